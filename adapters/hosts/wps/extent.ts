import type { HostSheet } from '#core/host/sheet-host.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import type { WpsApplication, WpsSheet } from './api.ts';
import { placeOf, rangeAt } from './places.ts';

/**
 * Down to the last cell with something in it. `UsedRange` reaches as far as formats do, so that what is filled below a row is counted, by halving.
 * Not by `Find`: it changes what the user finds in the program's own search dialog ([et] Range.Find), and passes over rows that a filter hides.
 */
export function extentOf(
  app: WpsApplication,
  sheet: WpsSheet,
): Pick<HostSheet, 'rowCount' | 'columnCount' | 'declaredRows'> {
  const used = placeOf(sheet.UsedRange);
  const filled = (range: MergedRange): boolean => app.WorksheetFunction.CountA(rangeAt(sheet, range)) > 0;
  const declaredRows = used.bottom + 1;
  if (!filled(used)) return { rowCount: 0, columnCount: 0, declaredRows };
  const bottom = last(used.top, used.bottom, (top) => filled({ ...used, top }));
  const right = last(used.left, used.right, (left) => filled({ ...used, bottom, left }));
  return { rowCount: bottom + 1, columnCount: right + 1, declaredRows };
}

/** The last place from which on there is something, which is so from the first one. Mostly it is the very last. */
function last(first: number, end: number, filledFrom: (place: number) => boolean): number {
  if (first === end || filledFrom(end)) return end;
  let low = first;
  let high = end - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (filledFrom(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
