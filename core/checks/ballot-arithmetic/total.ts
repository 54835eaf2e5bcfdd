import type { FieldPath } from '../../model/values.ts';
import type { Place } from '../../model/place.ts';
import type { Count, Known, Reader } from './sums.ts';

/** Counts that the votes of one scale may be held against, the nearest to them first. */
const TOTALS = ['valid', 'returned', 'issued', 'present', 'expected'] as const;
type TotalName = (typeof TOTALS)[number];
export type TotalPaths = { [name in TotalName]?: FieldPath | undefined } & {
  invalid?: FieldPath | undefined;
};

export interface Total {
  name: TotalName;
  value: number;
  label: string;
  path: FieldPath;
  places: readonly Place[];
  /**
   * Whether every ballot of it is a vote or an abstention: the valid ones, and those returned without the invalid. Of any other total
   * ballots may be missing that nobody counted.
   */
  isExact: boolean;
}

export const isKnown = (count: Count | undefined): count is Known => count?.value !== undefined;

/** The valid ballots; else the next larger count that is there, without those that are said to be invalid. */
export function totalOf(paths: TotalPaths, count: Reader): Total | undefined {
  const bad = paths.invalid === undefined ? undefined : count(paths.invalid);
  for (const name of TOTALS) {
    const path = paths[name];
    const all = path === undefined ? undefined : count(path);
    if (!isKnown(all)) continue;
    const less = name !== 'valid' && isKnown(bad) && bad.value <= all.value ? bad : undefined;
    return {
      name,
      value: all.value - (less?.value ?? 0),
      label: less ? `${all.place.label}-${less.place.label}` : all.place.label,
      path: all.place.path,
      places: less ? [all.place, less.place] : [all.place],
      isExact: name === 'valid' || (name === 'returned' && less !== undefined),
    };
  }
  return undefined;
}

/** The field that would settle it: of those that are asked for, the nearest to the votes. */
export function nearestPath(paths: TotalPaths): FieldPath | undefined {
  return TOTALS.map((name) => paths[name]).find((path) => path !== undefined);
}
