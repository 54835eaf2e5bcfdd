import { expect, test } from 'vitest';
import general from '../forms/general.ts';
import type { FieldPath } from '../model/values.ts';
import { groupRows } from './group.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';
import { tablesOf } from './tables.ts';
import { unmappedNumbers } from './unmapped.ts';

const fields = sheetFields(general);
const read = (grid: GridCell[][], mapping: Record<number, FieldPath | null> = {}) =>
  readRoster(gridSheet(grid), fields, { date1904: false, mapping });
const valuesOf = (...given: Parameters<typeof read>) => read(...given).rows.map(({ values }) => values);
const PHONE = '19900000000';

test('the first table is read although a later one names more fields', () => {
  const grid: GridCell[][] = [
    ['姓名', '工作单位', '联系电话'],
    ['张样', '样例小学', PHONE],
    ['姓名', '性别', '职务', '职称', '入党时间'],
    ['李样', '女', '校长', '一级教师', '1998.7'],
  ];
  const roster = read(grid);
  expect([roster.headerRow, roster.rows.map(({ row }) => row)]).toEqual([1, [2, 4]]);
  expect(roster.notes.map(({ row, code }) => [row, code])).toEqual([
    [3, 'newHeader'],
    [3, 'headerMore'],
    [3, 'headerLess'],
  ]);
});

test('a table of which only the name is known is read too, when those below it are people', () => {
  const grid: GridCell[][] = [
    ['姓名', '鞋码', '血型'],
    ['张样', '38', 'A'],
    ['姓名', '性别', '职务'],
    ['李样', '女', '校长'],
  ];
  expect(valuesOf(grid)).toEqual([{ name: '张样' }, { name: '李样', gender: '女', post: '校长' }]);
});

test('people above the only header are told', () => {
  const { rows, notes } = read([
    ['某校名单', null, null],
    ['单位：样例小学', null, '填表人：李样'],
    ['张样', '样例小学', PHONE],
    ['姓名', '工作单位', '联系电话'],
    ['李样', '样例小学', PHONE],
  ]);
  expect(rows.map(({ row }) => row)).toEqual([5]);
  expect(notes).toEqual([{ row: 3, code: 'aboveHeader', severity: 'doubtful', params: { rows: '3' } }]);
});

test('a person who equals a sample above the header is somebody', () => {
  const grid: GridCell[][] = [
    ['例', '张样', '样例小学'],
    ['序号', '姓名', '工作单位'],
    ['1', '张样', '样例小学'],
  ];
  expect(valuesOf(grid)).toEqual([{ name: '张样', workUnit: '样例小学' }]);
});

test.each<[string, string, Record<string, string>]>([
  ['another field', '职称', { title: '某' }],
  ['nothing that we know', '血型', {}],
  ['the same by another name', '现任职务', { post: '某' }],
])('a header whose column now says %s', (_what, word, said) => {
  const grid: GridCell[][] = [
    ['姓名', '工作单位', '职务', '联系电话'],
    ['张样', '样例小学', '校长', PHONE],
    ['姓名', '工作单位', word, '联系电话'],
    ['李样', '样例小学', '某', PHONE],
  ];
  expect(valuesOf(grid)[1]).toEqual({ name: '李样', workUnit: '样例小学', phone: PHONE, ...said });
});

test('a column that was nobody’s and now names a field is read', () => {
  const grid: GridCell[][] = [
    ['姓名', '工作单位', '血型'],
    ['张样', '样例小学', 'A'],
    ['姓名', '工作单位', '职务'],
    ['李样', '样例小学', '校长'],
  ];
  expect(valuesOf(grid)[1]).toEqual({ name: '李样', workUnit: '样例小学', post: '校长' });
});

test('under a header without names nobody is imported', () => {
  const { rows, card } = read([
    ['工作单位', '姓名', '职务'],
    ['样例小学', '张样', '校长'],
    ['工作单位', '职务', '人数'],
    ['样例小学', '校长', 1],
    ['样例中学', '教师', 2],
  ]);
  expect(card).toBeUndefined();
  expect(rows.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
    [2, []],
    [4, ['nameMissing']],
    [5, ['nameMissing']],
  ]);
});

test('a line of titles is no group of the header below it', () => {
  const sheet = gridSheet(
    [
      ['学校：样例一中', null, '填表人：李样', null],
      ['姓名', '性别', '单位', '电话'],
      ['张样', '男', '样例一中', PHONE],
    ],
    [
      [0, 0, 0, 1],
      [0, 2, 0, 3],
    ],
  );
  expect(readRoster(sheet, fields, { date1904: false })).toMatchObject({
    headerRow: 2,
    rows: [{ row: 3, values: { name: '张样' } }],
  });
});

const twoTables: GridCell[][] = [
  ['姓名', '情况', '电话'],
  ['张样', '良', PHONE],
  ['姓名', '性别', '情况', '号码'],
  ['李样', '女', '优', PHONE],
];

test('what the user chose holds for columns that a further header calls the same', () => {
  const { rows, later } = read(twoTables, { 1: 'remark', 2: null });
  expect(rows.map(({ values }) => values)).toEqual([
    { name: '张样', remark: '良' },
    { name: '李样', gender: '女', remark: '优' },
  ]);
  expect(later.map(({ headerRow, columns }) => [headerRow, columns.map(({ path }) => path)])).toEqual([
    [3, ['name', 'gender', 'remark', null]],
  ]);
});

test('columns of a further table are looked at as those of the first', () => {
  const roster = read(twoTables);
  expect(tablesOf(roster).map(({ headerRow, rows }) => [headerRow, rows.length])).toEqual([
    [1, 1],
    [3, 1],
  ]);
  expect(
    unmappedNumbers(gridSheet(twoTables), roster).map(({ column, field }) => [column.letter, field]),
  ).toEqual([['D', 'phone']]);
});

test('pledges line by line are a person’s under a further header too', () => {
  const roster = read([
    ['姓名', '性别', '职务'],
    ['张样', '男', '校长'],
    ['姓名', '承诺事项', '完成时限'],
    ['李样', '听课', '全年'],
    ['李样', '家访', '6月'],
  ]);
  expect(groupRows(roster, []).map(({ rows }) => rows.length)).toEqual([1, 2]);
});

test('titles over tables side by side number nothing', () => {
  const sheet = gridSheet(
    [
      ['一班', null, '二班', null],
      ['姓名', '性别', '姓名', '性别'],
      ['张样', '男', '李样', '女'],
    ],
    [
      [0, 0, 0, 1],
      [0, 2, 0, 3],
    ],
  );
  const { rows } = readRoster(sheet, fields, { date1904: false });
  expect(rows.map(({ values }) => values)).toEqual([
    { name: '张样', gender: '男' },
    { name: '李样', gender: '女' },
  ]);
});

test('one header merged over two columns of names makes no two tables', () => {
  const sheet = gridSheet(
    [
      ['姓名', null, '性别', '职务'],
      ['张样', null, '男', '教师'],
      ['李样', '曾用名李二', '女', '教师'],
    ],
    [
      [0, 0, 0, 1],
      [1, 0, 1, 1],
    ],
  );
  const { rows, columns } = readRoster(sheet, fields, { date1904: false });
  expect(columns.slice(0, 2).map(({ reason }) => reason)).toEqual(['severalColumns', 'severalColumns']);
  expect(rows.map(({ values }) => values['name'])).toEqual([undefined, undefined]);
});

test('a header that has lost the word over a column begins a table, and the column is told', () => {
  const { rows, notes } = read([
    ['姓名', '性别', '职务', '电话'],
    ['张样', '男', '教师', PHONE],
    ['姓名', '性别', null, '电话'],
    ['李样', '女', '某', PHONE],
  ]);
  expect(rows[1]?.values).toEqual({ name: '李样', gender: '女', phone: PHONE });
  expect(notes.map(({ row, code, params }) => [row, code, params])).toEqual([
    [3, 'newHeader', { row: '3' }],
    [3, 'headerLess', { row: '3', columns: '职务（C）' }],
    [3, 'blankHeader', { columns: 'C' }],
  ]);
});

test('a column of people without a header is told; what a footer says there is not', () => {
  const grid: GridCell[][] = [
    ['姓名', '性别', '电话', null],
    ['张样', '男', PHONE, null],
    [null, null, null, '样例小学（盖章）'],
  ];
  expect(read(grid).notes).toEqual([]);
  const filled = [...grid.slice(0, 2), ['李样', '女', PHONE, '校长'], ...grid.slice(2)];
  const told = { row: 1, code: 'blankHeader', params: { columns: 'D' } };
  expect(read(filled).notes).toMatchObject([{ ...told, severity: 'doubtful' }]);
  const ticked = [...grid.slice(0, 2), ['李样', '女', PHONE, '√'], ['李乙', '女', PHONE, '2']];
  expect(read(ticked).notes).toMatchObject([{ ...told, severity: 'note' }]);
});

test('people of any name stand under a header of which only 姓名 is known', () => {
  const grid: GridCell[][] = [
    ['姓名', '毕业院校', '鞋码', '血型'],
    ['买买提', '样例师范', '38', 'A'],
    ['姓名', '性别', '职务'],
    ['李样', '女', '校长'],
    ['血型', '姓名', '座位'],
    ['A', '买买提', '一排'],
  ];
  expect(valuesOf(grid).map(({ name, ...rest }) => [name, Object.keys(rest)])).toEqual([
    ['买买提', expect.any(Array)],
    ['李样', ['gender', 'post']],
    ['买买提', []],
  ]);
});

test('a row that says 姓名 anywhere is nobody', () => {
  const { rows } = read([
    ['姓名', '性别', '职务'],
    ['张样', '男', '校长'],
    ['鞋码', null, '姓名'],
  ]);
  expect(rows[1]?.problems.map(({ code }) => code)).toContain('nameIsLabel');
});

test('people under 姓名 above the header are told, whatever they are called', () => {
  const { notes } = read([
    ['姓名', null, null],
    ['买买提', null, null],
    [null, null, null],
    ['姓名', '性别', '职务'],
    ['李样', '女', '校长'],
  ]);
  expect(notes).toMatchObject([{ row: 2, code: 'aboveHeader', params: { rows: '2' } }]);
});

/** How a row between two people is told, where it is taken for a header. */
function severities(row: GridCell[]) {
  const { notes } = read([
    ['序号', '姓名', '性别', '电话'],
    ['1', '张样', '男', PHONE],
    row,
    ['3', '李样', '女', PHONE],
  ]);
  return notes.flatMap(({ code, severity }) => (code === 'newHeader' ? [severity] : []));
}

test('a row that was taken for a header and names little of what stands in it is to be checked', () => {
  expect(severities(['2', '姓名', '女', '无'])).toEqual(['doubtful']);
  expect(severities(['序号', '姓名', '职务', '电话'])).toEqual(['note']);
});
