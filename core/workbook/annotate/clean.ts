import { cellName } from '../address.ts';
import { spanSheet } from '../template/sheet-xml.ts';
import type { EditedPackage } from '../template/edited.ts';
import { type CellPlace, restyled } from './cell-styles.ts';
import { takeNotes } from './sheet-notes.ts';
import { ColouredStyles } from './styles.ts';

/** Whether something of ours goes from a cell; sheets by name, cells as `B3`. */
export type IsWanted = (sheet: string, cell: string) => boolean;

/**
 * Takes our notes and colours from every sheet, or from the cells that are wanted. A colour like ours is ours only where our note stands: offices have yellow and
 * red cells of their own. Answers how many cells had something of ours, and of how many nobody can tell any more what fill they had.
 */
export function cleanBook(
  book: EditedPackage,
  author: string,
  isWanted: IsWanted = () => true,
): { cleaned: number; lost: number } {
  const noted = new Map(
    book.parts.sheets.map(({ name, path }) => [
      path,
      new Set(takeNotes(book, path, author, (cell) => isWanted(name, cell))),
    ]),
  );
  const cleaned = [...noted.values()].reduce((sum, cells) => sum + cells.size, 0);
  return { cleaned, lost: cleaned === 0 ? 0 : withoutColours(book, noted) };
}

/** Answers how many cells had a fill that nobody can tell any more. */
function withoutColours(book: EditedPackage, noted: ReadonlyMap<string, ReadonlySet<string>>): number {
  const { styles: path } = book.parts;
  if (path === undefined) return 0;
  const styles = new ColouredStyles(book.text(path));
  const ours = styles.ours();
  if (ours.size === 0) return 0;
  let lost = 0;
  let found = false;
  for (const sheet of book.parts.sheets) {
    const xml = book.text(sheet.path);
    const places = placesOf(xml, ours, noted.get(sheet.path) ?? new Set());
    if (places.length === 0) continue;
    found = true;
    const before = styles.lost;
    book.set(
      sheet.path,
      restyled(xml, places, (style) => styles.former(style)),
    );
    lost += styles.lost - before;
  }
  if (!found) return 0;
  styles.drop(usedStyles(book));
  book.set(path, styles.text());
  return lost;
}

/** Cells with a note of ours and one of the formats. */
function placesOf(xml: string, styles: ReadonlySet<number>, noted: ReadonlySet<string>): CellPlace[] {
  const isThere =
    noted.size > 0 &&
    [...styles].some((style) => xml.includes(`s="${style}"`) || xml.includes(`s='${style}'`));
  if (!isThere) return [];
  return spanSheet(xml).rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, style }) =>
      styles.has(Number(style ?? 0)) && noted.has(cellName(row, column)) ? [{ row, column }] : [],
    ),
  );
}

/** Formats that any cell, row or column of the workbook has. */
function usedStyles(book: EditedPackage): Set<number> {
  const used = new Set<number>();
  for (const { path } of book.parts.sheets) {
    for (const [, style] of book.text(path).matchAll(/\s(?:s|style)=["'](\d+)["']/g)) used.add(Number(style));
  }
  return used;
}
