import { expect, test } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';

/** What a cell under a header of the appraisal is read as, and the problems with it. */
function reading(header: string, cell: GridCell) {
  const sheet = gridSheet([
    ['姓名', header],
    ['甲一', cell],
  ]);
  const [row] = readRoster(sheet, sheetFields(democraticReview), { date1904: false }).rows;
  const { name: _name, ...rest } = row?.values ?? {};
  return [Object.values(rest)[0], row?.problems.map(({ column, code }) => `${column} ${code}`).join()];
}

test.each<[GridCell, string, string]>([
  ['35', '35', ''],
  [35, '35', ''],
  ['３５ 人', '35', ''],
  ['35名', '35', ''],
  ['三十五', '三十五', ''],
  ['卅五', '卅五', 'B numberShape'],
  ['约35', '约35', 'B numberShape'],
  ['30.5', '30.5', 'B numberNotWhole'],
  [30.5, '30.5', 'B numberNotWhole'],
  ['30.5人', '30.5人', 'B numberNotWhole'],
  [-1, '-1', 'B numberNotWhole'],
])('a number of people written %j is %s and has the problem "%s"', (cell, value, problem) => {
  expect(reading('应到人数', cell)).toEqual([value, problem]);
});

test.each<[GridCell, string, string]>([
  ['2016', '2016', ''],
  [2016, '2016', ''],
  ['２０１６ 年度', '2016', ''],
  ['二〇一六年', '2016', ''],
  ['2016-2017', '2016-2017', 'B yearShape'],
  ['16年', '16年', 'B yearShape'],
  ['2016学年', '2016学年', 'B yearShape'],
])('a year written %j is %s and has the problem "%s"', (cell, value, problem) => {
  expect(reading('评议年度', cell)).toEqual([value, problem]);
});
