import type { HostLayout } from '#core/host/sheet-host.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import { rangeName } from '#core/workbook/address.ts';
import { eachAlike } from './alike.ts';
import type { WpsSheet } from './api.ts';
import type { Pace } from './pace.ts';
import { placeOf, rangeAt } from './places.ts';

const LATEST = 40;

/** What is merged and out of sight. Rows and columns that are hidden all the way to the end of the sheet are told as far as it is used. */
export async function layoutOf(sheet: WpsSheet, pace: Pace): Promise<HostLayout> {
  const used = placeOf(sheet.UsedRange);
  const all = placeOf(sheet.Cells);
  return {
    merges: await mergesOf(sheet, used, pace),
    hiddenRows: await hidden(
      { ...all, left: 0, right: 0 },
      (part) => rangeAt(sheet, part).EntireRow.Hidden,
      ({ top, bottom }) => ends(top, bottom === all.bottom ? Math.min(bottom, used.bottom) : bottom),
      pace,
    ),
    hiddenColumns: await hidden(
      { ...all, top: 0, bottom: 0 },
      (part) => rangeAt(sheet, part).EntireColumn.Hidden,
      ({ left, right }) => ends(left, right === all.right ? Math.min(right, used.right) : right),
      pace,
    ),
  };
}

function ends(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}

async function hidden(
  range: MergedRange,
  ask: (part: MergedRange) => boolean | null,
  numbers: (part: MergedRange) => number[],
  pace: Pace,
): Promise<number[]> {
  const runs: MergedRange[] = [];
  await eachAlike(
    range,
    (part) => ask(part) ?? undefined,
    (part, is) => {
      const before = runs[runs.length - 1];
      if (!is) return;
      // Halving may have cut a run that reaches the end of the sheet.
      if (before && before.bottom + 1 === part.top && before.left === part.left) before.bottom = part.bottom;
      else if (before && before.right + 1 === part.left && before.top === part.top) before.right = part.right;
      else runs.push({ ...part });
    },
    pace,
  );
  return runs.flatMap(numbers);
}

/**
 * Merged ranges, found by halving what holds some: `MergeCells` is false where nothing is merged; what it is where only a part is, sources tell in
 * two ways ([et] true, [vba] `null`), so that `MergeArea` of the first cell decides.
 */
async function mergesOf(sheet: WpsSheet, used: MergedRange, pace: Pace): Promise<MergedRange[]> {
  const found = new Map<string, MergedRange>();
  // Halving goes from place to place: an area that was found long ago is rarely met, and then asked for once more.
  let latest: MergedRange[] = [];
  const isKnown = (part: MergedRange): boolean =>
    latest.some(
      (area) =>
        area.top <= part.top &&
        area.bottom >= part.bottom &&
        area.left <= part.left &&
        area.right >= part.right,
    );
  await eachAlike(
    used,
    (part) => {
      if (isKnown(part) || rangeAt(sheet, part).MergeCells === false) return true;
      const first = { ...part, bottom: part.top, right: part.left };
      const area = placeOf(rangeAt(sheet, first).MergeArea);
      if (area.top < area.bottom || area.left < area.right) {
        found.set(rangeName(area), area);
        latest = [area, ...latest.slice(0, LATEST)];
      }
      return isKnown(part) || (part.top === part.bottom && part.left === part.right) ? true : undefined;
    },
    () => undefined,
    pace,
  );
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}
