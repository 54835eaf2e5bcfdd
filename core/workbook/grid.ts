import type { Cell, Sheet } from '../model/workbook.ts';

/** A sheet over rows of ready cells, for the formats that are read whole. A missing row is `undefined`. */
export function gridSheet(
  name: string,
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
  options: Partial<Pick<Sheet, 'hidden' | 'merges' | 'hiddenRows' | 'hiddenColumns'>> = {},
): Sheet {
  return {
    name,
    hidden: options.hidden ?? false,
    merges: options.merges ?? [],
    ...(options.hiddenRows ? { hiddenRows: options.hiddenRows } : {}),
    ...(options.hiddenColumns ? { hiddenColumns: options.hiddenColumns } : {}),
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
    cell: (row, column) => rows[row]?.[column],
    hasRow: (row) => rows[row] !== undefined,
  };
}

export function textCell(value: string): Cell {
  return { type: 'text', value, text: value, format: 'General', date: false };
}
