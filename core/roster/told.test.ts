import { expect, test } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import general from '../forms/general.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { Sheet } from '../model/workbook.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { canBeName } from './name.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';
import { readRosters } from './workbook.ts';

const forms = [general, memberPledge, democraticReview];
const fields = sheetFields(general);
const read = (table: Sheet) => readRoster(table, fields, { date1904: false });
const codesOf = (grid: GridCell[][]): string[] =>
  read(gridSheet(grid)).rows.flatMap(({ problems }) =>
    problems.map(({ column = '', row, code, severity }) => `${column}${row} ${code} ${severity}`),
  );

test('rows that are no people are named by what they are', () => {
  const grid: GridCell[][] = [
    ['序号', '姓名', '部门', '人数'],
    ['一、领导班子（1人）', null, null, null],
    ['1', '张样', '校办', null],
    ['校办小计', null, null, 1],
    ['2', null, null, null],
    ['序号', '姓名', '部门', '人数'],
    ['3', '合计', '教师', null],
    ['注：以上为在职人员', null, null, null],
    ['第1页', null, null, null],
    [null, null, '样例小学（盖章）', '2016年5月10日'],
  ];
  const roster = read(gridSheet(grid, [[1, 0, 1, 3]]));
  expect(roster.rows.map(({ row }) => row)).toEqual([3]);
  expect(roster.skipped.map(({ row, code }) => [row, code])).toEqual([
    [2, 'section'],
    [4, 'total'],
    [5, 'blank'],
    [6, 'headerAgain'],
    [7, 'total'],
    [8, 'note'],
    [9, 'note'],
    [10, 'note'],
  ]);
});

test('somebody without a name is no footer: what is known of them is refused, not passed over', () => {
  const grid: GridCell[][] = [
    ['姓名', '部门', '联系电话'],
    ['张样', '校办', '19900000000'],
    [null, '校办', '19900000001'],
  ];
  expect(codesOf(grid)).toEqual(['3 nameMissing refused']);
  expect(codesOf([...grid.slice(0, 2), [null, '语文组', null]])).toEqual(['3 nameMissing refused']);
});

test('a further pledge under a name that was written once is that person’s, if the user says so', () => {
  const grid: GridCell[][] = [
    ['序号', '承诺人', '所在支部', '承诺事项', '完成时限'],
    ['1', '张样', '一支部', '听课', '全年'],
    [null, null, null, '家访', '6月'],
    ['2', null, null, '教研', '全年'],
    [null, null, '二支部', '教研', '全年'],
  ];
  const { rows } = read(gridSheet(grid));
  expect(rows[1]?.values).toEqual({
    name: '张样',
    partyBranch: '一支部',
    pledges: [{ item: '家访', deadline: '6月' }],
  });
  expect(codesOf(grid)).toEqual([
    '3 personFromAbove doubtful',
    '4 nameMissing refused',
    '5 nameMissing refused',
  ]);
});

const below = (row: GridCell[]): string[] =>
  codesOf([['序号', '承诺人', '承诺事项', '办理情况'], ['1', '张样', '听课', '已办'], row]);

test('a line without a name is of the person above also where what is read of nobody stands in it, but not a number', () => {
  expect(below([null, null, '家访', '在办'])).toEqual(['3 personFromAbove doubtful']);
  expect(below(['（二）', null, '家访', '在办'])).toEqual(['3 nameMissing refused']);
  expect(below([null, null, null, '在办'])).toEqual([]);
});

test('people side by side, and rows and columns that nobody sees, are told', () => {
  const table = gridSheet([
    ['姓名', '性别', '姓名', '性别'],
    ['张样', '男', '李样', '女'],
  ]);
  const hidden = { hiddenRows: new Set([1]), hiddenColumns: new Set([3]) };
  const { notes, rows } = read({ ...table, ...hidden });
  expect(rows.map(({ values }) => values['name'])).toEqual(['张样', '李样']);
  expect(notes.map(({ row, code, params }) => [row, code, Object.values(params)])).toEqual([
    [1, 'sideBySide', ['2', 'A–B、C–D']],
    [2, 'hiddenRows', ['2']],
    [1, 'hiddenColumns', ['D']],
  ]);
});

test('two names in one row are no tables side by side where other columns follow them', () => {
  const roster = read(
    gridSheet([
      ['姓名', '性别', '姓名', '工作单位'],
      ['张样', '男', '李样', '样例小学'],
    ]),
  );
  expect(roster.columns.map(({ path, reason }) => path ?? reason)).toEqual([
    'severalColumns',
    'gender',
    'severalColumns',
    'workUnit',
  ]);
});

test('one header for two facts is neither, and says which two', () => {
  const { columns } = read(gridSheet([['姓名', '职务/职称', '单位及职务', '电话、邮箱']]));
  expect(columns.slice(1).map(({ path, reason, labels }) => [path, reason, labels])).toEqual([
    [null, 'twoFields', ['职务', '职称']],
    [null, 'twoFields', ['单位', '职务']],
    [null, 'twoFields', ['电话', '邮箱']],
  ]);
});

test('what is spelled otherwise in the value is told cell by cell; options and days are not', () => {
  const { rows } = read(
    gridSheet([
      ['姓名', '身份证号', '学历', '入党时间', '工号'],
      ['张\u3000样', "'11010519491231002x", '本科', '2016.5.1', 'Ｓ１'],
    ]),
  );
  expect(rows[0]?.respelled.map(({ column, to }) => [column, to])).toEqual([
    ['A', '张样'],
    ['B', '11010519491231002X'],
    ['E', 'S1'],
  ]);
});

test.each<[string, GridCell, string]>([
  ['身份证号', '123', 'B2 idShape refused'],
  ['身份证号', '无', 'B2 noneWritten note'],
  ['联系电话', '1.99E+10', 'B2 phoneNumeric doubtful'],
  ['联系电话', '19900000000/19900000001', 'B2 digitsUnclear doubtful'],
  ['联系电话', '0000-1234567转801', ''],
  ['部门', '同上', 'B2 ditto doubtful'],
  ['入党时间', '—', 'B2 noneWritten note'],
])('%s written %j has the problem "%s"', (header, cell, problem) => {
  expect(
    codesOf([
      ['姓名', header],
      ['张样', cell],
    ]).join(),
  ).toBe(problem);
});

test.each([
  ['张样', true],
  ['阿依古丽·样例', true],
  ['John Sample', true],
  ['李样（女）', true],
  ['王样一、王样二', false],
  ['1.本表一式两份', false],
  ['填表人：李样', false],
  ['——', false],
  ['空缺', false],
  ['某某', false],
])('%s can be a name: %s', (text, can) => {
  expect(canBeName(text)).toBe(can);
});

const people: GridCell[][] = [
  ['姓名', '性别'],
  ['张样', '男'],
];
function sheet(name: string, grid: GridCell[][], hidden = false): Sheet {
  return { ...gridSheet(grid), name, hidden };
}
function left(...sheets: Sheet[]) {
  return readRosters({ sheets, date1904: false }, forms).left.map(({ sheet: name, code }) => [name, code]);
}

test('a workbook tells why each sheet without people was left', () => {
  const sheets = [
    sheet('一', people),
    sheet('二', [['甲', '乙']]),
    sheet('三', [
      ['部门', '职务'],
      ['校办', '主任'],
    ]),
    sheet('四', people, true),
    sheet('五', []),
  ];
  expect(left(...sheets)).toEqual([
    ['二', 'noHeader'],
    ['三', 'noNames'],
    ['四', 'hidden'],
  ]);
});

test.each([
  ['import.emptyFile', [sheet('一', [])]],
  ['import.headerMissing', [sheet('一', [['甲', '乙']])]],
  ['import.garbled', [sheet('一', [['﹎\ue6bd', '┦']])]],
  ['import.allHidden', [sheet('一', people, true)]],
])('a workbook without people is refused: %s', (code, sheets) => {
  expect(() => left(...sheets)).toThrow(expect.objectContaining({ code }));
});

test('a sheet that was left is a finding where people may stand in it', () => {
  const others = [
    sheet('组', [
      ['教师', '性别'],
      ['样一', '女'],
      ['样二', '男'],
    ]),
    sheet('表', [
      ['何人', '性别'],
      ['李样', '女'],
      ['王样', '男'],
    ]),
    sheet('数据源', [
      ['性别', '学历', '类别'],
      ['男', '高中', '在职'],
      ['女', '本科', '退休'],
      [null, '大专', null],
    ]),
    sheet('说明', [['填表说明'], ['王样负责汇总']]),
  ];
  const book = { sheets: [sheet('一', people), ...others], date1904: false };
  expect(readRosters(book, forms).left.map(({ sheet: name, people: may }) => [name, may])).toEqual([
    ['组', true],
    ['表', true],
    ['数据源', false],
    ['说明', false],
  ]);
});
