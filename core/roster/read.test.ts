import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';

const fields = sheetFields(memberPledge);
const read = (grid: GridCell[][], merges: [number, number, number, number][] = []) =>
  readRoster(gridSheet(grid, merges), fields, { date1904: false });
/** The two public samples of GB 11643. */
const [ID_A, ID_B] = ['11010519491231002X', '440524188001010014'];

/** The only problem code of a one-row sheet with one column. */
function problemOf(header: string, cell: GridCell): string | undefined {
  const roster = read([
    ['姓名', header],
    ['甲一', cell],
  ]);
  return roster.rows[0]?.problems.map((problem) => problem.code).join(',');
}

test('the header is found under titles, and totals, notes and repeated headers are no people', () => {
  const roster = read(
    [
      ['样例学区党员花名册', null, null],
      ['填报单位：样例小学', null, '2016年3月'],
      ['序号', '姓　名', '公民身份号码'],
      ['1', '张　样', ID_A],
      ['序号', '姓　名', '公民身份号码'],
      [null, null, null],
      ['2', '阿依•样例', ID_B],
      ['合计', '2人', null],
      ['备注：以上人员均为在职', null, null],
    ],
    [[0, 0, 0, 2]],
  );
  expect(roster.headerRow).toBe(3);
  expect(roster.rows.map(({ row, values }) => [row, values])).toEqual([
    [4, { name: '张样', idNumber: ID_A }],
    [7, { name: '阿依·样例', idNumber: ID_B }],
  ]);
  expect(roster.skipped.map(({ row, code }) => [row, code])).toEqual([
    [5, 'headerAgain'],
    [8, 'total'],
    [9, 'note'],
  ]);
});

test('a bracketed number at the end of a header is the number of the row', () => {
  const roster = read([
    ['姓名', '承诺事项2）', '具体措施（二）', '完成时限【2】', '责任人（2）：', '承诺事项(1)'],
    ['甲一', '家访', '每月一次', '11月底前', '甲一', '听课'],
  ]);
  expect(roster.columns.map(({ path }) => path)).toEqual([
    'name',
    'pledges[1].item',
    'pledges[1].measure',
    'pledges[1].deadline',
    'pledges[1].person',
    'pledges[0].item',
  ]);
});

test('a header of two rows with merged groups gives numbered pledges', () => {
  const roster = read(
    [
      ['姓名', '承诺事项一', null, '承诺事项二', null],
      [null, '承诺事项', '完成时限', '承诺事项', '完成时限'],
      ['甲一', '听课', '11月底前', null, null],
    ],
    [
      [0, 0, 1, 0],
      [0, 1, 0, 2],
      [0, 3, 0, 4],
    ],
  );
  expect(roster.columns.map(({ path }) => path)).toEqual([
    'name',
    'pledges[0].item',
    'pledges[0].deadline',
    'pledges[1].item',
    'pledges[1].deadline',
  ]);
  expect(roster.rows[0]?.values).toEqual({ name: '甲一', pledges: [{ item: '听课', deadline: '11月底前' }] });
});

test('a header of two rows that nobody merged is read by its words, groups going on to the right', () => {
  const roster = read([
    ['序号', '姓名', '基本情况', null, '配偶', null, '备注'],
    [null, null, '民族', '学历', '姓名', '工作单位', null],
    ['1', '甲一', '汉族', '大学本科', '乙二', '样例厂', null],
  ]);
  expect(roster.columns.map(({ header, path }) => [header, path])).toEqual([
    ['序号', null],
    ['姓名', 'name'],
    ['基本情况/民族', 'ethnicity'],
    ['基本情况/学历', 'education'],
    ['配偶/姓名', null],
    ['配偶/工作单位', null],
    ['备注', 'remark'],
  ]);
  expect(roster.rows.map(({ row, values }) => [row, values])).toEqual([
    [3, { name: '甲一', ethnicity: '汉族', education: '大学本科' }],
  ]);
});

test('one person’s form with labels beside values is no roster, unless the user says where the header is', () => {
  const card: GridCell[][] = [
    ['姓名', '甲一', '性别', '男', '民族', '汉族'],
    [null, null, null, null, null, null],
    ['出生年月', '1976-03', '入党时间', '1998-07', '学历', '大学本科'],
    ['工作单位', '样例小学', null, '职务', '教师', null],
  ];
  expect(read(card)).toMatchObject({ headerRow: 0, card: true, columns: [], rows: [] });
  const sheet = gridSheet(card);
  expect(readRoster(sheet, fields, { date1904: false, headerRow: 1 }).headerRow).toBe(1);
});

test('labels under labels add up over all lines of a form', () => {
  const card: GridCell[][] = [
    ['姓名', '甲一', '性别', '男', '民族', '汉族'],
    ['工作单位', '样例小学', null, null, null, null],
    ['样例区样例路', null, null, null, null, null],
    ['备注', '无', null, null, null, null],
  ];
  expect(read(card)).toMatchObject({ card: true, rows: [] });
});

test('a row whose name is that of a field is refused', () => {
  const roster = read([
    ['姓名', '性别', '民族'],
    ['甲一', '男', '汉族'],
    ['工作单位：', '样例小学', null],
  ]);
  expect(roster.card).toBeUndefined();
  expect(roster.rows.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
    [2, []],
    [3, ['optionUnknown', 'nameIsLabel']],
  ]);
});

test('a header of two rows that is printed again makes no form', () => {
  const head: GridCell[][] = [
    ['姓名', '基本情况', null],
    [null, '民族', '学历'],
  ];
  const roster = read([...head, ['甲一', '汉族', '大学本科'], ...head, ['乙二', '汉族', '大学本科']]);
  expect(roster.card).toBeUndefined();
  const names = roster.rows
    .filter(({ problems }) => !problems.some(({ severity }) => severity === 'refused'))
    .map(({ values }) => values['name']);
  expect(names).toEqual(['甲一', '乙二']);
});

test('columns in a group that speaks of somebody else are left out, with the reason', () => {
  const roster = read(
    [
      ['姓名', '联系电话', '配偶', null, '联系人', null],
      [null, null, '姓名', '工作单位', '联系电话', '性别'],
      ['甲一', '19900000000', '乙二', '样例厂', '19900000001', '女'],
    ],
    [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 0, 3],
      [0, 4, 0, 5],
    ],
  );
  expect(roster.rows[0]?.values).toEqual({ name: '甲一', phone: '19900000000' });
  expect(roster.columns.slice(2).map(({ path, reason }) => [path, reason])).toEqual(
    Array.from({ length: 4 }, () => [null, 'otherPersonSection']),
  );
});

test('a value merged over several rows belongs to each of them', () => {
  const roster = read(
    [
      ['党支部', '姓名'],
      ['第一党支部', '甲一'],
      [null, '乙二'],
      [null, '丙三'],
    ],
    [[1, 0, 2, 0]],
  );
  expect(roster.rows.map(({ values }) => values['partyBranch'])).toEqual([
    '第一党支部',
    '第一党支部',
    undefined,
  ]);
});

test('the user may move the header and change what a column means', () => {
  const sheet = gridSheet([
    ['说明', '姓名'],
    ['人', '身份'],
    ['甲一', '党员'],
  ]);
  const roster = readRoster(sheet, fields, { date1904: false, headerRow: 2, mapping: { 0: 'name' } });
  expect(roster.columns.map(({ path, evidence }) => [path, evidence])).toEqual([
    ['name', 'user'],
    [null, 'none'],
  ]);
  expect(roster.rows.map(({ values }) => values)).toEqual([{ name: '甲一' }]);
});

test('a row without a name is refused, and a sheet without a header has no rows', () => {
  expect(problemOf('性别', '男')).toBe('');
  const [row] = read([
    ['姓名', '性别', '民族'],
    [null, '男', '汉族'],
  ]).rows;
  expect(row?.problems.map(({ code, severity }) => [code, severity])).toEqual([['nameMissing', 'refused']]);
  expect(read([['甲', '乙']]).rows).toEqual([]);
});

const lines = (name: string): GridCell[][] => [
  [name, '事项1', '措施', '2016年12月底前'],
  [null, '事项2', '措施', '2016年12月底前'],
  [null, '事项3', '措施', '2016年12月底前'],
];

test('pledges of which each begins with its number are a table of pledges, and no form of one person', () => {
  const grid: GridCell[][] = [
    ['姓名', '承诺事项', '具体措施', '完成时限'],
    ...lines('甲一'),
    ...lines('乙二'),
  ];
  const sheet = gridSheet(grid, [
    [1, 0, 3, 0],
    [4, 0, 6, 0],
  ]);
  const roster = readRoster(sheet, sheetFields(memberPledge), { date1904: false });
  expect(roster.card).toBeUndefined();
  expect(roster.rows.map(({ values }) => values['name'])).toEqual([
    '甲一',
    '甲一',
    '甲一',
    '乙二',
    '乙二',
    '乙二',
  ]);
  expect(roster.rows.every(({ problems }) => problems.length === 0)).toBe(true);
});
