import { expect, test } from 'vitest';
import { foldAll } from '#core/model/fold.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { officeDrafts } from '#tests/fixtures/office.ts';
import { type Random, seeded } from '#tests/fixtures/random.ts';
import { isPlainState } from './plain-state.ts';
import { StateRow, toRow } from './rows.ts';

const device = '00000000-0000-4000-8000-000000000001';
const stamp = { device, counter: 0, claimedAt: '2026-01-02T03:04:05.678Z', who: '填报员' };
const rows = [...foldAll(chain(officeDrafts(40, 30), EMPTY_HEAD, stamp)).values()].map(toRow);

test('people and records as they are stored are plain; reviews are left to the schema', () => {
  const plain = rows.filter((row) => isPlainState(row));
  expect(plain).toEqual(rows.filter(({ kind }) => kind === 'subject' || kind === 'record'));
  expect(plain).toHaveLength(80);
});

/** What may stand anywhere in a row that something has damaged. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  '',
  '样例',
  0,
  -1,
  1.5,
  2 ** 60,
  Number.NaN,
  [],
  ['样例'],
  ['样例', 1],
  [{ item: '样例' }],
  [{ item: 1 }],
  [{ 'a-b': '样例' }],
  ['样例', { item: '样例' }],
  {},
  { name: '样例' },
  { Name: '样例' },
  new Date(0),
  new Map(),
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-9000-8000-000000000000',
];

const oddOne = (random: Random): unknown => ODD[random.integer(0, ODD.length - 1)];

/** Changes, takes away or adds one member, wherever it stands. */
function damage(value: unknown, random: Random): unknown {
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || random.next() < 0.2) return oddOne(random);
  const keys = Object.keys(value);
  const copy = (isList ? [...value] : { ...value }) as Record<string, unknown>;
  const key = keys.length > 0 ? random.pick(keys) : 'added';
  const turn = random.next();
  if (turn < 0.15) delete copy[key];
  else if (turn < 0.3) copy['added'] = oddOne(random);
  else copy[key] = damage(copy[key], random);
  return copy;
}

test('what is found plain, its schema gives back as it is', () => {
  const random = seeded(7);
  let plain = 0;
  for (let at = 0; at < 20_000; at += 1) {
    const row = damage(random.pick(rows.slice(0, 80)), random);
    if (!isPlainState(row)) continue;
    plain += 1;
    expect(StateRow.parse(row)).toEqual(row);
  }
  expect(plain).toBeGreaterThan(1000);
});
