import { JiannuoError } from '../../errors.ts';
import type { Sheet } from '../../model/workbook.ts';
import { cellName } from '../address.ts';
import { storedRows } from '../stored-cells.ts';

/** As far as a sheet holds anything: how many rows and columns from A1. */
export interface Extent {
  rows: number;
  columns: number;
}

/** Up to here blanks cost nothing that anybody would feel. */
const FEW_CELLS = 500_000;
/** One cell in so many must hold something in a larger sheet: the new file has a cell for each place. */
const LEAST_FILLED = 20;

/**
 * Goes through the rows that the file stores. Styles alone, such as borders below the last person, are nothing.
 * @throws JiannuoError `convert.strayCell` where cells far out would make a file of hardly anything but blanks
 */
export function extentOf(sheet: Sheet): Extent {
  const extent: Extent = { rows: 0, columns: 0 };
  let filled = 0;
  let filledRows = 0;
  let lowest = '';
  let rightmost = '';
  for (const row of storedRows(sheet)) {
    const before = filled;
    for (const [column, value] of sheet.values(row).entries()) {
      if (value === undefined || (value === null && !sheet.cell(row, column)?.formula)) continue;
      filled += 1;
      if (row >= extent.rows) lowest = cellName(row, column);
      if (column >= extent.columns) rightmost = cellName(row, column);
      extent.rows = row + 1;
      extent.columns = Math.max(extent.columns, column + 1);
    }
    if (filled > before) filledRows += 1;
  }
  const places = extent.rows * extent.columns;
  if (places <= FEW_CELLS || places <= filled * LEAST_FILLED) return extent;
  const cell = extent.rows > 2 * filledRows ? lowest : rightmost;
  throw new JiannuoError('convert.strayCell', { sheet: sheet.name, cell, filled, places });
}
