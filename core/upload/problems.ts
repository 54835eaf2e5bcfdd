import { rowCode } from '../roster/row-code.ts';
import type { RosterProblem } from '../roster/read.ts';
import type { Carried } from './carry.ts';
import type { CopyProblem } from './copy.ts';
import type { UploadColumn, UploadRow } from './table.ts';

/** What the reader of rosters doubts of a row as a whole: it may be nobody's. */
export function rowProblems({ row, name, read }: UploadRow): CopyProblem[] {
  return read
    .flatMap(({ problems }) => problems)
    .filter(({ column, severity }) => column === undefined && severity !== 'note')
    .map(({ code, severity, params }) => ({
      code: rowCode(code, false),
      params,
      severity: graded(severity),
      row,
      name,
      written: '',
    }));
}

/** The same of its cells. */
export function cellProblems({ row, name, read }: UploadRow): CopyProblem[] {
  return read
    .flatMap(({ problems }) => problems)
    .flatMap(({ column, header = '', code, severity, params }): CopyProblem[] => {
      if (column === undefined || severity === 'note') return [];
      return [
        {
          code: rowCode(code, false),
          params,
          severity: graded(severity),
          row,
          name,
          column,
          header,
          written: '',
        },
      ];
    });
}

function graded(severity: RosterProblem['severity']): CopyProblem['severity'] {
  return severity === 'refused' ? 'error' : 'warning';
}

/** What is not sure of a cell that was carried. */
export function carriedProblem(
  { row, name }: UploadRow,
  { letter, header }: UploadColumn,
  { text, problem }: Carried,
): CopyProblem[] {
  if (!problem) return [];
  return [
    {
      ...problem,
      severity: LOST.has(problem.code) ? 'error' : 'warning',
      row,
      name,
      column: letter,
      header,
      written: text,
    },
  ];
}

/** What stands there is certainly not what was meant. */
const LOST: ReadonlySet<string> = new Set(
  ['errorCell', 'digitsLost', 'idNumeric', 'idNumericShort', 'idShape', 'phoneNumeric', 'ditto']
    .map((code) => rowCode(code, false))
    .concat('upload.formulaUnkept', 'upload.wordOutside', 'export.notAllowed'),
);
