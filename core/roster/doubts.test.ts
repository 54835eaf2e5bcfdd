import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';

const fields = sheetFields(memberPledge);
const read = (grid: GridCell[][]) => readRoster(gridSheet(grid), fields, { date1904: false });
const formula = (result: string | number | null): GridCell => ({ formula: 'IF(A2="","",B2)', result });

/** What is told of the only row of a sheet with one more column, then what its cells are marked with. */
function toldOf(header: string, cell: GridCell): string[] {
  const { rows } = read([
    ['姓名', header],
    ['甲一', cell],
  ]);
  return rows.flatMap((row) => [
    ...row.problems.map(({ column, code, severity }) => `${column} ${code} ${severity}`),
    ...row.doubts.map(({ code }) => code),
  ]);
}

test('a column of formulas is told once, with its rows, and each of its cells is marked', () => {
  const roster = read([
    ['序号', '姓名', '部门', '性别'],
    [formula(1), '甲一', formula('校办'), '男'],
    [formula(2), '乙二', formula('校办'), '女'],
    [formula(3), '丙三', '总务处', '女'],
    [formula(4), '丁四', formula('校办'), '女'],
    [formula(5), '戊五', formula(''), '女'],
  ]);
  expect(roster.notes).toEqual([
    {
      row: 2,
      column: 'C',
      header: '部门',
      code: 'fromFormula',
      severity: 'note',
      params: { column: 'C', count: '4', rows: '2–3、5–6' },
    },
  ]);
  expect(roster.rows[0]?.doubts).toEqual([
    { column: 'C', header: '部门', path: 'department', code: 'fromFormula' },
  ]);
  expect(roster.rows[2]?.doubts).toEqual([]);
  expect(roster.rows.flatMap(({ problems }) => problems)).toEqual([]);
});

test('a formula whose result the file does not keep is more than a remark', () => {
  const { notes, rows } = read([
    ['姓名', '部门', '性别'],
    ['甲一', formula(null), '男'],
    ['乙二', formula('校办'), '女'],
  ]);
  expect(notes.map(({ code, severity, params }) => [code, severity, params.rows])).toEqual([
    ['formulaEmpty', 'doubtful', '2'],
    ['fromFormula', 'note', '3'],
  ]);
  expect(rows[0]?.values).toEqual({ name: '甲一', gender: '男' });
});

test('lost digits are a problem of the cell, told once, whatever the field', () => {
  const power: GridCell = { number: 1_234_567_890_123_450, shown: '1.23457E+15' };
  expect(toldOf('工号', power)).toEqual(['B digitsLost doubtful', 'digitsLost']);
  expect(toldOf('工号', '1.23457E+15')).toEqual(['B digitsLost doubtful', 'digitsLost']);
  expect(toldOf('身份证号', 110_105_194_912_310_000)).toEqual(['B idNumeric refused', 'digitsLost']);
});

test('a whole number that the program shows as a power of ten keeps its digits', () => {
  const { rows } = read([
    ['姓名', '工号'],
    ['甲一', { number: 201_600_000_123, shown: '2.016E+11' }],
  ]);
  expect(rows[0]?.values).toEqual({ name: '甲一', employeeNumber: '201600000123' });
});
