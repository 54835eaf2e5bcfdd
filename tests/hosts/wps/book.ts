import type { CellValue, MergedRange } from '#core/model/workbook.ts';
import { columnIndex, parseRange } from '#core/workbook/address.ts';
import type { HostBook, HostBookSheet } from '../host-book.ts';

/** What a workbook of the fake holds, as plain data, 0-based: the program of a later session begins with a copy of it. */
export interface FakeBook {
  name: string;
  path: string;
  readOnly: boolean;
  date1904: boolean;
  sheets: FakeSheet[];
  names: { name: string; refersTo: string; visible: boolean }[];
  /** Custom XML parts. `undefined` where the build has none. */
  parts: string[] | undefined;
  /** The sheet in front. */
  active: string;
}

export interface FakeSheet {
  name: string;
  /** -1 visible, 0 hidden */
  visible: number;
  protected: boolean;
  /** By `key`. */
  cells: Map<number, FakeCell>;
  formats: Map<number, string>;
  fills: Map<number, string>;
  struck: Set<number>;
  merges: MergedRange[];
  hiddenRows: Set<number>;
  /** From here on down to the end of the sheet, rows are hidden as well. */
  hiddenFrom: number;
  filteredRows: Set<number>;
  hiddenColumns: Set<number>;
  notes: Map<number, string>;
  rules: { range: MergedRange; type: number; formula: string }[];
  /** The first goes before the others. */
  conditions: FakeCondition[];
  /** How far formats reach beyond what is listed here. */
  formattedTo: { row: number; column: number };
  /** What formulas give, since the fake does not calculate. */
  results: Map<string, FakeCell>;
}

export interface FakeCell {
  value: CellValue;
  /** Without `=` */
  formula?: string;
  error?: boolean;
  /** It was entered with `'`. */
  prefix?: boolean;
}

export interface FakeCondition {
  type: number;
  formula: string;
  areas: MergedRange[];
  /** Blue, green, red; of the fill. */
  colour: number | undefined;
  stop: boolean;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export function key(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function placeOfKey(number: number): { row: number; column: number } {
  return { row: Math.floor(number / COLUMNS), column: number % COLUMNS };
}

export function place(cell: string): MergedRange {
  const range = parseRange(cell);
  if (!range) throw new Error(`no cell: ${cell}`);
  return range;
}

export function keyOf(cell: string): number {
  const { top, left } = place(cell);
  return key(top, left);
}

export function bookOf({ name, sheets, names = {} }: HostBook): FakeBook {
  const front = sheets.find(({ active }) => active) ?? sheets[0];
  return {
    name,
    path: 'C:\\表格',
    readOnly: false,
    date1904: false,
    sheets: sheets.map(sheetOf),
    names: Object.entries(names).map(([each, refersTo]) => ({
      name: each,
      refersTo: `=${refersTo}`,
      visible: true,
    })),
    parts: [],
    active: front?.name ?? '',
  };
}

function sheetOf(sheet: HostBookSheet): FakeSheet {
  const made = emptySheet(sheet.name);
  made.visible = sheet.hidden ? 0 : -1;
  made.protected = sheet.protected ?? false;
  for (const [name, cell] of Object.entries(sheet.cells)) {
    const { value, formula, error } = cell;
    const one: FakeCell = { value, ...(formula !== undefined && { formula }), ...(error && { error }) };
    if (value !== null || formula !== undefined) made.cells.set(keyOf(name), one);
    if (formula !== undefined) made.results.set(formula, one);
    if (cell.format !== undefined) made.formats.set(keyOf(name), cell.format);
    if (cell.struck) made.struck.add(keyOf(name));
  }
  made.merges = (sheet.merges ?? []).map(place);
  for (const row of sheet.hiddenRows ?? []) made.hiddenRows.add(row - 1);
  for (const row of sheet.filteredRows ?? []) made.filteredRows.add(row - 1);
  for (const column of sheet.hiddenColumns ?? []) made.hiddenColumns.add(columnIndex(column));
  for (const [cell, colour] of Object.entries(sheet.fills ?? {})) made.fills.set(keyOf(cell), colour);
  for (const [cell, text] of Object.entries(sheet.notes ?? {})) made.notes.set(keyOf(cell), text);
  made.rules = Object.entries(sheet.lists ?? {}).map(([range, words]) => ({
    range: place(range),
    type: 3,
    formula: words.join(','),
  }));
  if (sheet.formattedTo) {
    const { bottom, right } = place(sheet.formattedTo);
    made.formattedTo = { row: bottom, column: right };
  }
  return made;
}

export function emptySheet(name: string): FakeSheet {
  return {
    name,
    visible: -1,
    protected: false,
    cells: new Map(),
    formats: new Map(),
    fills: new Map(),
    struck: new Set(),
    merges: [],
    hiddenRows: new Set(),
    hiddenFrom: ROWS,
    filteredRows: new Set(),
    hiddenColumns: new Set(),
    notes: new Map(),
    rules: [],
    conditions: [],
    formattedTo: { row: -1, column: -1 },
    results: new Map(),
  };
}

/** [vba] Worksheet.UsedRange: from the first to the last cell with contents or formats; `A1` where there is none. */
export function usedRange(sheet: FakeSheet): MergedRange {
  const used = { top: ROWS, left: COLUMNS, bottom: -1, right: -1 };
  const add = (top: number, left: number, bottom: number, right: number): void => {
    used.top = Math.min(used.top, top);
    used.left = Math.min(used.left, left);
    used.bottom = Math.max(used.bottom, bottom);
    used.right = Math.max(used.right, right);
  };
  for (const keys of [sheet.cells.keys(), sheet.formats.keys(), sheet.fills.keys(), sheet.struck]) {
    for (const number of keys) {
      const { row, column } = placeOfKey(number);
      add(row, column, row, column);
    }
  }
  for (const { top, left, bottom, right } of sheet.merges) add(top, left, bottom, right);
  if (sheet.formattedTo.row >= 0) add(0, 0, sheet.formattedTo.row, sheet.formattedTo.column);
  return used.bottom < 0 ? { top: 0, left: 0, bottom: 0, right: 0 } : used;
}

export function isInside(range: MergedRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
