import { JiannuoError } from '../errors.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { formatGeneral } from './format/digits.ts';
import { formatNumber, formatText } from './format/number-format.ts';
import { MAX_COLUMNS } from './address.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { CellFormat } from './xlsx/styles.ts';

/** Places without a cell that cost as much memory as one cell. */
const PLACES_PER_CELL = 16;

/** What the sheets of a workbook that is read whole may hold together. */
export class CellBudget {
  #left = DEFAULT_LIMITS.gridCells;

  /**
   * @param cells cells that are made
   * @param places array places beside them: blanks between separators, columns that a span covers
   * @throws JiannuoError `workbook.tooManyCells`
   */
  spend(sheet: string, cells: number, places = 0): void {
    this.#left -= cells + places / PLACES_PER_CELL;
    if (this.#left < 0) throw new JiannuoError('workbook.tooManyCells', { sheet });
  }
}

/** The refusal of a row, 0-based, that no spreadsheet program has room for. */
export function tooWide(row: number): JiannuoError {
  return new JiannuoError('workbook.tooManyColumns', { row: row + 1, limit: MAX_COLUMNS });
}

/**
 * A sheet over rows of ready cells, for the formats that are read whole. A missing row is `undefined`.
 * @throws JiannuoError `workbook.tooManyColumns`, `workbook.tooManyMerges`
 */
export function gridSheet(
  name: string,
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
  options: Partial<Pick<Sheet, 'hidden' | 'merges' | 'hiddenRows' | 'hiddenColumns'>> = {},
): Sheet {
  const columnCount = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  if (columnCount > MAX_COLUMNS) throw tooWide(rows.findIndex((row) => row?.length === columnCount));
  const { merges = [] } = options;
  if (merges.length > DEFAULT_LIMITS.merges)
    throw new JiannuoError('workbook.tooManyMerges', { sheet: name });
  return {
    name,
    hidden: options.hidden ?? false,
    merges,
    ...(options.hiddenRows ? { hiddenRows: options.hiddenRows } : {}),
    ...(options.hiddenColumns ? { hiddenColumns: options.hiddenColumns } : {}),
    rowCount: rows.length,
    columnCount,
    cell: (row, column) => rows[row]?.[column],
    values: (row) => Array.from(rows[row] ?? [], (cell) => cell?.value),
    hasRow: (row) => rows[row] !== undefined,
    // Keys of what is there: a cell far to the right costs nothing for the blanks before it.
    columnsIn: (row) => Object.keys(rows[row] ?? []).map(Number),
  };
}

export function textCell(value: string): Cell {
  return { type: 'text', value, text: value, format: 'General', date: false };
}

/** A cell of any value but an error, with the text that its format shows. */
export function valueCell(
  value: string | number | boolean,
  { format, date, struck }: CellFormat,
  date1904 = false,
): Cell {
  const font = struck ? { struck } : {};
  if (typeof value === 'string') {
    return { type: 'text', value, text: formatText(value, format), format, date: false, ...font };
  }
  if (typeof value === 'boolean') {
    return { type: 'boolean', value, text: value ? 'TRUE' : 'FALSE', format, date: false, ...font };
  }
  const general = format === 'General' || format === '@';
  const text = general ? formatGeneral(value) : formatNumber(value, format, date1904);
  return { type: 'number', value, text, format, date, ...font };
}
