import type { Cell, MergedRange, Sheet } from '../model/workbook.ts';

/**
 * A cell of a test sheet: text, a number (as its format shows it, too), a serial day with a date format, a formula with the
 * result that the file keeps, or nothing.
 */
export type GridCell =
  | string
  | number
  | { serial: number; format?: string }
  | { number: number; shown: string }
  | { formula: string; result: string | number | null }
  | null;

/** A sheet of the given cells. Merges are `[top, left, bottom, right]`, 0-based and closed. */
export function gridSheet(
  grid: readonly (readonly GridCell[])[],
  merges: readonly [number, number, number, number][] = [],
): Sheet {
  return {
    name: '表',
    hidden: false,
    rowCount: grid.length,
    columnCount: Math.max(0, ...grid.map((row) => row.length)),
    cell: (row, column) => cellOf(grid[row]?.[column] ?? null),
    values: (row) => (grid[row] ?? []).map((value) => cellOf(value)?.value),
    hasRow: (row) => grid[row] !== undefined,
    merges: merges.map(([top, left, bottom, right]): MergedRange => ({ top, left, bottom, right })),
  };
}

function cellOf(value: GridCell): Cell | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return { type: 'text', text: value, value, format: 'General', date: false };
  if (typeof value === 'number') {
    return { type: 'number', text: String(value), value, format: 'General', date: false };
  }
  if ('formula' in value) {
    const blank: Cell = { type: 'blank', text: '', value: null, format: 'General', date: false };
    return { ...(cellOf(value.result) ?? blank), formula: value.formula };
  }
  if ('number' in value) {
    return { type: 'number', text: value.shown, value: value.number, format: '0', date: false };
  }
  const { serial, format = 'yyyy-mm-dd' } = value;
  return { type: 'number', text: '（日期）', value: serial, format, date: true };
}
