import { JiannuoError } from '#core/errors.ts';
import { cellName } from '#core/workbook/address.ts';
import type { CellValue, MergedRange } from '#core/model/workbook.ts';
import type { WpsRange, WpsSheet } from './api.ts';
import { entryOf } from './entry.ts';
import { grid, placeOf, rangeAt, sizeOf } from './places.ts';
import { formatAt } from './read.ts';

/** One value for one cell, rows of values for several. */
export function shaped(values: readonly CellValue[]): CellValue | CellValue[][] {
  const [first = null] = values;
  return values.length === 1 ? first : values.map((value) => [value]);
}

/** A part of a merged cell is not emptied by itself ([vba] Range.ClearContents); the whole of it is. */
export function empty(sheet: WpsSheet, cells: WpsRange, range: MergedRange): void {
  if (cells.MergeCells === false) return cells.ClearContents();
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
      const area = cell.MergeArea;
      const first = placeOf(area);
      // Only its first cell holds something: to empty another one would empty that.
      if (first.top === row && first.left === column) area.ClearContents();
    }
  }
}

/**
 * Texts, and a look at what has become of them. Where the prefix has become a part of the text, or was not enough, they are entered into cells of format
 * `@`, which afterwards get their own format again: what is stored as text stays text.
 */
export function writeTexts(sheet: WpsSheet, range: MergedRange, texts: readonly string[]): void {
  const cells = rangeAt(sheet, range);
  const format = formatAt(sheet);
  const formats = texts.map((_, n) => ({ ...range, top: range.top + n, bottom: range.top + n }));
  const alike = format(range);
  const formatOf = (n: number): string => alike ?? format(formats[n] ?? range) ?? 'General';
  cells.Value2 = shaped(texts.map((text, n) => entryOf(text, formatOf(n))));
  const stored = textsAt(cells, range);
  for (const [n, text] of texts.entries()) {
    if (stored[n] === text) continue;
    const cell = rangeAt(sheet, formats[n] ?? range);
    const own = formatOf(n);
    cell.NumberFormat = '@';
    cell.Value2 = text;
    cell.NumberFormat = own;
    if (textsAt(cell, formats[n] ?? range)[0] !== text)
      throw new JiannuoError('host.failed', { detail: cellName(range.top + n, range.left) });
  }
}

function textsAt(cells: WpsRange, range: MergedRange): unknown[] {
  return grid(cells.Value2, sizeOf(range)).map(([value]) => value ?? '');
}
