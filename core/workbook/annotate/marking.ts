import { cellName } from '../address.ts';
import type { EditedPackage } from '../template/edited.ts';
import { markBook, markedPlaces } from './annotate.ts';
import { cleanBook } from './clean.ts';
import { AUTHOR, type CellMark } from './marks.ts';
import { notedCells } from './sheet-notes.ts';

/**
 * Puts marks over cells in addition to those that are there: a cell that has one gets the new one in its place.
 * @returns cells that are marked by now, and those of these marks that have a note of somebody else's, ours below it
 * @throws JiannuoError what `annotate` throws
 */
export function addMarks(
  book: EditedPackage,
  marks: readonly CellMark[],
  author = AUTHOR,
): { marked: number; noted: { sheet: string; cell: string }[] } {
  const cells = new Map<string, Set<string>>();
  for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
    const own = marks.filter((mark) => mark.sheet === sheet);
    const places = markedPlaces(book, sheet, own).cells;
    cells.set(sheet, new Set(places.map(({ row, column }) => cellName(row, column))));
  }
  cleanBook(book, author, (sheet, cell) => cells.get(sheet)?.has(cell) === true);
  const made = markBook(book, marks, author);
  return {
    marked: book.parts.sheets.reduce((sum, { path }) => sum + notedCells(book, path).length, 0),
    noted: made.flatMap(({ sheet, beside, threads }) =>
      [...beside, ...threads].map((cell) => ({ sheet, cell })),
    ),
  };
}

/** Takes our marks from one sheet, or from all where absent; answers how many cells had one. */
export function clearMarks(book: EditedPackage, sheet?: string, author = AUTHOR): number {
  return cleanBook(book, author, (name) => sheet === undefined || name === sheet).cleaned;
}

/** Names of the sheets with marks of ours. */
export function markedSheets(book: EditedPackage): Set<string> {
  return new Set(
    book.parts.sheets.flatMap(({ name, path }) => (notedCells(book, path).length > 0 ? [name] : [])),
  );
}
