import { expect, test } from 'vitest';
import type { Current } from '../model/fold.ts';
import type { KeptLayout, SheetLayout } from '../model/sheet-layout.ts';
import { keepingDrafts, keptOf, layoutDraft, layoutImportDrafts, planLayoutImport } from './kept-layouts.ts';

const layout = (headers: string[], path: string | null): SheetLayout => ({
  headers,
  columns: [{ header: headers.at(-1) ?? '', nth: 0, path }],
});
const ID = '3f0c8f5e-8a4f-4f0e-9c55-0d6d2a6b7a01';
const current = (
  value: SheetLayout,
  id = ID,
  conflicts: Current<KeptLayout>['conflicts'] = [],
): Current<KeptLayout> => ({
  entity: `layout:${id}`,
  head: 'a'.repeat(64),
  versions: 1,
  claimedAt: '2026-05-01T08:00:00.000Z',
  value: { id, layout: value },
  conflicts,
});
const scores = layout(['姓名', '得分'], null);
const posts = layout(['姓名', '职务'], 'post');
const newId = (): string => 'new';

test('a file brings what is not known, leaves what is, and replaces nothing unasked', () => {
  const other = layout(['姓名', '得分'], 'post');
  const plan = planLayoutImport([scores, posts, posts], [current(other)]);
  expect(plan).toMatchObject({ fresh: [posts], same: [posts], differing: [{ layout: scores }] });
  expect(layoutImportDrafts(plan, false, newId).map(({ entity }) => entity)).toEqual(['layout:new']);
  expect(layoutImportDrafts(plan, true, newId)).toMatchObject([
    { entity: 'layout:new', base: null },
    { entity: `layout:${ID}`, base: 'a'.repeat(64), payload: { kept: { id: ID, layout: scores } } },
  ]);
  expect(planLayoutImport([scores], [current(scores)])).toMatchObject({ fresh: [], same: [scores] });
});

test('a file that reads the same headers in two ways is refused', () => {
  expect(() => planLayoutImport([posts, scores, layout(['姓名', '得分'], 'post')], [])).toThrow(
    expect.objectContaining({ code: 'layoutFile.twice', params: { first: 2, second: 3 } }),
  );
});

/** As many as a wide sheet has. */
function wideHeaders(at: number): string[] {
  return Array.from({ length: 30 }, (_, column) => `第${at}张第${column}列`);
}

test('a file of thousands is compared at once', () => {
  const file = Array.from({ length: 4000 }, (_, at) => layout(wideHeaders(at), null));
  const kept = file.slice(2000).map((each, at) => current(each, String(at)));
  const started = performance.now();
  const plan = planLayoutImport(file, kept);
  // Each held against each takes half a minute.
  expect(performance.now() - started).toBeLessThan(5000);
  expect([plan.fresh.length, plan.same.length]).toEqual([2000, 2000]);
});

test('of headers kept twice the later is used, and what is kept anew settles every version', () => {
  const later = current(layout(['姓名', '得分'], 'post'), 'later');
  expect(keptOf(scores, [current(scores), later, current(posts)])).toBe(later);
  const disputed = current(scores, ID, [
    { hash: 'b'.repeat(64), claimedAt: '', who: '', value: { id: ID, layout: posts } },
  ]);
  expect(layoutDraft(scores, disputed, newId).settles).toEqual(['b'.repeat(64)]);
});

test('of headers that several sheets share what was said of the first is kept, and nothing that is kept already', () => {
  const other = layout(['姓名', '得分'], 'post');
  const sheets = [{ toKeep: scores }, { toKeep: other }, { toKeep: undefined }, { toKeep: posts }];
  const drafts = keepingDrafts(sheets, [current(posts)], newId);
  expect(drafts.map(({ payload }) => payload)).toEqual([
    { kind: 'layout.put', kept: { id: 'new', layout: scores } },
  ]);
  expect(keepingDrafts([{ toKeep: scores }], [current(other)], newId)).toMatchObject([
    { entity: `layout:${ID}`, base: 'a'.repeat(64) },
  ]);
});
