import type { Draft, JournalEvent, Payload } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Subject } from '#core/model/subject.ts';
import { type NotBack, removalsOf, removedBy, type Removed, undoRemoval } from '#core/roster/undo-removal.ts';
import { t } from '#locales/index.ts';
import { openJournal } from '#utils/journal/open.ts';
import { nameOf } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import type { Undone } from './undo.ts';

/** Reasons that are told one by one; of more, how many. */
const TOLD = 8;

type Services = Pick<RouteProps, 'store' | 'edits'>;

/** What is removed together; the records of the people are among the records. */
export interface ToRemove {
  subjects: readonly Current<Subject>[];
  records: readonly Current<FormRecord>[];
}

/**
 * Removes people with their records, or records, in one batch, and gives up what was typed into them and not saved.
 * @param along further events of the batch
 * @returns what was removed, for the way back, and the events
 */
export async function removeTogether(
  { store, edits }: Services,
  { subjects, records }: ToRemove,
  along: readonly Draft[] = [],
): Promise<{ removed: Removed[]; events: JournalEvent[] }> {
  const events = await store.append([...along, ...removalsOf(subjects, records)]);
  for (const { entity } of [...subjects, ...records]) if (edits.get(entity)) edits.drop(entity);
  return { removed: removedBy(events, subjects, records), events };
}

/** Takes a removal back by new events, as far as that is still possible; what is not is told. */
export async function bringBack(
  store: Pick<RouteProps['store'], 'append'>,
  removed: readonly Removed[],
  along: readonly Draft[] = [],
): Promise<Undone & { people: number; records: number }> {
  const journal = openJournal();
  const [heads, present] = await Promise.all([
    journal.headsOf(removed.map(({ entity }) => entity)),
    journal.subjects(),
  ]);
  const { drafts, left } = undoRemoval(
    removed,
    heads,
    present.map(({ value }) => value),
  );
  const batch = [...along, ...drafts];
  if (batch.length > 0) await store.append(batch);
  const people = drafts.filter(({ payload }) => payload.kind === 'subject.put').length;
  const counts = { people, records: drafts.length - people };
  const names = namesIn(removed, present);
  const text =
    left.length === 0 ? t('lists.undone', counts) : t('lists.undone.part', { ...counts, left: left.length });
  return { ...counts, text, left: reasonsOf(left, names) };
}

/** Names of the people whom removed things are about. */
function namesIn(removed: readonly Removed[], present: readonly Current<Subject>[]): Map<string, string> {
  const names = new Map(present.map(({ value }) => [value.id, nameOf(value.values)]));
  for (const { before } of removed) {
    if (before.kind === 'subject.put') names.set(before.subject.id, nameOf(before.subject.values));
  }
  return names;
}

function reasonsOf(left: readonly NotBack[], names: ReadonlyMap<string, string>): string[] {
  const orphans = new Map<string, number>();
  const told: string[] = [];
  for (const each of left) {
    const name = names.get(subjectIn(each.before)) ?? t('subject.unnamed');
    if (each.reason === 'orphan') orphans.set(name, (orphans.get(name) ?? 0) + 1);
    else if (each.reason === 'changed') told.push(t('lists.left.changed', { name }));
    else {
      const { by, subject } = each.holder;
      told.push(t('lists.left.held', { name, holder: nameOf(subject.values), by: t(`person.holder.${by}`) }));
    }
  }
  for (const [name, count] of orphans) told.push(t('lists.left.orphan', { name, count }));
  const lines = [...new Set(told)];
  if (lines.length <= TOLD) return lines;
  return [...lines.slice(0, TOLD), t('lists.left.more', { count: lines.length - TOLD })];
}

function subjectIn(before: Payload): string {
  if (before.kind === 'subject.put') return before.subject.id;
  return before.kind === 'record.put' ? before.subjectId : '';
}
