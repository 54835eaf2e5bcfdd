import type { Draft, JournalEvent } from '#core/model/event.ts';
import { type Current, foldAll } from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';

/**
 * The event that imports a pack: over the one of its id that is shown, or, where that was deleted, over the removal: it is
 * known to be gone, and is no version to choose from. A pack that another window brought meanwhile was not seen: both are kept.
 * @param shown the user's own pack of this id, as the window has it
 * @param history the events of the pack's entity, oldest first
 */
export function importDraft(
  authored: AuthoredPack,
  shown: Current<AuthoredPack> | undefined,
  history: readonly JournalEvent[],
): Draft {
  const entity = `pack:${authored.pack.id}` as const;
  const payload = { kind: 'pack.put', authored } as const;
  if (shown) return { entity, base: shown.head, payload };
  const heads = foldAll(history).get(entity)?.heads ?? [];
  const isGone = heads.length > 0 && heads.every((head) => head.payload.kind === 'pack.removed');
  const [base, ...others] = isGone ? heads.map(({ hash }) => hash).reverse() : [];
  return { entity, base: base ?? null, ...(others.length > 0 ? { settles: others } : {}), payload };
}
