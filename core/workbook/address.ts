import type { MergedRange } from '../model/workbook.ts';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_TEXT = 32_767;

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0 for `A`; case and `$` do not matter. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const char of name.toUpperCase().replace('$', '')) index = index * 26 + char.charCodeAt(0) - 64;
  return index - 1;
}

/** `B3` for row 2, column 1 (0-based). */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Closed 0-based range of `A1`, `$A$1:B2`, `A:B` (all rows) or `1:2` (all columns); `undefined` for anything else. */
export function parseRange(reference: string): MergedRange | undefined {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(reference.trim());
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  if (left + top === '' || right + bottom === '') return undefined;
  return {
    top: top ? Number(top) - 1 : 0,
    left: left ? columnIndex(left) : 0,
    bottom: bottom ? Number(bottom) - 1 : MAX_ROWS - 1,
    right: right ? columnIndex(right) : MAX_COLUMNS - 1,
  };
}

export function rangeName({ top, left, bottom, right }: MergedRange): string {
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

export function contains(range: MergedRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The cells that both hold; `undefined` where there are none. */
export function common(one: MergedRange, other: MergedRange): MergedRange | undefined {
  const range = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return range.top > range.bottom || range.left > range.right ? undefined : range;
}
