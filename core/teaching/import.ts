import { JiannuoError } from '../errors.ts';
import type { Draft } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import { canonicalJson } from '../model/journal.ts';
import type { Taught } from '../model/taught.ts';
import { taughtRemovalDraft } from '../roster/removal.ts';

/** What a file of lessons would bring. */
export interface TaughtImport {
  fresh: Taught[];
  /** Known already, or twice in the file. */
  same: Taught[];
  /** Lessons that say something else than those that are known, of the same control or of where the same field goes. */
  differing: { taught: Taught; known: Current<Taught>[] }[];
}

/**
 * Compares a file with what is known. Ids are those of whoever made the file and decide nothing.
 * @throws `taughtFile.twice` with the numbers of two entries that say different things of one control, or put one field into two
 */
export function planTaughtImport(file: readonly Taught[], known: readonly Current<Taught>[]): TaughtImport {
  const plan: TaughtImport = { fresh: [], same: [], differing: [] };
  for (const [at, taught] of file.entries()) {
    const before = file.slice(0, at);
    const rival = before.findIndex((each) => isRival(each, taught));
    if (rival >= 0) throw new JiannuoError('taughtFile.twice', { first: rival + 1, second: at + 1 });
    const rivals = known.filter(({ value }) => isRival(value, taught));
    if (rivals.length > 0) plan.differing.push({ taught, known: rivals });
    else if ([...before, ...known.map(({ value }) => value)].some((each) => isSame(each, taught)))
      plan.same.push(taught);
    else plan.fresh.push(taught);
  }
  return plan;
}

/** The events that bring them, in one batch; what differs only where the user wants the file's. */
export function taughtImportDrafts(
  { fresh, differing }: TaughtImport,
  replacing: boolean,
  newId: () => string,
): Draft[] {
  const put = (taught: Taught, over?: Current<Taught>): Draft => {
    const id = over?.value.id ?? newId();
    const settles = over?.conflicts.map(({ hash }) => hash) ?? [];
    return {
      entity: `taught:${id}`,
      base: over?.head ?? null,
      ...(settles.length > 0 ? { settles } : {}),
      payload: { kind: 'taught.put', taught: { ...taught, id } },
    };
  };
  const gone = new Set<string>();
  const replaced = differing.flatMap(({ taught, known }) => {
    const open = known.filter(({ entity }) => !gone.has(entity));
    for (const { entity } of open) gone.add(entity);
    const [first, ...others] = open;
    return [put(taught, first), ...others.map(taughtRemovalDraft)];
  });
  return [...fresh.map((taught) => put(taught)), ...(replacing ? replaced : [])];
}

function isSame(a: Taught, b: Taught): boolean {
  return controlKey(a) === controlKey(b) && canonicalJson(a.target) === canonicalJson(b.target);
}

/** Whether two lessons cannot both be used: one control for two things, or one thing for two controls. Boxes of a date share it. */
function isRival(a: Taught, b: Taught): boolean {
  if (a.place !== b.place) return false;
  const sameTarget = canonicalJson(a.target) === canonicalJson(b.target);
  if (controlKey(a) === controlKey(b)) return !sameTarget;
  const boxes = a.anchor.part !== undefined && b.anchor.part !== undefined;
  return sameTarget && a.target.is !== 'none' && !(boxes && a.anchor.part !== b.anchor.part);
}

/** The control of a lesson, without what is there for people alone. */
function controlKey({ place, anchor }: Taught): string {
  const { shown: _shown, others: _others, alike: _alike, ...rest } = anchor;
  return canonicalJson({ place, ...rest });
}
