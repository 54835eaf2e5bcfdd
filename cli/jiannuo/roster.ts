import type { RosterColumn, RosterProblem, RosterRow } from '#core/roster/read.ts';
import { fieldAtPath } from '#core/roster/read.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { rowCode } from '#core/roster/row-code.ts';
import { sheetRecords } from '#core/roster/sheet-records.ts';
import { tablesOf } from '#core/roster/tables.ts';
import { flatten } from '#core/roster/changes.ts';
import { unmappedNumbers } from '#core/roster/unmapped.ts';
import { readRosters, type SheetRoster, type WorkbookRosters } from '#core/roster/workbook.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { columnNote } from './column-note.ts';
import type { Command, Given, Outcome } from './command.ts';
import { openBook } from './files.ts';
import { formsFor } from './forms.ts';
import { maskedParams, shown } from './masked.ts';
import { unreadColumns, unreadLine } from './unread.ts';

/** `roster <file>`: people, or pledges with their people, of every sheet. */
const command: Command = {
  usage: 'jn.usage.roster',
  options: { sheet: { type: 'string' }, form: { type: 'string' } },
  files: 1,
  run: roster,
};
export default command;

/** A problem as both outputs show it. `row` is 1-based, `column` a letter; `null` where a whole row or sheet is meant. */
export interface ToldProblem {
  row: number | null;
  column: string | null;
  code: string;
  severity: RosterProblem['severity'];
  message: string;
}

async function roster(given: Given): Promise<Outcome> {
  const [file = ''] = given.positionals;
  const { forms, form } = await formsFor(given.text('form'));
  const workbook = await openBook(file);
  const reading = readRosters(workbook, forms, { sheet: given.text('sheet'), form });
  const sheets = reading.sheets.map((sheet) => answerOf(sheet, forms));
  const notes = [...notesOfFile(workbook), ...notesOf(reading)];
  const left = reading.left.map((each) => ({ ...each, message: leftText(each) }));
  const isFinding =
    reading.left.some(({ people }) => people) ||
    sheets.some(({ problems }) => problems.some(({ severity }) => severity !== 'note'));
  return {
    code: isFinding ? 1 : 0,
    json: { sheets, left, notes },
    text: [
      ...sheets.flatMap(linesOf),
      ...left.filter(({ people }) => people).map(({ message }) => t('jn.problem', { place: '', message })),
      ...notes.map((note) => t('jn.note', { note })),
    ].join('\n'),
  };
}

/** What its reader has to say of a file. */
export function notesOfFile({ notes = [] }: Workbook): string[] {
  return notes.map(({ code, params }) => codeText(code, params));
}

/** Why a sheet was left. */
export function leftText({ sheet, code }: WorkbookRosters['left'][number]): string {
  return codeText(`sheet.${code}`, { sheet });
}

/** What is told of the workbook: sheets without people that were left, and that there are several with them. */
export function notesOf({ sheets, left }: WorkbookRosters): string[] {
  // A sheet may have several tables.
  const read = [...new Set(sheets.map(({ sheet }) => sheet.name))];
  const names = read.join('、');
  const code = sheets.every(({ ofPeople }) => ofPeople) ? 'sheet.several' : 'sheet.severalTables';
  const several = read.length > 1 ? [codeText(code, { count: read.length, names })] : [];
  return [...several, ...left.filter(({ people }) => !people).map(leftText)];
}

function answerOf(read: SheetRoster, forms: readonly FormType[]) {
  const { roster: found, form } = read;
  return {
    sheet: found.sheet,
    headerRow: found.headerRow,
    form: form?.id ?? null,
    columns: found.columns.map(({ letter, header, path }) => ({ column: letter, header, fieldId: path })),
    rows: found.rows.map(({ row, values, doubts }) => ({ row, values, ...markedIn(doubts) })),
    problems: problemsOf(read, forms),
    skipped: found.skipped.map(({ row, code, text }) => ({ row, code, text })),
    unreadColumns: unreadColumns(read.sheet, found),
  };
}

/** Which values of a row are the results of formulas, or have lost digits. */
function markedIn(doubts: RosterRow['doubts']) {
  if (doubts.length === 0) return {};
  return { doubts: doubts.map(({ column, path, code }) => ({ column, fieldId: path, code })) };
}

/**
 * Everything that is told of a sheet, by row.
 * @param forChecking whether what is refused of somebody is checked all the same
 */
export function problemsOf(
  read: SheetRoster,
  forms: readonly FormType[],
  forChecking = false,
): ToldProblem[] {
  const { sheet, roster: found, form } = read;
  const fields = sheetFields(form ?? forms.find(({ fallback }) => fallback));
  const labelOf = (id: string): string => fieldAtPath(fields, id)?.label ?? id;
  const numbers = read.ofPeople ? unmappedNumbers(sheet, found) : [];
  const told = (problem: RosterProblem): ToldProblem => toldProblem(problem, labelOf, forChecking);
  const ofColumn = (column: RosterColumn, row: number): ToldProblem[] => {
    // Of two columns of numbers that are called alike the header is known: another word for it would help nobody.
    const isShared = column.reason === 'severalColumns';
    const field = isShared ? undefined : numbers.find((each) => each.column === column)?.field;
    const { letter, header } = column;
    const message = field
      ? codeText('column.unmappedNumbers', { column: letter, header, field: labelOf(field) })
      : columnNote(column, t('jn.notRead'));
    if (message === undefined) return [];
    const code = field ? 'unmappedNumbers' : (column.reason ?? 'noField');
    const severity = field || UNCLEAR.has(code) ? 'doubtful' : 'note';
    return [{ row, column: letter, code, severity, message }];
  };
  const ofColumns = tablesOf(found).flatMap(({ headerRow, columns }) =>
    columns.flatMap((column) => ofColumn(column, headerRow)),
  );
  const all = [
    ...ofColumns,
    ...found.notes.map(told),
    ...found.rows.flatMap((row) => [...respelled(row), ...row.problems].map(told)),
    ...sheetRecords(read, fields, forChecking).problems.map(told),
  ];
  return all.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function toldProblem(
  problem: RosterProblem,
  labelOf: (id: string) => string,
  forChecking: boolean,
): ToldProblem {
  const { row, column = null, code, severity, params } = problem;
  const words = rowCode(code, forChecking);
  const named = code === 'rowsDisagree' ? { ...params, field: labelOf(params['field'] ?? '') } : params;
  return { row, column, code, severity, message: codeText(words, maskedParams(named)) };
}

/** Columns that mean something, and were not read because it is not clear what: more than a remark. */
const UNCLEAR: ReadonlySet<string> = new Set(['twoFields', 'severalFields', 'severalColumns']);

function respelled({ row, respelled: cells }: RosterRow): RosterProblem[] {
  return cells.map(({ column, header, from, to }) => ({
    row,
    column,
    header,
    code: 'respelled',
    severity: 'note',
    params: { from, to },
  }));
}

function linesOf(sheet: ReturnType<typeof answerOf>): string[] {
  const { sheet: name, headerRow, rows, problems, skipped, unreadColumns: unread } = sheet;
  return [
    t('jn.roster.sheet', { sheet: name, header: headerRow, rows: rows.length }),
    ...rows.map(({ row, values }) => {
      const cells = [...flatten(values)].map(([path, text]) => `${path}=${shown(text)}`);
      return t('jn.roster.row', { row, values: cells.join('  ') });
    }),
    ...(skipped.length > 0
      ? [t('jn.roster.skipped', { rows: skipped.map(({ row }) => row).join('、') })]
      : []),
    ...problems.map(({ row, column, message, severity }) =>
      t(severity === 'note' ? 'jn.remark' : 'jn.problem', { place: `${column ?? ''}${row ?? ''}`, message }),
    ),
    ...unreadLine(unread),
  ];
}
