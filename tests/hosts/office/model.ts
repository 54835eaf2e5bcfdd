import type { CellValue, MergedRange } from '#core/model/workbook.ts';
import { MAX_COLUMNS, MAX_ROWS, parseRange } from '#core/workbook/address.ts';
import type { HostBook, HostBookSheet } from '../host-book.ts';

/** The workbook behind the fake, as plain data. */
export interface FakeBook {
  name: string;
  date1904: boolean;
  sheets: FakeSheet[];
  active: string;
  names: { name: string; formula: string; visible: boolean }[];
  xmlParts: FakeXmlPart[];
  /** Nothing where a picture is selected. */
  selection: { sheet: string; areas: MergedRange[] } | undefined;
  /** Results of formulas that Excel has calculated. */
  results: Map<string, FakeCell>;
  nextId: number;
}

export interface FakeXmlPart {
  id: string;
  xml: string;
  gone?: true;
}

export interface FakeCell {
  value: CellValue;
  /** With `=`. */
  formula?: string;
  error?: true;
  format: string;
  struck?: true;
  fill?: string;
  /** An apostrophe stands in front, which `Range.values` does not show. */
  prefixed?: true;
}

export interface FakeSheet {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  /** Takes no changes though it is not protected: the workbook is open for viewing. */
  viewOnly?: true;
  /** `row:column`. */
  cells: Map<string, FakeCell>;
  merges: MergedRange[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  filtered: boolean;
  /** A table of the sheet is filtered, rather than the sheet. */
  tableFilter: boolean;
  validations: FakeValidation[];
  /** The first has the highest priority. */
  formats: FakeFormat[];
  notes: FakeNote[];
  /** Cells with a conversation. */
  comments: FakeComment[];
  /** As far as formats alone reach. */
  formattedTo: { row: number; column: number } | undefined;
  gone?: true;
}

export interface FakeValidation {
  areas: MergedRange[];
  type: string;
  rule: object;
}

export interface FakeFormat {
  id: string;
  sheet: FakeSheet;
  type: string;
  formula: string;
  fill: string | undefined;
  areas: MergedRange[];
  gone?: true;
}

export interface FakeNote {
  sheet: FakeSheet;
  row: number;
  column: number;
  content: string;
  authorName: string;
  gone?: true;
}

export interface FakeComment {
  sheet: FakeSheet;
  row: number;
  column: number;
  id: string;
}

/** `Range`: a sheet and a rectangle of it. */
export interface FakeRange extends MergedRange {
  sheet: FakeSheet;
}

export const BLANK: Readonly<FakeCell> = { value: null, format: 'General' };

export function cellOf(sheet: FakeSheet, row: number, column: number): Readonly<FakeCell> {
  return sheet.cells.get(`${row}:${column}`) ?? BLANK;
}

export function setCell(sheet: FakeSheet, row: number, column: number, cell: FakeCell): void {
  sheet.cells.set(`${row}:${column}`, cell);
}

export function* cellsIn(sheet: FakeSheet): Generator<{ row: number; column: number; cell: FakeCell }> {
  for (const [key, cell] of sheet.cells) {
    const [row = 0, column = 0] = key.split(':').map(Number);
    yield { row, column, cell };
  }
}

export function rangeAt(reference: string): MergedRange {
  const range = parseRange(reference);
  if (!range) throw new Error(`no range: ${reference}`);
  return range;
}

export function wholeSheet(sheet: FakeSheet): FakeRange {
  return { sheet, top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
}

export function fakeBook(book: HostBook): FakeBook {
  const fake: FakeBook = {
    name: book.name,
    date1904: false,
    sheets: [],
    active: (book.sheets.find(({ active }) => active) ?? book.sheets[0])?.name ?? '',
    names: Object.entries(book.names ?? {}).map(([name, refersTo]) => ({
      name,
      formula: `=${refersTo}`,
      visible: true,
    })),
    xmlParts: [],
    selection: undefined,
    results: new Map(),
    nextId: 1,
  };
  fake.sheets = book.sheets.map((sheet) => fakeSheet(fake, sheet));
  fake.selection = { sheet: fake.active, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  return fake;
}

export function newId(book: FakeBook): string {
  book.nextId += 1;
  return `{0000-${book.nextId}}`;
}

export function fakeSheet(fake: FakeBook, sheet: HostBookSheet): FakeSheet {
  const made: FakeSheet = {
    id: newId(fake),
    name: sheet.name,
    visibility: sheet.hidden ? 'Hidden' : 'Visible',
    protected: sheet.protected ?? false,
    cells: new Map(),
    merges: (sheet.merges ?? []).map(rangeAt),
    hiddenRows: new Set([...(sheet.hiddenRows ?? []), ...(sheet.filteredRows ?? [])].map((row) => row - 1)),
    hiddenColumns: new Set((sheet.hiddenColumns ?? []).map((letters) => rangeAt(`${letters}1`).left)),
    filtered: (sheet.filteredRows ?? []).length > 0,
    tableFilter: false,
    validations: Object.entries(sheet.lists ?? {}).map(([area, words]) => ({
      areas: [rangeAt(area)],
      type: 'List',
      rule: { list: { inCellDropDown: true, source: words.join(',') } },
    })),
    formats: [],
    notes: [],
    comments: [],
    formattedTo: undefined,
  };
  for (const [name, { value, format, formula, error, struck }] of Object.entries(sheet.cells)) {
    const { top, left } = rangeAt(name);
    const cell: FakeCell = {
      value,
      format: format ?? 'General',
      ...(formula === undefined ? {} : { formula: `=${formula}` }),
      ...(error ? { error } : {}),
      ...(struck ? { struck } : {}),
    };
    if (cell.formula !== undefined) fake.results.set(cell.formula, cell);
    setCell(made, top, left, cell);
  }
  for (const [name, fill] of Object.entries(sheet.fills ?? {})) {
    const { top, left } = rangeAt(name);
    setCell(made, top, left, { ...cellOf(made, top, left), fill });
  }
  for (const [name, content] of Object.entries(sheet.notes ?? {})) {
    const { top: row, left: column } = rangeAt(name);
    made.notes.push({ sheet: made, row, column, content, authorName: '学校' });
  }
  if (sheet.formattedTo) {
    const { top: row, left: column } = rangeAt(sheet.formattedTo);
    made.formattedTo = { row, column };
  }
  return made;
}

/** What Excel does to everything in a sheet when a row comes in above a 0-based one. */
export function insertRow(sheet: FakeSheet, at: number): void {
  const moved = (row: number): number => (row >= at ? row + 1 : row);
  const cells = [...cellsIn(sheet)];
  sheet.cells.clear();
  for (const { row, column, cell } of cells) setCell(sheet, moved(row), column, cell);
  const shift = (area: MergedRange): MergedRange => ({
    ...area,
    top: moved(area.top),
    bottom: moved(area.bottom),
  });
  sheet.merges = sheet.merges.map(shift);
  sheet.hiddenRows = new Set([...sheet.hiddenRows].map(moved));
  for (const rule of [...sheet.validations, ...sheet.formats]) rule.areas = rule.areas.map(shift);
  for (const note of [...sheet.notes, ...sheet.comments]) note.row = moved(note.row);
}

/** What Excel does when a cell is taken away and those below it move up. */
export function deleteCell(sheet: FakeSheet, row: number, column: number): void {
  const cells = [...cellsIn(sheet)].filter((each) => each.column === column && each.row >= row);
  for (const each of cells) sheet.cells.delete(`${each.row}:${each.column}`);
  for (const each of cells) if (each.row > row) setCell(sheet, each.row - 1, column, each.cell);
}
