import type { Cell, Sheet } from '../model/workbook.ts';
import { formatGeneral } from './format/digits.ts';
import { formatNumber, formatText } from './format/number-format.ts';
import type { CellFormat } from './xlsx/styles.ts';

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
    values: (row) => Array.from(rows[row] ?? [], (cell) => cell?.value),
    hasRow: (row) => rows[row] !== undefined,
  };
}

export function textCell(value: string): Cell {
  return { type: 'text', value, text: value, format: 'General', date: false };
}

/** A cell of any value but an error, with the text that its format shows. */
export function valueCell(
  value: string | number | boolean,
  { format, date }: CellFormat,
  date1904 = false,
): Cell {
  if (typeof value === 'string') {
    return { type: 'text', value, text: formatText(value, format), format, date: false };
  }
  if (typeof value === 'boolean') {
    return { type: 'boolean', value, text: value ? 'TRUE' : 'FALSE', format, date: false };
  }
  const general = format === 'General' || format === '@';
  const text = general ? formatGeneral(value) : formatNumber(value, format, date1904);
  return { type: 'number', value, text, format, date };
}
