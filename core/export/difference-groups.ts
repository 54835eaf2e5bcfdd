import type { ContractReading, TrialDifference } from './trial.ts';

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

/** Contracts, by their ids, that read the files otherwise in the very same places and the very same way. */
export interface AlikeReadings {
  contractIds: [string, ...string[]];
  differences: readonly TrialDifference[];
}

/** Readings that differ from the records, those alike together, in the order of the first of each. */
export function alikeReadings(readings: readonly ContractReading[]): AlikeReadings[] {
  const alike = new Map<string, AlikeReadings>();
  for (const { contractId, differences } of readings) {
    if (differences.length === 0) continue;
    const key = JSON.stringify(
      differences.map(({ file, sheet, row, column, letter, portalReads, why }) => [
        file,
        sheet,
        row,
        letter ?? column,
        portalReads,
        why,
      ]),
    );
    const known = alike.get(key);
    if (known) known.contractIds.push(contractId);
    else alike.set(key, { contractIds: [contractId], differences });
  }
  return [...alike.values()];
}
