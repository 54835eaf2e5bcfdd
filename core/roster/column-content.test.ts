import { expect, test } from 'vitest';
import ballotSummary from '../forms/ballot-summary.ts';
import type { Sheet } from '../model/workbook.ts';
import { contentOf } from './column-content.ts';
import { type GridCell, gridSheet } from './grid.fixture.ts';
import { findRosterHeader, rosterHeaderAt } from './header.ts';
import { sheetFields } from './person-fields.ts';

/** A sheet that counts how often its cells are read. */
function counting(grid: readonly (readonly GridCell[])[]): { sheet: Sheet; reads: () => number } {
  const sheet = gridSheet(grid);
  let reads = 0;
  const cell: Sheet['cell'] = (row, column) => {
    reads += 1;
    return sheet.cell(row, column);
  };
  return { sheet: { ...sheet, cell }, reads: () => reads };
}

const grid = (rows: number, rowOf: (row: number) => GridCell[][]): GridCell[][] =>
  Array.from({ length: rows }, (_, row) => rowOf(row)).flat();
const fields = sheetFields(ballotSummary);
const SCALE = ['姓名', '收回票', '优秀', '合格', '不合格'];

/** Cells read for each row of a sheet of heads without a header. */
function readsPerRow(rows: number): number {
  const { sheet, reads } = counting(grid(rows, () => [[35, '学生', 20, '优秀', '自评', '互评', '等次']]));
  findRosterHeader(sheet, fields);
  return reads() / rows;
}

test('a sheet without a header is read as often for each row however many stand below it', () => {
  expect(readsPerRow(160)).toBeLessThan(readsPerRow(40) * 1.2);
});

test('rows below many headers are read once for them all, with the fields of one form after another', () => {
  const { sheet, reads } = counting(
    grid(20, () => [SCALE, ...grid(10, () => [['王样一', 20, 15, 4, 1]]), []]),
  );
  const readAll = (given: typeof fields): number => {
    const before = reads();
    for (let row = 0; row < sheet.rowCount; row += 12) rosterHeaderAt(sheet, row, given);
    return reads() - before;
  };
  const first = readAll(fields);
  const again = readAll([...fields]);
  // 240 rows of 5 cells; each is below up to 20 headers.
  expect(first - again).toBeLessThan(240 * 5 * 3);
  expect(again).toBeLessThan(20 * 200);
});

test('numbers of people are told from plain ones, and no points', () => {
  expect(contentOf(['35', '20'])).toBe('whole');
  expect(contentOf(['35人', '20'])).toBe('counted');
  expect(contentOf(['35分', '20'])).toBe('points');
});
test.each([
  [['20', '6', '0'], 'whole'],
  [['20', '6票', '0'], 'counted'],
  [['20', '-2', '6'], 'whole'],
  [['20', '二十', '6'], 'whole'],
  [['20', '6', '缺'], 'whole'],
  [['95', '92.5'], 'points'],
  [['95.5', '九十', '88.5'], 'points'],
  [['优秀', '合格', '优秀一'], 'grades'],
  [['', '—'], 'nothing'],
  // A third may be wrong, and no more; of two one that is no number decides nothing.
  [['20', '缺', '缺'], 'other'],
  [['20', '缺'], 'other'],
  [['1980-05', '2005-07', '20'], 'other'],
  [['一', '二', '三'], 'other'],
  [['75%', '20%'], 'other'],
])('what most of %j are is %s', (cells, content) => {
  expect(contentOf(cells)).toBe(content);
});
