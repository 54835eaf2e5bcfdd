import { expect, test } from 'vitest';
import { control, page } from '../matching/described.fixture.ts';
import { foldAll, taughtOf } from '../model/fold.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import type { Draft } from '../model/event.ts';
import type { Taught } from '../model/taught.ts';
import { readTaughtFile, writeTaughtFile } from '../model/taught-file.ts';
import { planTaughtImport, taughtImportDrafts } from './import.ts';
import { taughtAt } from './teaching.fixture.ts';

const shown = page([control('值班热线'), control('传达室'), control('备注')]);
let count = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
const lesson = (at: number, path: string): Taught => taughtAt([shown], at, path, newId());
const stamp = { device: newId(), counter: 0, claimedAt: '2026-03-01T08:00:00.000Z', who: '' };

/** What the journal says after these drafts, from the beginning. */
function stored(...batches: Draft[][]) {
  const states = foldAll(chain(batches.flat(), EMPTY_HEAD, stamp)).values();
  return [...states].map(taughtOf).filter((each) => each !== undefined);
}

const brought = (file: Taught[]): Draft[] => taughtImportDrafts(planTaughtImport(file, []), false, newId);

test('what is new is brought, what is known is told, what differs is replaced only when wanted', () => {
  const first = brought([lesson(0, 'phone'), lesson(1, 'workUnit')]);
  const known = stored(first);
  const plan = planTaughtImport([lesson(0, 'phone'), lesson(2, 'workUnit'), lesson(1, 'dept')], known);
  expect([plan.fresh.length, plan.same.length, plan.differing.length]).toEqual([0, 1, 2]);
  expect(taughtImportDrafts(plan, false, newId)).toEqual([]);
  const after = stored(first, taughtImportDrafts(plan, true, newId));
  expect(after.map(({ value }) => [value.anchor.label, value.target])).toEqual([
    ['值班热线', { is: 'field', path: 'phone' }],
    ['备注', { is: 'field', path: 'workUnit' }],
    ['传达室', { is: 'field', path: 'dept' }],
  ]);
  expect(after.every(({ conflicts }) => conflicts.length === 0)).toBe(true);
});

test('a file that says two things of one control is refused whole', () => {
  expect(() => planTaughtImport([lesson(0, 'phone'), lesson(1, 'dept'), lesson(0, 'dept')], [])).toThrow(
    'taughtFile.twice {"first":1,"second":3}',
  );
});

test('a file is read back as it was written', () => {
  const taught = [lesson(0, 'phone'), taughtAt([shown], 1, { is: 'none' })];
  expect(readTaughtFile(writeTaughtFile(taught, '2026-03-01T08:00:00.000Z'))).toEqual(taught);
});

test.each([
  ['{', 'taughtFile.notJson {}'],
  ['[]', 'taughtFile.notTaught {}'],
  ['{"format":"jiannuo-backup","version":1,"taught":[]}', 'taughtFile.notTaught {}'],
  ['{"format":"jiannuo-taught","version":9,"taught":[]}', 'taughtFile.newer {"version":9}'],
  ['{"format":"jiannuo-taught","version":1,"taught":[]}', 'taughtFile.empty {}'],
  ['{"format":"jiannuo-taught","version":1,"taught":[7]}', 'taughtFile.entry {"entry":1,"part":"{}"}'],
])('%s is refused: %s', (text, message) => {
  expect(() => readTaughtFile(text)).toThrow(message);
});

test('what is wrong in an entry is named with its place', () => {
  const bad = { ...lesson(1, 'phone'), target: { is: 'field', path: 'Not a path' } } as Taught;
  const text = writeTaughtFile([lesson(0, 'dept'), bad], '2026-03-01T08:00:00.000Z');
  expect(() => readTaughtFile(text)).toThrow('taughtFile.entry {"entry":2,"part":"target.path"}');
});
