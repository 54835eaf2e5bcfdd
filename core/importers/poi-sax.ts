import type { ContractColumn } from '../model/import-contract.ts';
import type { Cell, Sheet, StoredCell } from '../model/workbook.ts';
import { storedCells, storedRows } from '../workbook/stored-cells.ts';
import { dateToString, type JavaDate } from './java-date-text.ts';
import { plainDecimal } from './java-number.ts';
import type { Converted } from './property.ts';
import type { Located } from './rows.ts';

/** A row element and its cell elements, in the order of the file. */
export interface SaxRow {
  /** 0-based row of the sheet, for telling; importers that count elements use the place in the list. */
  row: number;
  cells: readonly { column: number; cell: Cell }[];
}

/** What a handler puts into its list of one row. */
export type SaxValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'date'; date: JavaDate };

/** One place of the list, and the cell it came from; none for places the handler filled by itself. */
export interface SaxEntry {
  value: SaxValue | null;
  column: number;
  cell?: Cell;
}

/** Rows without a row element are no event, cells without a cell element neither. */
export function saxRows(sheet: Sheet): SaxRow[] {
  return Array.from(storedRows(sheet), (row) => ({ row, cells: [...storedCells(sheet, row)] }));
}

/** Attribute `t` of a cell; what a file of another kind would have there, once saved as .xlsx. */
export function storedType(cell: Cell): StoredCell['type'] {
  if (cell.stored) return cell.stored.type;
  const types = { text: 's', number: 'n', boolean: 'b', error: 'e', blank: 'n' } as const;
  return cell.formula !== undefined && cell.type === 'text' ? 'str' : types[cell.type];
}

/** Whether the cell has a `v` or `t` element with something in it, or an empty one. */
export function hasContent({ value }: Cell): boolean {
  return value !== null;
}

export function textValue(text: string): SaxValue {
  return { kind: 'text', text };
}

/** `String.valueOf`. */
export function valueText(value: SaxValue | null): string {
  if (value === null) return '';
  if (value.kind === 'text') return value.text;
  return value.kind === 'date' ? dateToString(value.date) : plainDecimal(value.value);
}

/** A header row, by place in the list; a second one takes the place of the first, groups are not named. */
export function addTitles(list: readonly SaxEntry[], titles: Map<number, string>): void {
  for (const [place, { value }] of list.entries()) {
    const title = valueText(value);
    if (title !== '') titles.set(place, title);
  }
}

/**
 * The entries at the places of a column's title, in their order; none where no title is equal. A place beyond the
 * list's end is known to the portal and holds nothing in this row.
 */
export function locateByTitle<T extends SaxEntry>(
  list: readonly T[],
  titles: ReadonlyMap<number, string>,
  { header }: ContractColumn,
  read: (entry: T) => Converted,
): Located[] {
  const places = [...titles].flatMap(([place, title]) => (title === header ? [place] : []));
  return places.map((place) => {
    const entry = list[place];
    if (!entry) return { column: place, cell: undefined, read: () => ({ value: null }) };
    return { column: entry.column, cell: entry.cell, read: () => read(entry) };
  });
}
