import type { Sheet } from '../../model/workbook.ts';
import { storedCells, storedRows } from '../stored-cells.ts';
import type { SheetSpec } from '../write.ts';
import { type ColumnOut, columnOut } from './column-out.ts';
import type { Extent } from './extent.ts';
import { hasLostDigits, shownText } from './shown-rows.ts';

/** A sheet for our own writer, and how much of it that writer has no place for. */
export interface SheetOut extends Record<Counted, number> {
  spec: SheetSpec;
  merges: number;
}

const COUNTED = ['asText', 'timesAsText', 'formats', 'booleans'] as const;
type Counted = (typeof COUNTED)[number] & keyof ColumnOut;

/** A place in a sheet, 0-based. */
export interface Place {
  row: number;
  column: number;
}

/** Cells that held more digits than a number keeps. */
export function spoiltNumbers(sheet: Sheet): Place[] {
  const found: Place[] = [];
  for (const row of storedRows(sheet)) {
    for (const [column, value] of sheet.values(row).entries()) {
      if (hasLostDigits(value)) found.push({ row, column });
    }
  }
  return found;
}

/** Formulas, told apart by whether the file keeps their last results; programs that never calculate keep none. */
export function formulasIn(sheet: Sheet): { kept: number; unkept: Place[] } {
  let kept = 0;
  const unkept: Place[] = [];
  for (const row of storedRows(sheet)) {
    for (const { column, cell } of storedCells(sheet, row)) {
      if (cell.formula === undefined) continue;
      if (cell.value === null) unkept.push({ row, column });
      else kept += 1;
    }
  }
  return { kept, unkept };
}

/** The first row as the header, every column with the one type that its cells allow. */
export function sheetSpec(sheet: Sheet, { rows, columns }: Extent, date1904: boolean): SheetOut {
  const made = Array.from({ length: columns }, (_, column) => {
    const cells = Array.from({ length: rows - 1 }, (_row, row) => sheet.cell(row + 1, column));
    return columnOut(cells, date1904);
  });
  const out: SheetOut = {
    spec: {
      name: sheet.name,
      columns: made.map(({ spec }, column) => ({ header: shownText(sheet.cell(0, column)), ...spec })),
      rows: Array.from({ length: rows - 1 }, (_, row) => made.map(({ texts }) => texts[row] ?? '')),
      hidden: sheet.hidden,
    },
    merges: sheet.merges.length,
    asText: 0,
    timesAsText: 0,
    formats: 0,
    booleans: 0,
  };
  for (const column of made) for (const each of COUNTED) out[each] += column[each];
  return out;
}
