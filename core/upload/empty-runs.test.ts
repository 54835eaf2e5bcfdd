import { expect, test } from 'vitest';
import { emptyRunsTogether } from './empty-runs.ts';

const problems = [{ code: 'importers.headerMissing' }, { code: 'importers.emptyRecord' }];

function read(row: number, name: string | null, accepted = true) {
  return { row, values: { name }, accepted, problems: name === null ? problems : [] };
}

test('only empty records that follow one another and fare alike go together', () => {
  const rows = [
    read(2, '张样'),
    read(3, null),
    read(4, null),
    read(6, null),
    read(7, null, false),
    read(8, '李样'),
  ];
  const runs = emptyRunsTogether(rows);
  expect(runs.map(({ row, last }) => [row, last])).toEqual([
    [2, 2],
    [3, 4],
    [6, 6],
    [7, 7],
    [8, 8],
  ]);
  expect(emptyRunsTogether(runs)).toEqual(runs);
});

test('a row without a value that says something of its own stays by itself', () => {
  const told = { ...read(4, null), problems: [{ code: 'importers.errorCell' }] };
  expect(emptyRunsTogether([read(3, null), told])).toHaveLength(2);
});
