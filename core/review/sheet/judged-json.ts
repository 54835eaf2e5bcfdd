import { leavingJson } from '../../export/leaving.ts';
import type { JudgedRow, JudgedSheet } from './judge.ts';

/** What was found in a sheet, for programs: numbers of persons are masked as for people. The same sheet gives the same text everywhere. */
export function judgedJson({ rows, together }: JudgedSheet) {
  return { rows: leavingJson(rows.map(rowJson)), together };
}

function rowJson({ row, machine, counts, findings }: JudgedRow) {
  const { sheet, rows, name, unit, form, lost } = row;
  return { sheet, rows, name, unit, formTypeId: form?.id ?? null, lost, machine, counts, findings };
}
