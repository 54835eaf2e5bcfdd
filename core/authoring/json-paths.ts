import type { AuthorableCheck } from './authorable.ts';
import type { FormType } from '../model/form-type.ts';
import type { AuthoredPack } from '../model/pack-example.ts';
import { keyOfColumn } from './params.ts';
import type { AuthoringProblem } from './problem.ts';
import type { SheetKey } from './shape.ts';
import { SHEET_KEYS, SHEETS } from './sheets.ts';
import type { PackRows } from './write.ts';

/** Rows above the first of a sheet that the linter is given: what it is for, and the header. */
const ROWS_ABOVE = 2;

/** Where in a pack's JSON each row of its workbook comes from: `pack.checks[2]`. */
export function jsonPaths({ pack }: AuthoredPack, rows: PackRows): Readonly<Record<SheetKey, string[]>> {
  const basic = rows.settings.length - pack.parameters.length;
  return {
    settings: [...Array.from({ length: basic }, () => 'pack'), ...inList('parameters', pack.parameters)],
    stages: inList('stages', pack.stages),
    criteria: pack.sets.flatMap(({ criteria }, at) => [
      `pack.sets[${at}]`,
      ...criteria.map((_, n) => `pack.sets[${at}].criteria[${n}]`),
    ]),
    forms: inList('forms', pack.forms),
    fields: fieldPaths(pack.forms, () => 1),
    options: fieldPaths(pack.forms, ({ options = [] }) => options.length),
    checks: inList('checks', pack.checks),
    wordLists: spread(
      'wordLists',
      pack.wordLists.map(({ entries }) => Math.max(1, entries.length)),
    ),
    grades: inList('grades', pack.grades),
    comments: inList('comments', pack.comments),
    examples: rows.examples.map(({ no }) => `examples[${Number(no) - 1}]`),
    exports: spread(
      'exports',
      pack.exports.map(({ columns }) => Math.max(1, columns.length)),
    ),
    provisions: [...inList('routes', pack.routes), ...inList('provisions', pack.provisions)],
    notes: inList('notes', pack.notes),
  };
}

function inList(name: string, list: readonly unknown[]): string[] {
  return list.map((_, at) => `pack.${name}[${at}]`);
}

function spread(name: string, counts: readonly number[]): string[] {
  return counts.flatMap((count, at) => times(count, `pack.${name}[${at}]`));
}

function times(count: number, path: string): string[] {
  return Array.from({ length: count }, () => path);
}

type Holder = Pick<FormType['fields'][number], 'options'>;

/** Each field and column of the forms as often as it has rows. */
function fieldPaths(forms: readonly FormType[], rowsOf: (field: Holder) => number): string[] {
  return forms.flatMap(({ fields }, form) =>
    fields.flatMap((field, at) => {
      const path = `pack.forms[${form}].fields[${at}]`;
      return [
        ...times(rowsOf(field), path),
        ...(field.columns ?? []).flatMap((column, n) => times(rowsOf(column), `${path}.columns[${n}]`)),
      ];
    }),
  );
}

/** A problem of the workbook that a pack would be written to, with its place in the pack's JSON. */
export function withJsonPath(
  problem: AuthoringProblem,
  authored: AuthoredPack,
  paths: ReturnType<typeof jsonPaths>,
  checks: readonly AuthorableCheck[],
): AuthoringProblem {
  const key = SHEET_KEYS.find((each) => SHEETS[each].name === problem.sheet);
  const at = (problem.row ?? 0) - 1 - ROWS_ABOVE;
  const path = key && paths[key][at];
  if (path === undefined) return problem;
  const checkId = key === 'checks' ? authored.pack.checks[at]?.checkId : undefined;
  const check = checks.find(({ id }) => id === checkId);
  const member = check && keyOfColumn(check, problem.header ?? '');
  return { ...problem, path: member === undefined ? path : `${path}.params.${member}` };
}
