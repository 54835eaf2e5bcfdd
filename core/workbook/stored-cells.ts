import type { Cell, Sheet } from '../model/workbook.ts';

/** One past the last column that a row may store a cell in; 0 where the file has no such row. */
export function storedWidth(sheet: Sheet, row: number): number {
  return sheet.hasRow(row) ? sheet.values(row).length : 0;
}

/** The cells that a row stores, in order. The sheet's own width says little: one stray cell makes every row as wide. */
export function* storedCells(sheet: Sheet, row: number): Generator<{ column: number; cell: Cell }> {
  const width = storedWidth(sheet, row);
  for (let column = 0; column < width; column += 1) {
    const cell = sheet.cell(row, column);
    if (cell) yield { column, cell };
  }
}

/** The rows that the file stores, 0-based: a stray cell far below does not make those between exist. */
export function* storedRows(sheet: Sheet): Generator<number> {
  for (let row = 0; row < sheet.rowCount; row += 1) if (sheet.hasRow(row)) yield row;
}
