import type { SheetRange } from './sheet-host.ts';

/** The least range of a sheet with all places in it; `undefined` for none. */
export function around(
  sheet: string,
  places: readonly { row: number; column: number }[],
): SheetRange | undefined {
  const [first] = places;
  if (!first) return undefined;
  const range = { sheet, top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of places) {
    range.top = Math.min(range.top, row);
    range.bottom = Math.max(range.bottom, row);
    range.left = Math.min(range.left, column);
    range.right = Math.max(range.right, column);
  }
  return range;
}
