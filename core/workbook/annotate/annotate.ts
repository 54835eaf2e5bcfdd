import { JiannuoError } from '../../errors.ts';
import type { MergedRange } from '../../model/workbook.ts';
import { cellName, parseRange } from '../address.ts';
import { mergeAt } from '../merges.ts';
import { noSheet } from '../template/choose.ts';
import { EditedPackage } from '../template/edited.ts';
import { openTemplate } from '../template/open.ts';
import { readMerges } from '../xlsx/sheet.ts';
import { findTag } from '../xml.ts';
import { type CellPlace, restyled } from './cell-styles.ts';
import { cleanBook } from './clean.ts';
import { AUTHOR, type AnnotateNote, type CellMark, MAX_NOTE, type Tone } from './marks.ts';
import { putNotes } from './sheet-notes.ts';
import { ColouredStyles } from './styles.ts';
import { withStyles } from './styles-part.ts';

export interface Annotated {
  bytes: Uint8Array<ArrayBuffer>;
  /** Cells that carry a note of ours. */
  marked: number;
  notes: AnnotateNote[];
}

/** What one cell gets, of all marks that speak of it. */
export interface Marked extends CellPlace {
  texts: string[];
  tone: Tone;
}

/**
 * Writes notes and colours into the cells of an .xlsx or .xlsm. Only the formats of these cells, the notes of their sheets and
 * what leads to them change; every other member of the file keeps its bytes. Our former notes and colours are taken away first,
 * on every sheet.
 * @throws JiannuoError `template.noSheet`, `template.oldFormat`, `annotate.badCell`, `annotate.textTooLong`, `workbook.*`
 */
export function annotate(bytes: Uint8Array, marks: readonly CellMark[], author = AUTHOR): Annotated {
  const book = new EditedPackage(openTemplate(bytes));
  const { lost } = cleanBook(book, author);
  const notes: AnnotateNote[] = lost > 0 ? [{ code: 'annotate.lostFill', params: { count: lost } }] : [];
  const sheets = markBook(book, marks, author);
  for (const each of sheets) notes.push(...notesOf(book, each));
  const marked = sheets.reduce((sum, { cells }) => sum + cells, 0);
  if (book.zip.members.some(({ name }) => /^_xmlsignatures\//i.test(name))) {
    notes.push({ code: 'annotate.signatureBroken', params: {} });
  }
  return { bytes: book.save(), marked, notes };
}

/**
 * The file without our notes and colours; cells look as they did before.
 * @throws JiannuoError `template.oldFormat`, `workbook.*`
 */
export function clean(bytes: Uint8Array, author = AUTHOR): Uint8Array<ArrayBuffer> {
  const book = new EditedPackage(openTemplate(bytes));
  cleanBook(book, author);
  return book.save();
}

/** What came of the marks of one sheet. */
export interface MarkedSheet {
  sheet: string;
  path: string;
  /** How many. */
  cells: number;
  /** Cells that had a note of somebody else's, and of those that belong to a thread. */
  beside: string[];
  threads: string[];
}

/** Puts marks over cells that have none of ours; nothing of ours is taken away. Sheets in the order in which marks name them. */
export function markBook(book: EditedPackage, marks: readonly CellMark[], author: string): MarkedSheet[] {
  if (marks.length === 0) return [];
  const styles = withStyles(book);
  const coloured = new ColouredStyles(book.text(styles));
  const marked = [...bySheet(marks)].map(([sheet, own]) => markSheet(book, sheet, own, coloured, author));
  book.set(styles, coloured.text());
  return marked;
}

function bySheet(marks: readonly CellMark[]): Map<string, CellMark[]> {
  const sheets = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const own = sheets.get(mark.sheet);
    if (own) own.push(mark);
    else sheets.set(mark.sheet, [mark]);
  }
  return sheets;
}

/** The cells that show the marks of a sheet, and where it stands. */
export function markedPlaces(
  book: EditedPackage,
  sheet: string,
  marks: readonly CellMark[],
): { path: string; xml: string; cells: Marked[] } {
  const path = book.parts.sheets.find(({ name }) => name === sheet)?.path;
  if (path === undefined) throw noSheet(book.parts.sheets, sheet);
  const xml = book.text(path);
  return { path, xml, cells: cellsOf(marks, readMerges(xml, Math.max(0, xml.indexOf('mergeCell') - 200))) };
}

function markSheet(
  book: EditedPackage,
  sheet: string,
  marks: readonly CellMark[],
  styles: ColouredStyles,
  author: string,
): MarkedSheet {
  const { path, xml, cells } = markedPlaces(book, sheet, marks);
  const tones = new Map(cells.map(({ row, column, tone }) => [cellName(row, column), tone]));
  book.set(
    path,
    restyled(xml, cells, (style, { row, column }) =>
      styles.coloured(style, tones.get(cellName(row, column)) ?? 'review'),
    ),
  );
  const texts = new Map(cells.map(({ row, column, texts: own }) => [cellName(row, column), own.join('\n')]));
  for (const [cell, text] of texts) {
    if (text.length > MAX_NOTE)
      throw new JiannuoError('annotate.textTooLong', { sheet, cell, limit: MAX_NOTE });
  }
  return { sheet, path, cells: cells.length, ...putNotes(book, path, texts, author) };
}

function notesOf(book: EditedPackage, { sheet, path, beside, threads }: MarkedSheet): AnnotateNote[] {
  const notes: AnnotateNote[] = [];
  if (beside.length > 0)
    notes.push({ code: 'annotate.besideNote', params: { sheet, cells: listed(beside) } });
  if (threads.length > 0)
    notes.push({ code: 'annotate.inThread', params: { sheet, cells: listed(threads) } });
  if (findTag(book.text(path), 'sheetProtection'))
    notes.push({ code: 'annotate.protected', params: { sheet } });
  return notes;
}

/** Marks by the cell that shows them, in the order of rows and columns; what is merged is shown by its first cell. */
export function cellsOf(marks: readonly CellMark[], merges: readonly MergedRange[]): Marked[] {
  const cells = new Map<string, Marked>();
  for (const { sheet, cell, text, tone } of marks) {
    const place = parseRange(cell);
    if (!place || place.top !== place.bottom || place.left !== place.right) {
      throw new JiannuoError('annotate.badCell', { sheet, cell });
    }
    const merge = mergeAt(merges, place.top, place.left);
    const [row, column] = [merge?.top ?? place.top, merge?.left ?? place.left];
    const key = cellName(row, column);
    const known = cells.get(key);
    if (!known) cells.set(key, { row, column, texts: [text], tone });
    else {
      if (!known.texts.includes(text)) known.texts.push(text);
      if (tone === 'fail') known.tone = 'fail';
    }
  }
  const sorted = [...cells.values()];
  sorted.sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted;
}

/** Nobody reads a hundred of them. */
const MOST_LISTED = 12;

function listed(cells: readonly string[]): string {
  return cells.slice(0, MOST_LISTED).join('、') + (cells.length > MOST_LISTED ? ` … (${cells.length})` : '');
}
