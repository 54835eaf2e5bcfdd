import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';
import { findRosterHeader } from './header.ts';
import { sheetFields } from './person-fields.ts';

type Merge = [number, number, number, number];

const TITLE = '党员公开承诺汇总表';
const HEADS = ['序号', '姓名', '所在党支部', '承诺事项', '完成时限'];
const PERSON = [1, '王样一', '第一党支部', '听课20节', '2026-12-31'];

function headerOf(grid: readonly (readonly GridCell[])[], merges: Merge[]) {
  const header = findRosterHeader(gridSheet(grid, merges), sheetFields(memberPledge));
  return header && [header.top, header.bottom, header.texts.join(' ')];
}

test.each([
  ['one column short', [[0, 0, 0, 3]]],
  ['most of them', [[0, 0, 0, 2]]],
  ['two rows', [[0, 0, 1, 3]]],
] satisfies [string, Merge[]][])('a title merged over %s is none of the header', (_, merges) => {
  const depth = (merges[0]?.[2] ?? 0) + 1;
  const above = Array.from({ length: depth }, (__, row) => (row === 0 ? [TITLE] : []));
  expect(headerOf([...above, HEADS, PERSON], merges)).toEqual([depth, depth, HEADS.join(' ')]);
});

test('a table with more to its right, and one that begins in the second column, have their titles too', () => {
  const wide = [[TITLE], [...HEADS, null, '备忘'], PERSON];
  expect(headerOf(wide, [[0, 0, 0, 4]])).toEqual([1, 1, `${HEADS.join(' ')}  备忘`]);
  const shifted = [
    [null, TITLE],
    [null, ...HEADS],
    [null, ...PERSON],
  ];
  expect(headerOf(shifted, [[0, 1, 0, 4]])).toEqual([1, 1, ` ${HEADS.join(' ')}`]);
});

test('a group over some of the columns is a level of the header', () => {
  const grid = [
    [null, null, null, '承诺', null],
    ['序号', '姓名', '所在党支部', '事项', '时限'],
    [1, '王样一', '第一党支部', '听课20节', '2026-12-31'],
  ];
  expect(headerOf(grid, [[0, 3, 0, 4]])?.slice(0, 2)).toEqual([0, 1]);
});
