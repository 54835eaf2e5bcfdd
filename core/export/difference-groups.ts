import type { TrialDifference } from './trial.ts';

/** Differences of one column and one reason: one of two hundred rows says what all of them say. */
export interface DifferenceGroup {
  /** Header of the column; `''` where whole rows are meant. */
  column: string;
  letter: string | undefined;
  why: string;
  /** In the order of files and rows; never empty. */
  differences: [TrialDifference, ...TrialDifference[]];
}

/** The differences in groups, in the order in which each first turns up. */
export function groupDifferences(differences: readonly TrialDifference[]): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const difference of differences) {
    const { column, letter, why } = difference;
    const key = JSON.stringify([letter ?? column, why]);
    const group = groups.get(key);
    if (group) group.differences.push(difference);
    else groups.set(key, { column, letter, why, differences: [difference] });
  }
  return [...groups.values()];
}
