import { plainText } from '../matching/label.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { isDitto } from '../roster/ditto.ts';
import { columnName } from '../workbook/address.ts';
import { doubtsOf } from '../workbook/doubts.ts';
import { findHeader, type Header, headerKey } from './header.ts';
import { nearestWord } from './naming.ts';
import { textIn } from './notation.ts';
import type { Level, Problems } from './problem.ts';
import type { ColumnShape, SheetShape } from './shape.ts';
import { cleaned, mergeAt, shownCell } from './sheet-cells.ts';

/** One row of a sheet, cells by column key. */
export class TableRow {
  /** From 1. */
  readonly number: number;
  readonly date1904: boolean;
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #table: TableHead;
  #failed = false;

  constructor(number: number, cells: ReadonlyMap<string, Cell>, table: TableHead) {
    this.number = number;
    this.#cells = cells;
    this.#table = table;
    this.date1904 = table.date1904;
  }

  /** Whether something in the row was wrong. */
  get failed(): boolean {
    return this.#failed;
  }

  cell(key: string): Cell | undefined {
    return this.#cells.get(key);
  }

  /** Whether the cell holds anything. */
  has(key: string): boolean {
    return cleaned(this.#cells.get(key)?.text ?? '') !== '';
  }

  /** The cell's text as it stands, `''` where there is none. */
  raw(key: string): string {
    return cleaned(this.#cells.get(key)?.text ?? '');
  }

  /** The cell's text, `undefined` where it is blank; a quoted nothing is `''`. */
  text(key: string): string | undefined {
    const raw = this.raw(key);
    return raw === '' ? undefined : textIn(raw);
  }

  /** Tells about a cell of the row. */
  tell(
    level: Level,
    code: string,
    key?: string,
    {
      suggestion,
      params = {},
    }: { suggestion?: string | undefined; params?: Readonly<Record<string, string | number>> } = {},
  ): void {
    const { problems, sheet, places, shape } = this.#table;
    if (level === 'error') this.#failed = true;
    const known = shape.columns.find((column) => column.key === key);
    // That the whole column is missing was told once.
    if (code === 'authoring.blank' && known?.required && !places.has(known.key)) return;
    const header = known?.name;
    const column = key === undefined ? undefined : places.get(key);
    const value = key === undefined ? '' : this.raw(key);
    problems.add(level, code, {
      sheet,
      row: this.number,
      ...(column === undefined ? {} : { column: columnName(column) }),
      ...(header === undefined ? {} : { header }),
      ...(value === '' ? {} : { value }),
      ...(suggestion === undefined ? {} : { suggestion }),
      params: { header: header ?? '', value, ...params },
    });
  }
}

/** What all rows of a table share. */
interface TableHead {
  problems: Problems;
  sheet: string;
  shape: SheetShape;
  /** Column of each key, 0-based. */
  places: ReadonlyMap<string, number>;
  date1904: boolean;
}

export interface Table {
  sheet: string;
  rows: readonly TableRow[];
}

/** Remarks of authors: known to every sheet, read by none. */
const REMARK: ColumnShape = { key: 'remark', name: '备注', aliases: ['作者备注', '批注'], told: true };

/** A row that begins like this is an example for the reader. */
const EXAMPLE = /^(?:例\s*[：:]|[（(【[]\s*例\s*[）)】\]])/;
/** A lone remark below the table. */
const FOOTNOTE = /^(?:注|备注|说明|填表说明|填写说明)\s*\d*\s*[：:]/;

/** Reads a sheet as a table of the shape; everything that is not read is told. */
export function readTable(sheet: Sheet, own: SheetShape, problems: Problems, date1904: boolean): Table {
  const shape = { ...own, columns: [...own.columns, REMARK] };
  const header = findHeader(sheet, shape);
  const { name } = sheet;
  if (!header) {
    if (hasContent(sheet)) {
      const columns = own.columns.filter(({ told }) => !told).map((column) => column.name);
      problems.add('error', 'authoring.noHeader', { sheet: name, params: { columns: columns.join('、') } });
    }
    return { sheet: name, rows: [] };
  }
  const places = new Map([...header.keys].map(([column, key]) => [key, column]));
  const head: TableHead = { problems, sheet: name, shape, places, date1904 };
  tellColumns(sheet, header, head);
  return { sheet: name, rows: readRows(sheet, header, head) };
}

function hasContent(sheet: Sheet): boolean {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (sheet.hasRow(row) && filledColumns(sheet, row).length > 0) return true;
  }
  return false;
}

function filledColumns(sheet: Sheet, row: number): number[] {
  const columns = sheet.columnsIn?.(row) ?? sheet.values(row).map((_, column) => column);
  return columns.filter((column) => cleaned(sheet.cell(row, column)?.text ?? '') !== '');
}

/** Columns that are missing, double or unknown. */
function tellColumns(sheet: Sheet, header: Header, { problems, shape, places }: TableHead): void {
  const row = header.bottom + 1;
  const filled = new Map<number, number>();
  for (let at = header.bottom + 1; at < sheet.rowCount; at += 1) {
    if (!sheet.hasRow(at)) continue;
    for (const column of filledColumns(sheet, at)) if (!filled.has(column)) filled.set(column, at);
  }
  const unknown: string[] = [];
  for (const column of new Set([...header.texts.keys(), ...filled.keys()])) {
    if (header.keys.has(column)) continue;
    const text = header.texts.get(column) ?? '';
    const first = filled.get(column);
    const place = { sheet: sheet.name, column: columnName(column), ...(text === '' ? {} : { value: text }) };
    const params = { value: text, column: columnName(column), row: (first ?? 0) + 1 };
    if (text === '') {
      problems.add('error', 'authoring.headless', { ...place, row: (first ?? 0) + 1, params });
      continue;
    }
    if (headerKey(text, shape) !== undefined) {
      problems.add(first === undefined ? 'warning' : 'error', 'authoring.doubleColumn', {
        ...place,
        row,
        params,
      });
      continue;
    }
    unknown.push(text);
    const free = shape.columns.filter(({ key }) => !places.has(key));
    const suggestion = nearestWord(text, free.map(namesOf)) ?? nearestWord(text, shape.columns.map(namesOf));
    problems.add(first === undefined ? 'warning' : 'error', 'authoring.unknownColumn', {
      ...place,
      row,
      params,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  for (const { key, name, required } of shape.columns) {
    if (!required || places.has(key)) continue;
    const suggestion = nearestWord(name, unknown);
    problems.add('error', 'authoring.missingColumn', {
      sheet: sheet.name,
      row,
      header: name,
      params: { header: name },
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

function namesOf({ name, aliases = [] }: ColumnShape): [string, ...string[]] {
  return [name, ...aliases];
}

function readRows(sheet: Sheet, header: Header, head: TableHead): TableRow[] {
  const { shape } = head;
  const rows: TableRow[] = [];
  let last = header.bottom;
  for (let at = header.bottom + 1; at < sheet.rowCount; at += 1) {
    if (!sheet.hasRow(at)) continue;
    const filled = filledColumns(sheet, at);
    if (filled.length === 0) continue;
    const cells = new Map<string, Cell>();
    const row = new TableRow(at + 1, cells, head);
    if (isSkipped(sheet, at, filled, header, row, shape)) continue;
    if (at > last + 1 && rows.length > 0)
      row.tell('note', 'authoring.gap', undefined, { params: { rows: at - last - 1 } });
    last = at;
    for (const [column, key] of header.keys) {
      const cell = readCell(sheet, at, column, key, row, head);
      if (cell) cells.set(key, cell);
    }
    tellLeftOut(row, cells, head, sheet.hiddenRows?.has(at) === true);
    tellDoubts(row, cells, head, sheet, at);
    rows.push(row);
  }
  return rows;
}

/** Examples, remarks below the table, and headers that were printed again. */
function isSkipped(
  sheet: Sheet,
  at: number,
  filled: readonly number[],
  header: Header,
  row: TableRow,
  shape: SheetShape,
): boolean {
  const [first = 0] = filled;
  const text = cleaned(sheet.cell(at, first)?.text ?? '');
  if (EXAMPLE.test(text)) {
    if (!isOurSample(sheet, at, filled, shape))
      row.tell('note', 'authoring.exampleRow', undefined, { params: { text: short(text) } });
    return true;
  }
  const merge = mergeAt(sheet, at, first);
  const alone = filled.length === 1 && header.keys.size > 2;
  if (alone && (FOOTNOTE.test(text) || (merge && merge.right - merge.left >= 2))) {
    row.tell('warning', 'authoring.footnote', undefined, { params: { text: short(text) } });
    return true;
  }
  const repeats = filled.every(
    (column) => plainText(sheet.cell(at, column)?.text ?? '') === plainText(header.texts.get(column) ?? ''),
  );
  if (repeats && filled.length > 1) row.tell('note', 'authoring.headerAgain');
  return repeats && filled.length > 1;
}

/** An example of the blank workbook that nobody has touched. */
function isOurSample(sheet: Sheet, at: number, filled: readonly number[], { samples }: SheetShape): boolean {
  const texts = filled.map((column) => cleaned(sheet.cell(at, column)?.text ?? '').replace(EXAMPLE, ''));
  return samples.some((sample) => {
    const known = Object.values(sample);
    return known.length === texts.length && known.every((text) => texts.includes(text));
  });
}

function short(text: string): string {
  return Array.from(text).length > 20 ? `${Array.from(text).slice(0, 20).join('')}…` : text;
}

/** A cell, or what a merged range above it says for this row too. */
function readCell(
  sheet: Sheet,
  at: number,
  column: number,
  key: string,
  row: TableRow,
  { shape }: TableHead,
): Cell | undefined {
  const merge = mergeAt(sheet, at, column);
  if (!merge || (merge.top === at && merge.left === column)) return sheet.cell(at, column);
  // Of a range over several columns only the first says something.
  if (merge.left !== column) return undefined;
  const cell = shownCell(sheet, at, column);
  if (!cell || cleaned(cell.text) === '') return undefined;
  const isGroup = shape.columns.find((each) => each.key === key)?.group === true;
  const value = cleaned(cell.text);
  if (!isGroup) row.tell('warning', 'authoring.mergedDown', key, { params: { value, first: merge.top + 1 } });
  return cell;
}

/** A row that is hidden or struck out was perhaps taken out by its author, and is read all the same. */
function tellLeftOut(
  row: TableRow,
  cells: ReadonlyMap<string, Cell>,
  { shape }: TableHead,
  isHidden: boolean,
): void {
  const said = shape.columns.flatMap(({ key, told }) =>
    told || !row.has(key) ? [] : (cells.get(key) ?? []),
  );
  if (isHidden) row.tell('warning', 'authoring.hiddenRow');
  else if (said.length > 0 && said.every(({ struck }) => struck)) row.tell('warning', 'authoring.struckRow');
}

/** Formulas, error values, and ranges merged over several columns. */
function tellDoubts(
  row: TableRow,
  cells: Map<string, Cell>,
  { places, shape }: TableHead,
  sheet: Sheet,
  at: number,
): void {
  for (const { key, told, group } of shape.columns) {
    const column = places.get(key);
    const cell = row.cell(key);
    if (column === undefined || told) continue;
    const merge = mergeAt(sheet, at, column);
    if (merge && merge.left === column && merge.right > column && row.has(key)) {
      const across = shape.columns.filter((other) => {
        const place = places.get(other.key) ?? -1;
        return place > column && place <= merge.right;
      });
      if (across.length > 0)
        row.tell('error', 'authoring.mergedAcross', key, {
          params: { others: across.map(({ name }) => name).join('、') },
        });
    }
    if (!cell) continue;
    // What it belongs to is then that of the row above. Elsewhere it may be the very word that is meant.
    if (isDitto(cell.text) && group) cells.delete(key);
    if (cell.type === 'number' && doubtsOf(cell).digitsLost) row.tell('error', 'authoring.digitsLost', key);
    if (cell.type === 'error') row.tell('error', 'authoring.errorCell', key);
    else if (cell.formula !== undefined) {
      const known = cleaned(cell.text) !== '';
      row.tell(known ? 'warning' : 'error', known ? 'authoring.formula' : 'authoring.formulaBlank', key, {
        params: { formula: cell.formula },
      });
    }
  }
}
