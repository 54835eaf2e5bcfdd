import type { Cell, MergedRange, Sheet } from '../model/workbook.ts';
import { cellText } from './value.ts';

/** Columns looked at; nobody writes a roster wider than this. */
const MAX_COLUMNS = 512;
/** Ranges taller than this are kept aside: an entry for each of their rows would take too much. */
const TALL = 1000;

interface RangeIndex {
  byRow: Map<number, MergedRange[]>;
  tall: MergedRange[];
}

const indices = new WeakMap<readonly MergedRange[], RangeIndex>();

/** Merged ranges by row: a sheet of ten thousand people may have as many of them. */
function indexOf(merges: readonly MergedRange[]): RangeIndex {
  const known = indices.get(merges);
  if (known) return known;
  const index: RangeIndex = { byRow: new Map(), tall: [] };
  for (const range of merges) {
    if (range.bottom - range.top >= TALL) index.tall.push(range);
    else {
      for (let row = range.top; row <= range.bottom; row += 1) {
        const others = index.byRow.get(row);
        if (others) others.push(range);
        else index.byRow.set(row, [range]);
      }
    }
  }
  indices.set(merges, index);
  return index;
}

/** The merged range that a cell belongs to. */
export function rangeAt(sheet: Sheet, row: number, column: number): MergedRange | undefined {
  if (sheet.merges.length === 0) return undefined;
  const { byRow, tall } = indexOf(sheet.merges);
  const holds = (range: MergedRange): boolean =>
    row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  return byRow.get(row)?.find(holds) ?? tall.find(holds);
}

/** A cell, with merged ranges showing the value of their first cell everywhere. */
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

/** Text that stands in the cell itself: a merged range shows its text in its first cell alone. */
export function ownText(sheet: Sheet, row: number, column: number): string {
  const range = rangeAt(sheet, row, column);
  if (range && (range.top !== row || range.left !== column)) return '';
  return cellText(sheet.cell(row, column));
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
