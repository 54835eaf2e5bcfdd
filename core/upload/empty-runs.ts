import type { ImportedRow } from '../model/import-contract.ts';

/** A row that the portal reads, or a run of rows alike up to `last`, 1-based. */
export type Run<Row> = Row & { last: number };

type Read = Pick<ImportedRow, 'row' | 'values' | 'accepted'> & { problems: readonly { code: string }[] };

/** A column that is not there is not there in every row, and says nothing about one. */
export const MISSING = 'importers.headerMissing';

/** Empty records one behind the other, as portals make of blank rows by the thousand, as one run each. */
export function emptyRunsTogether<Row extends Read & { last?: number }>(rows: readonly Row[]): Run<Row>[] {
  const runs: Run<Row>[] = [];
  let isRun = false;
  for (const read of rows) {
    const last = read.last ?? read.row;
    const before = runs.at(-1);
    const isEmpty = isEmptyRecord(read);
    if (isRun && isEmpty && before?.accepted === read.accepted && before.last === read.row - 1) {
      before.last = last;
    } else {
      runs.push({ ...read, last });
    }
    isRun = isEmpty;
  }
  return runs;
}

function isEmptyRecord({ values, problems }: Read): boolean {
  if (!problems.every(({ code }) => code === MISSING || code === 'importers.emptyRecord')) return false;
  return Object.values(values).every((value) => value === null);
}
