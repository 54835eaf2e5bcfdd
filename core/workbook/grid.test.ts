import { expect, test } from 'vitest';
import { CellBudget, gridSheet, textCell, valueCell } from './grid.ts';
import { GENERAL } from './xlsx/styles.ts';

test('sixteen blank places cost as much as a cell', () => {
  const budget = new CellBudget();
  budget.spend('表', 3_999_999, 16);
  expect(() => budget.spend('表', 0, 1)).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyCells', params: { sheet: '表' } }),
  );
});

test('no format brings in what a sheet has no room for', () => {
  const far = [textCell('甲')];
  far[16_384] = textCell('乙');
  expect(() => gridSheet('表', [undefined, far])).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyColumns', params: { row: 2, limit: 16_384 } }),
  );
  const merges = Array.from({ length: 250_001 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
  expect(() => gridSheet('表', [], { merges })).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyMerges' }),
  );
});

test('columns that have cells, however far apart', () => {
  const row = [textCell('甲')];
  row[9000] = textCell('乙');
  expect(gridSheet('表', [row]).columnsIn?.(0)).toEqual([0, 9000]);
});

test('values of a row are those of its cells', () => {
  const sheet = gridSheet('表', [[textCell('甲'), undefined, valueCell(2, GENERAL)], undefined]);
  expect([sheet.values(0), sheet.values(1), sheet.values(2)]).toEqual([['甲', undefined, 2], [], []]);
});
