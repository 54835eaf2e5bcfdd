import type { CellValue, Sheet } from '../model/workbook.ts';
import { GENERAL } from '../workbook/xlsx/styles.ts';
import { type CellBlock, ERROR, FORMULA, type SheetRange } from './sheet-host.ts';

/** Cells of a sheet that was read from a file, as a host would answer them. Places without a cell are blank and not formatted. */
export function blockOf(sheet: Sheet, range: SheetRange): CellBlock {
  const { top, left, bottom, right } = range;
  const width = right - left + 1;
  const count = Math.max(0, (bottom - top + 1) * width);
  const values = Array.from<CellValue>({ length: count }).fill(null);
  const flags = new Uint8Array(count);
  const format = new Uint16Array(count);
  const struck = new Uint8Array(count);
  const formats = new Map<string, number>([[GENERAL.format, 0]]);
  let isStruck = false;
  for (let row = top; row <= Math.min(bottom, sheet.rowCount - 1); row += 1) {
    const last = sheet.hasRow(row) ? Math.min(right, sheet.values(row).length - 1) : -1;
    for (let column = left; column <= last; column += 1) {
      const cell = sheet.cell(row, column);
      if (!cell) continue;
      const index = (row - top) * width + column - left;
      values[index] = cell.value;
      flags[index] = (cell.type === 'error' ? ERROR : 0) | (cell.formula === undefined ? 0 : FORMULA);
      const known = formats.get(cell.format);
      format[index] = known ?? formats.size;
      if (known === undefined) formats.set(cell.format, formats.size);
      if (!cell.struck) continue;
      struck[index] = 1;
      isStruck = true;
    }
  }
  return { range, values, flags, formats: [...formats.keys()], format, ...(isStruck ? { struck } : {}) };
}

/** How far a sheet reaches as hosts count it (`HostSheet`): to its last cells with something in them. */
export function contentSize(sheet: Sheet): { rowCount: number; columnCount: number } {
  let [rowCount, columnCount] = [0, 0];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (!sheet.hasRow(row)) continue;
    const values = sheet.values(row);
    for (let column = values.length - 1; column >= 0; column -= 1) {
      const value = values[column];
      const isFull = (value ?? null) !== null || (value === null && isFormula(sheet, row, column));
      if (!isFull) continue;
      rowCount = row + 1;
      columnCount = Math.max(columnCount, column + 1);
      break;
    }
  }
  return { rowCount, columnCount };
}

/** A formula whose result the file does not keep is blank, and not nothing. */
function isFormula(sheet: Sheet, row: number, column: number): boolean {
  return sheet.cell(row, column)?.formula !== undefined;
}
