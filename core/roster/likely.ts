import type { FormType } from '../model/form-type.ts';
import type { Sheet } from '../model/workbook.ts';
import type { RosterColumn } from './columns.ts';
import { sheetFields } from './person-fields.ts';
import { readColumns, type ReadOptions } from './read.ts';

/** How many columns of a sheet have a field. */
function mappedColumns(columns: readonly RosterColumn[]): number {
  return columns.filter(({ path }) => path !== null).length;
}

/** The sheet whose header names most fields, the first of equals: workbooks often begin with a sheet of instructions. */
export function likelySheet(
  sheets: readonly Sheet[],
  forms: readonly FormType[],
  options: ReadOptions,
): Sheet | undefined {
  const open = sheets.filter((sheet) => !sheet.hidden && sheet.rowCount > 0);
  const named = open.map((sheet) =>
    Math.max(
      ...[undefined, ...forms].map((form) => mappedColumns(readColumns(sheet, sheetFields(form), options))),
    ),
  );
  return open[named.indexOf(Math.max(...named))] ?? sheets[0];
}

/**
 * The form that explains more columns than people alone do; nobody's where two forms explain as many.
 * @param columnsWith the columns as they are read with the fields of a form, or of people alone
 */
export function likelyForm(
  forms: readonly FormType[],
  columnsWith: (form: FormType | undefined) => readonly { path: string | null }[],
): FormType | undefined {
  const matched = (form: FormType | undefined): number =>
    columnsWith(form).filter(({ path }) => path !== null).length;
  const plain = matched(undefined);
  // The form for any page explains what any other does.
  const made = forms.filter(({ fallback }) => !fallback);
  const scores = made.map((form) => ({ form, score: matched(form) }));
  const best = Math.max(plain, ...scores.map(({ score }) => score));
  const winners = scores.filter(({ score }) => score === best);
  return best > plain && winners.length === 1 ? winners[0]?.form : undefined;
}
