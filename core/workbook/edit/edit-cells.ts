import { JiannuoError } from '../../errors.ts';
import type { CellValue, MergedRange } from '../../model/workbook.ts';
import { cellName, contains, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, rangeName } from '../address.ts';
import { restyled } from '../annotate/cell-styles.ts';
import { withStyles } from '../annotate/styles-part.ts';
import { mergeAt } from '../merges.ts';
import { noSheet } from '../template/choose.ts';
import type { EditedPackage } from '../template/edited.ts';
import { applyEdits, type Edit } from '../template/edits.ts';
import { readTables, type TablePart } from '../template/formula/tables.ts';
import { recalculateOnLoad } from '../template/recalculate.ts';
import { cellWith } from '../template/rows.ts';
import { spanSheet } from '../template/sheet-xml.ts';
import { dropStaleResults } from '../template/stale.ts';
import { textWriter, type TextWriter } from '../template/strings.ts';
import { readMerges } from '../xlsx/sheet.ts';
import { attribute, findTag } from '../xml.ts';
import { dropFromCalcChain } from './calc-chain.ts';
import { NumberFormats } from './number-formats.ts';
import { overwrittenFormulas } from './overwritten.ts';

/** What a cell gets, 0-based. */
export interface CellEdit {
  row: number;
  column: number;
  /** Absent: the value stays. `null` and `''` empty the cell; any other text is stored as that very text. */
  value?: CellValue;
  /** Number format code; absent: the format stays. */
  format?: string;
}

/**
 * Writes cells of a sheet, all or none. Beside them changes what must: texts go to the shared table where there is one, number formats
 * become copies of the cells' own formats, formulas that read the cells lose their last results, and those that shared one that is
 * written over get their own. Where a place is told twice the last counts.
 * @throws JiannuoError `template.noSheet`, `edit.arrayPart`, `edit.mergedCell`, `edit.tableHeader`, `workbook.textTooLong`, `workbook.*`
 */
export function editCells(book: EditedPackage, sheet: string, edits: readonly CellEdit[]): void {
  const index = book.parts.sheets.findIndex(({ name }) => name === sheet);
  const path = book.parts.sheets[index]?.path;
  if (path === undefined) throw noSheet(book.parts.sheets, sheet);
  const places = placesOf(edits);
  const valued = places.filter(({ value }) => value !== undefined);
  const before = book.text(path);
  refuse(book, { sheet, index, xml: before }, valued);
  const written = new Set(valued.map(({ row, column }) => cellName(row, column)));
  const formulas = overwrittenFormulas(before, spanSheet(before), sheet, written);
  book.set(path, withValues(book, withFormats(book, applyEdits(before, formulas.edits), places), valued));
  dropFromCalcChain(book, sheet, formulas.cells);
  dropResults(book, index, valued);
}

/** One for each place, in the order of rows, then of columns. */
function placesOf(edits: readonly CellEdit[]): CellEdit[] {
  const places = new Map<string, CellEdit>();
  for (const edit of edits) {
    const { row, column, value } = edit;
    const isPlace = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
    if (!isPlace || (typeof value === 'number' && !Number.isFinite(value))) {
      throw new RangeError(`no place or no number: ${row} ${column} ${String(value)}`);
    }
    const name = cellName(row, column);
    places.set(name, { ...places.get(name), ...edit, ...(value === '' ? { value: null } : {}) });
  }
  return [...places.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

interface Place {
  sheet: string;
  index: number;
  xml: string;
}

function refuse(book: EditedPackage, { sheet, index, xml }: Place, places: readonly CellEdit[]): void {
  const merges = readMerges(xml, Math.max(0, xml.indexOf('mergeCell') - 200));
  const tables = readTables(book).filter((table) => table.sheet === index && hasHeader(book, table));
  for (const { row, column, value } of places) {
    const cell = cellName(row, column);
    if (typeof value === 'string' && value.length > MAX_TEXT) {
      throw new JiannuoError('workbook.textTooLong', { sheet, cell, limit: MAX_TEXT });
    }
    const merge = mergeAt(merges, row, column);
    if (merge && (merge.top !== row || merge.left !== column)) {
      throw new JiannuoError('edit.mergedCell', { sheet, cell, range: rangeName(merge) });
    }
    // The names of a table's columns stand in a part of their own, and formulas speak of them.
    const table = tables.find(({ range }) => row === range.top && contains(range, row, column));
    if (table) throw new JiannuoError('edit.tableHeader', { sheet, cell, range: rangeName(table.range) });
  }
}

function hasHeader(book: EditedPackage, { path }: TablePart): boolean {
  const tag = findTag(book.text(path), 'table');
  return !tag || attribute(tag, 'headerRowCount') !== '0';
}

/** The sheet's text with the new formats, and with cells where values will stand. */
function withFormats(book: EditedPackage, xml: string, places: readonly CellEdit[]): string {
  const known = new Set(
    spanSheet(xml).rows.flatMap(({ row, cells }) => cells.map(({ column }) => cellName(row, column))),
  );
  const wanted = new Map(places.map((place) => [cellName(place.row, place.column), place]));
  const isNeeded = ({ row, column, value, format }: CellEdit): boolean =>
    format !== undefined || ((value ?? null) !== null && !known.has(cellName(row, column)));
  const path = places.some(({ format }) => format !== undefined) ? withStyles(book) : undefined;
  const formats = path === undefined ? undefined : new NumberFormats(book.text(path));
  const made = restyled(xml, places.filter(isNeeded), (style, { row, column }) => {
    const format = wanted.get(cellName(row, column))?.format;
    return format === undefined || !formats ? style : formats.formatted(style, format);
  });
  if (path !== undefined && formats) book.set(path, formats.text());
  return made;
}

/** The sheet's text with the values, in cells that are there by now. */
function withValues(book: EditedPackage, xml: string, places: readonly CellEdit[]): string {
  if (places.length === 0) return xml;
  const spans = spanSheet(xml);
  const rows = new Map(spans.rows.map((span) => [span.row, span]));
  const { sharedStrings } = book.parts;
  const texts = textWriter(sharedStrings && book.text(sharedStrings), spans.prefix);
  const edits: Edit[] = [];
  for (const { row, column, value = null } of places) {
    const cell = rows.get(row)?.cells.find((span) => span.column === column);
    // A place that is to be empty and has no cell is empty.
    if (!cell) continue;
    const { attributes, content } = stored(value, texts, spans.prefix);
    edits.push({
      start: cell.start,
      end: cell.end,
      text: cellWith(row, cell, attributes, content, { xml, spans }),
    });
  }
  const strings = texts.sharedStrings();
  if (strings !== undefined && sharedStrings !== undefined) book.set(sharedStrings, strings);
  return applyEdits(xml, edits);
}

function stored(
  value: CellValue,
  texts: TextWriter,
  prefix: string,
): { attributes: string; content: string } {
  if (value === null) return { attributes: '', content: '' };
  if (typeof value === 'string') {
    const { type, content } = texts.write(value);
    return { attributes: ` t="${type}"`, content };
  }
  return typeof value === 'boolean'
    ? { attributes: ' t="b"', content: `<${prefix}v>${value ? 1 : 0}</${prefix}v>` }
    : { attributes: '', content: `<${prefix}v>${value}</${prefix}v>` };
}

/** What formulas gave of the old values is true no more: programs calculate it anew when they open the file. */
function dropResults(book: EditedPackage, sheet: number, places: readonly CellEdit[]): void {
  const ranges = runsOf(places).map((range) => ({ sheet, range }));
  if (ranges.length === 0) return;
  const before = book.parts.sheets.map(({ path }) => book.text(path));
  dropStaleResults(book, ranges, false);
  if (book.parts.sheets.some(({ path }, n) => book.text(path) !== before[n])) recalculateOnLoad(book);
}

/** Places that stand below each other, together. */
function runsOf(places: readonly CellEdit[]): MergedRange[] {
  const runs: MergedRange[] = [];
  for (const { row, column } of [...places].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom + 1 === row) last.bottom = row;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}
