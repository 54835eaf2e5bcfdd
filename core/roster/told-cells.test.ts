import { expect, test } from 'vitest';
import general from '../forms/general.ts';
import type { FieldPath } from '../model/values.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster, type Roster } from './read.ts';

type Merges = [number, number, number, number][];

const fields = sheetFields(general);
function read(
  grid: GridCell[][],
  merges: Merges = [],
  mapping: Record<number, FieldPath | null> = {},
): Roster {
  return readRoster(gridSheet(grid, merges), fields, { date1904: false, mapping });
}
const told = ({ rows }: Roster) =>
  rows.flatMap(({ problems }) =>
    problems.map(({ column = '', row, code, severity }) => `${column}${row} ${code} ${severity}`),
  );
const PHONE = '19900000000';

test('a cell merged over several columns is nobody’s to place', () => {
  const grid: GridCell[][] = [
    ['姓名', '职务', '职称', '座位'],
    ['张样', '退休返聘', null, 'A1'],
    ['李样', '教师', '见右', null],
  ];
  const roster = read(grid, [
    [1, 1, 1, 2],
    [2, 2, 2, 3],
  ]);
  expect(roster.rows.map(({ values }) => values)).toEqual([{ name: '张样' }, { name: '李样', post: '教师' }]);
  expect(told(roster)).toEqual(['B2 mergedAcross doubtful', 'C3 mergedAcross doubtful']);
  expect(roster.rows[0]?.problems[0]?.params).toEqual({ text: '退休返聘', columns: 'B–C' });
});

test('a cell merged over a column and the width that its header has is that column’s', () => {
  const grid: GridCell[][] = [
    ['姓名', '工作单位', null, '职务'],
    ['张样', '样例小学', null, '教师'],
    ['李样', null, null, '教师'],
  ];
  const merges: Merges = [
    [0, 1, 0, 2],
    [1, 1, 2, 2],
  ];
  const roster = read(grid, merges);
  expect(roster.rows.map(({ values }) => values['workUnit'])).toEqual(['样例小学', '样例小学']);
  expect(told(roster)).toEqual([]);
});

test('two columns that the user gave one field: what differs is refused, and nothing is lost', () => {
  const grid: GridCell[][] = [
    ['姓名', '办公', '住宅'],
    ['张样', PHONE, '19900000001'],
    ['李样', null, '19900000001'],
    ['王样', PHONE, PHONE],
  ];
  const roster = read(grid, [], { 1: 'phone', 2: 'phone' });
  expect(roster.columns.map(({ path, reason }) => [path, reason])).toEqual([
    ['name', undefined],
    ['phone', 'severalColumns'],
    ['phone', 'severalColumns'],
  ]);
  expect(roster.rows.map(({ values }) => values['phone'])).toEqual([PHONE, '19900000001', PHONE]);
  expect(told(roster)).toEqual(['C2 columnsDisagree refused']);
  expect(roster.rows[0]?.problems[0]?.params).toEqual({ column: 'B', text: '19900000001', other: PHONE });
});

test('people side by side share no field', () => {
  const { columns } = read(
    [
      ['姓名', '座机', '姓名', '座机'],
      ['张样', PHONE, '李样', PHONE],
    ],
    [],
    { 1: 'phone', 3: 'phone' },
  );
  expect(columns.map(({ reason }) => reason)).toEqual([undefined, undefined, undefined, undefined]);
});

test('pledges that close up are told', () => {
  const grid: GridCell[][] = [
    ['姓名', '承诺事项1', '承诺事项2', '承诺事项3'],
    ['张样', null, '听课', '家访'],
    ['李样', '听课', null, null],
  ];
  const roster = read(grid);
  expect(roster.rows.map(({ values }) => values['pledges'])).toEqual([
    [{ item: '听课' }, { item: '家访' }],
    [{ item: '听课' }],
  ]);
  expect(told(roster)).toEqual(['2 rowsClosedUp doubtful']);
  expect(roster.rows[0]?.problems[0]?.params).toMatchObject({ from: '2、3', to: '1、2' });
});

test.each(['备注：借调', '单位1', '日期1', '1/2', '合计'])('%s beside a name loses nobody', (mark) => {
  const roster = read([
    ['类别', '姓名', '工作单位'],
    [mark, '王样', '样例小学'],
    [mark, '阿依', '样例小学'],
    ['1', '李样', '样例小学'],
  ]);
  const found = roster.rows.map(({ values }) => values['name']);
  expect(found).toEqual(mark === '合计' ? ['王样', '李样'] : ['王样', '阿依', '李样']);
  expect(told(roster)).toContain('2 besideLabel doubtful');
  expect(told(roster)).not.toContain('4 besideLabel doubtful');
});

test('whoever signed a table is told at its end, and nowhere else', () => {
  const roster = read([
    ['角色', '姓名', '联系电话'],
    ['负责人', '张样', PHONE],
    ['教师', '李样', PHONE],
    ['填表人', '王样', null],
    ['填表人：', '王样', null],
  ]);
  expect(told(roster)).toEqual(['4 besideLabel doubtful']);
  expect(roster.skipped.map(({ row, code }) => [row, code])).toEqual([[5, 'note']]);
});

test('an example under the header is told; 样例 in a field is not', () => {
  const roster = read([
    ['序号', '姓名', '工作单位', '备注'],
    ['例', '张样', '样例小学', null],
    [1, '李样', '样例', '示例行，填报时请删除'],
    [2, '王样', '样例', null],
  ]);
  expect(told(roster)).toEqual(['2 sampleRow doubtful', '3 sampleRow doubtful']);
});

test('counts of votes below the people are nobody', () => {
  const { rows, skipped } = read([
    ['姓名', '票数'],
    ['张样', 3],
    ['总票数', 9],
    ['有效票', 8],
    ['最高', 9],
  ]);
  expect(rows.map(({ row }) => row)).toEqual([2]);
  expect(skipped.map(({ code }) => code)).toEqual(['total', 'total', 'total']);
});

test('a cell merged over two tables side by side belongs to neither', () => {
  const roster = read(
    [
      ['姓名', '职务', '姓名', '职务'],
      ['张样', '教师', '李样', '教师'],
      ['王样', '赵样', null, '教师'],
    ],
    [[2, 1, 2, 2]],
  );
  expect(told(roster)).toEqual(['B3 mergedAcross doubtful', '3 nameMissing refused']);
});
