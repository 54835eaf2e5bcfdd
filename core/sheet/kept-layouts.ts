import { JiannuoError } from '../errors.ts';
import type { Draft } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import { canonicalJson } from '../model/journal.ts';
import type { KeptLayout, SheetLayout } from '../model/sheet-layout.ts';
import { headersKey } from './remember.ts';

/** What a file of 表头对应 would bring. */
export interface LayoutImport {
  fresh: SheetLayout[];
  /** Known already, or twice in the file. */
  same: SheetLayout[];
  /** Of headers that are read otherwise here. */
  differing: { layout: SheetLayout; known: Current<KeptLayout> }[];
}

/** What is kept of sheets with the headers of a layout: of several, which two windows made at once, the one said last. */
export function keptOf(
  layout: SheetLayout,
  kept: readonly Current<KeptLayout>[],
): Current<KeptLayout> | undefined {
  const key = headersKey(layout);
  return kept.findLast(({ value }) => headersKey(value.layout) === key);
}

/** Whether two layouts have the same headers read alike. */
export function readsAlike(a: SheetLayout, b: SheetLayout): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** Of sheets with the very same headers, by `headersKey`: the one that is used. */
export function layoutsByHeaders(
  kept: readonly Current<KeptLayout>[],
): ReadonlyMap<string, Current<KeptLayout>> {
  return new Map(kept.map((each) => [headersKey(each.value.layout), each]));
}

/**
 * Compares a file with what is kept.
 * @throws `layoutFile.twice` with the numbers of two entries that read the same headers differently
 */
export function planLayoutImport(
  file: readonly SheetLayout[],
  kept: readonly Current<KeptLayout>[],
): LayoutImport {
  const plan: LayoutImport = { fresh: [], same: [], differing: [] };
  const keptBy = layoutsByHeaders(kept);
  const firsts = new Map<string, { layout: SheetLayout; at: number }>();
  for (const [at, layout] of file.entries()) {
    const key = headersKey(layout);
    const first = firsts.get(key);
    if (first && !readsAlike(first.layout, layout)) {
      throw new JiannuoError('layoutFile.twice', { first: first.at + 1, second: at + 1 });
    }
    if (!first) firsts.set(key, { layout, at });
    const known = keptBy.get(key);
    if (first || (known && readsAlike(known.value.layout, layout))) plan.same.push(layout);
    else if (known) plan.differing.push({ layout, known });
    else plan.fresh.push(layout);
  }
  return plan;
}

/** The events that bring them, in one batch; what differs only where the user wants the file's. */
export function layoutImportDrafts(
  { fresh, differing }: LayoutImport,
  replacing: boolean,
  newId: () => string,
): Draft[] {
  const replaced = replacing ? differing : [];
  return [
    ...fresh.map((layout) => layoutDraft(layout, undefined, newId)),
    ...replaced.map(({ layout, known }) => layoutDraft(layout, known, newId)),
  ];
}

/**
 * The events that keep what was corrected in sheets: of headers that several share, what was said of the first. None for what is kept
 * already.
 */
export function keepingDrafts(
  sheets: readonly { toKeep: SheetLayout | undefined }[],
  kept: readonly Current<KeptLayout>[],
  newId: () => string,
): Draft[] {
  const found = new Map(
    sheets
      .flatMap(({ toKeep }) => toKeep ?? [])
      .reverse()
      .map((layout) => [headersKey(layout), layout]),
  );
  return [...found.values()].flatMap((layout) => {
    const known = keptOf(layout, kept);
    return known && readsAlike(known.value.layout, layout) ? [] : [layoutDraft(layout, known, newId)];
  });
}

/** The event that keeps a layout, over every version of the one that is kept of its headers. */
export function layoutDraft(
  layout: SheetLayout,
  known: Current<KeptLayout> | undefined,
  newId: () => string,
): Draft {
  const id = known?.value.id ?? newId();
  const settles = known?.conflicts.map(({ hash }) => hash) ?? [];
  return {
    entity: `layout:${id}`,
    base: known?.head ?? null,
    ...(settles.length > 0 ? { settles } : {}),
    payload: { kind: 'layout.put', kept: { id, layout } },
  };
}
