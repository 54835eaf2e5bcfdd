import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { gridSheet } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';

test('people who are struck out are doubted, and what is struck out of others', () => {
  const sheet = gridSheet([
    ['姓名', '性别', '承诺事项'],
    ['张样', '男', '听课'],
    ['李样', '女', '家访'],
    ['王样', '女', null],
  ]);
  const struck = new Set(['1 0', '1 1', '1 2', '2 2', '3 2']);
  const cell: typeof sheet.cell = (row, column) => {
    const found = sheet.cell(row, column);
    return found && struck.has(`${row} ${column}`) ? { ...found, struck: true } : found;
  };
  const { rows } = readRoster({ ...sheet, cell }, sheetFields(memberPledge), { date1904: false });
  const told = rows.map(({ problems }) => problems.map(({ code, column = '' }) => `${column} ${code}`));
  expect(told).toEqual([[' personStruck'], ['C cellStruck'], []]);
  expect(rows.map(({ values }) => values['name'])).toEqual(['张样', '李样', '王样']);
});
