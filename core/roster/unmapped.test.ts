import { expect, test } from 'vitest';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { personFields } from './person-fields.ts';
import { readRoster } from './read.ts';
import { unmappedNumbers, unreadColumns } from './unmapped.ts';

const [ID_A, ID_B] = ['11010519491231002X', '440524188001010014'];

const withSecond = (second: string): GridCell[][] => [
  ['姓名', '身份证号', second],
  ['甲一', ID_A, ID_B],
];

function unmapped(grid: GridCell[][], mapping: Record<number, string | null> = {}) {
  const sheet = gridSheet(grid);
  const roster = readRoster(sheet, personFields, { date1904: false, mapping });
  return unmappedNumbers(sheet, roster).map(({ column, field }) => [column.letter, field]);
}

test('a column of numbers that names no field is told: right ones, wrong ones, and numbers cut by their cell', () => {
  const grid: GridCell[][] = [
    ['姓名', '性别', '个人编码', '掌上联系', '事由编号'],
    ['甲一', '男', ID_A, '199 0000 0000', '1'],
    ['乙二', '男', '110105194912310021', 19_900_000_001, '2'],
    ['丙三', '男', { number: 110_105_194_912_310_020, shown: '1.10105E+17' }, null, '3'],
    ['丁四', '男', null, null, ID_A],
  ];
  expect(unmapped(grid)).toEqual([
    ['C', 'idNumber'],
    ['D', 'phone'],
  ]);
  expect(unmapped(grid, { 2: 'idNumber', 3: null })).toEqual([]);
});

test('two columns that cancel out are told, a second column beside the person’s own is not', () => {
  expect(unmapped(withSecond('身份证号码'))).toEqual([
    ['B', 'idNumber'],
    ['C', 'idNumber'],
  ]);
  expect(unmapped(withSecond('爱人证件'))).toEqual([]);
});

test('columns in which something stands and that no field takes are told, but for serial numbers and what the user left out', () => {
  const grid: GridCell[][] = [
    ['序号', '姓名', '校车', '微信号', '空列', '配偶姓名', '座右铭', '个人编码'],
    [1, '甲一', '二号线', null, null, '丙某', '勤', ID_A],
    [2, '乙二', null, 'wx', null, null, '勉', ID_B],
  ];
  const sheet = gridSheet(grid);
  const roster = readRoster(sheet, personFields, { date1904: false, mapping: { 6: null } });
  const unread = unreadColumns(sheet, roster).map(({ header }) => header);
  expect(unread).toEqual(expect.arrayContaining(['校车', '微信号']));
  for (const header of ['序号', '空列', '座右铭', '个人编码']) {
    expect(unread).not.toContain(header);
  }
});
