import type { Cell, MergedRange, Sheet } from '../model/workbook.ts';
import { mergeAt } from '../workbook/merges.ts';
import { cellText } from './value.ts';

/** Columns looked at; nobody writes a roster wider than this. */
const MAX_COLUMNS = 512;
/** The merged range that a cell belongs to. */
export function rangeAt(sheet: Sheet, row: number, column: number): MergedRange | undefined {
  return mergeAt(sheet.merges, row, column);
}

/** A cell, with merged ranges showing the value of their first cell everywhere, as headers mean them. */
export function mergedCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  const range = rangeAt(sheet, row, column);
  return range ? sheet.cell(range.top, range.left) : sheet.cell(row, column);
}

/** Columns of a sheet that are looked at. */
export function widthOf(sheet: Sheet): number {
  return Math.min(sheet.columnCount, MAX_COLUMNS);
}

/** Texts of a row as the header reads them, merged ranges in each of their columns. */
export function rowTexts(sheet: Sheet, row: number): string[] {
  return Array.from({ length: widthOf(sheet) }, (_, column) => cellText(mergedCell(sheet, row, column)));
}

/** The cell itself, as long as no merged range hides it: a range shows its content in its first cell alone. */
export function ownCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  const range = rangeAt(sheet, row, column);
  return range && (range.top !== row || range.left !== column) ? undefined : sheet.cell(row, column);
}

/** Text that stands in the cell itself. */
export function ownText(sheet: Sheet, row: number, column: number): string {
  return cellText(ownCell(sheet, row, column));
}

/** What a row says, each text once. `right` is the last column of the range in which it stands. */
export interface PlacedText {
  column: number;
  right: number;
  text: string;
}

/** Texts of a row from one column to another, each in the first cell of its range. */
export function placedTexts(sheet: Sheet, row: number, from = 0, to = widthOf(sheet)): PlacedText[] {
  const placed: PlacedText[] = [];
  for (let column = from; column < to; column += 1) {
    const text = ownText(sheet, row, column);
    if (text !== '') placed.push({ column, right: rangeAt(sheet, row, column)?.right ?? column, text });
  }
  return placed;
}
