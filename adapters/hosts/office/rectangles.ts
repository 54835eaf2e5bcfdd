import type { MergedRange } from '#core/model/workbook.ts';

export interface Place {
  row: number;
  column: number;
}

/** Places as few rectangles: neighbours below each other first, then columns that reach as far. Each place once, in no more than one. */
export function rectangles(places: readonly Place[]): MergedRange[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const tall: MergedRange[] = [];
  for (const { row, column } of sorted) {
    const last = tall.at(-1);
    if (last?.left === column && last.bottom === row) continue;
    if (last?.left === column && last.bottom === row - 1) last.bottom = row;
    else tall.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, MergedRange>();
  const found: MergedRange[] = [];
  for (const area of tall) {
    const rows = `${area.top}:${area.bottom}`;
    const beside = open.get(rows);
    if (beside?.right === area.left - 1) beside.right = area.right;
    else {
      open.set(rows, area);
      found.push(area);
    }
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The same the other way round. */
export function placesIn({ top, left, bottom, right }: MergedRange): Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ row, column });
  }
  return places;
}
