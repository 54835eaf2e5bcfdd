import type { RosterProblem, RosterRow } from './row.ts';

/** What tells that a row may be nobody's. */
const NOBODYS: ReadonlySet<string> = new Set([
  'nameMissing',
  'nameShape',
  'nameIsLabel',
  'nameAlone',
  'besideLabel',
]);

/** Whether a row may be nobody's. */
export function isNobodys({ problems }: RosterRow): boolean {
  return problems.some(({ code }) => NOBODYS.has(code));
}

/** A row with a further doubt; one that is refused needs none. */
export function doubted(row: RosterRow, code: string, text: string): RosterRow {
  if (row.problems.some(({ severity }) => severity === 'refused')) return row;
  const doubt: RosterProblem = { row: row.row, code, severity: 'doubtful', params: { text } };
  return { ...row, problems: [...row.problems, doubt] };
}
