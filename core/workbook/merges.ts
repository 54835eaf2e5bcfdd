import type { MergedRange } from '../model/workbook.ts';
import { contains } from './address.ts';

/** Ranges by groups of 8 rows; the few that are very tall stand apart, as they would be in thousands of groups. */
interface MergeIndex {
  groups: ReadonlyMap<number, readonly MergedRange[]>;
  tall: readonly MergedRange[];
}

const GROUP_BITS = 3;
const TALL = 512;
const indices = new WeakMap<readonly MergedRange[], MergeIndex>();

/** The merged range that a cell is part of; the time it takes does not grow with the number of ranges. */
export function mergeAt(
  merges: readonly MergedRange[],
  row: number,
  column: number,
): MergedRange | undefined {
  let index = indices.get(merges);
  if (!index) {
    index = indexMerges(merges);
    indices.set(merges, index);
  }
  const isHere = (range: MergedRange): boolean => contains(range, row, column);
  return index.groups.get(row >> GROUP_BITS)?.find(isHere) ?? index.tall.find(isHere);
}

function indexMerges(merges: readonly MergedRange[]): MergeIndex {
  const groups = new Map<number, MergedRange[]>();
  const tall: MergedRange[] = [];
  for (const range of merges) {
    if (range.bottom - range.top >= TALL) {
      tall.push(range);
      continue;
    }
    for (let group = range.top >> GROUP_BITS; group <= range.bottom >> GROUP_BITS; group++) {
      const list = groups.get(group);
      if (list) list.push(range);
      else groups.set(group, [range]);
    }
  }
  return { groups, tall };
}
