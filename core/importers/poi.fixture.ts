import type { ContractColumn, ImportProfile } from '../model/import-contract.ts';
import type { Cell, MergedRange, Workbook } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import { formatNumber, isDateFormat } from '../workbook/format/number-format.ts';

/** What a test writes into a cell: text, a number, or a ready cell; `null` is a styled blank, `undefined` no cell. */
export type Given = string | number | boolean | null | undefined | Cell;

export function cell(given: Given): Cell | undefined {
  if (given === undefined || (given !== null && typeof given === 'object')) return given;
  if (typeof given === 'string') return textCell(given);
  const base = { format: 'General', date: false, text: String(given ?? '') };
  if (given === null) return { ...base, type: 'blank', value: null };
  return { ...base, type: typeof given === 'number' ? 'number' : 'boolean', value: given };
}

export function dateCell(serial: number): Cell {
  return { type: 'number', value: serial, text: 'date', format: 'yyyy-mm-dd', date: true };
}

/** A number under a number format, as our reader hands it on. */
export function numberCell(value: number, format: string): Cell {
  const text = formatNumber(value, format, false);
  return { type: 'number', value, text, format, date: isDateFormat(format) };
}

export function formulaCell(value: string | number): Cell {
  return {
    ...textCell(String(value)),
    type: typeof value === 'number' ? 'number' : 'text',
    value,
    formula: 'A1',
  };
}

export function errorCell(code: string): Cell {
  return { ...textCell(code), type: 'error' };
}

/** A workbook of one sheet per grid; a row given as `undefined` has no row element. */
export function book(
  grids: (Given[] | undefined)[][],
  options: { merges?: MergedRange[]; date1904?: boolean } = {},
): Workbook {
  const sheets = grids.map((rows, n) =>
    gridSheet(
      `表${n + 1}`,
      rows.map((row) => row?.map(cell)),
      { merges: n === 0 ? (options.merges ?? []) : [] },
    ),
  );
  return { sheets, date1904: options.date1904 ?? false };
}

export function profile(
  columns: (Partial<ContractColumn> & Pick<ContractColumn, 'header' | 'path'>)[],
  titleRows = 0,
): ImportProfile {
  return {
    id: 'test',
    title: 'test',
    contractId: 'test',
    titleRows,
    headRows: 1,
    columns: columns.map((column) => ({ type: 'string', required: false, ...column })),
  };
}
