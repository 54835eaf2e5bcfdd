import { expect, test } from 'vitest';
import general from '../forms/general.ts';
import type { Sheet } from '../model/workbook.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';
import { readRosters } from './workbook.ts';

const unkept: GridCell = { formula: '样!A1', result: null };
const read = (grid: GridCell[][]) => readRoster(gridSheet(grid), sheetFields(general), { date1904: false });
const named = (name: string, grid: GridCell[][]): Sheet => ({ ...gridSheet(grid), name });

test('whoever is named by a formula without a kept result is refused, whatever else stands in the row', () => {
  const { rows, skipped } = read([
    ['姓名', '职务', '附言'],
    ['张样', '教师', null],
    [unkept, unkept, unkept],
    [unkept, '教师', null],
    [unkept, null, '病假'],
    ['合计', unkept, null],
    [unkept, '合计', null],
  ]);
  expect(
    rows.map(({ row, problems }) => [row, problems.map(({ code, severity }) => [code, severity])]),
  ).toEqual([
    [2, []],
    [3, [['nameFormula', 'refused']]],
    [4, [['nameFormula', 'refused']]],
    [5, [['nameFormula', 'refused']]],
  ]);
  expect(skipped.map(({ row, code }) => [row, code])).toEqual([
    [6, 'total'],
    [7, 'total'],
  ]);
});

test('numbers by formula prepared below the last person are nobody', () => {
  const { rows, notes } = read([
    ['序号', '姓名', '职务'],
    ['1', '张样', '教师'],
    [unkept, null, null],
  ]);
  expect(rows.map(({ row }) => row)).toEqual([2]);
  expect(notes).toEqual([]);
});

test('a sheet of formulas alone is no blank sheet', () => {
  const formulas = named('二', [
    [unkept, unkept],
    [unkept, unkept],
  ]);
  const people = named('一', [
    ['姓名', '职务'],
    ['张样', '教师'],
  ]);
  const book = { sheets: [people, formulas, named('三', [])], date1904: false };
  expect(readRosters(book, [general]).left).toEqual([{ sheet: '二', code: 'noResults', people: true }]);
  expect(() => readRosters({ sheets: [formulas], date1904: false }, [general])).toThrow(
    expect.objectContaining({ code: 'import.noResults' }),
  );
});
