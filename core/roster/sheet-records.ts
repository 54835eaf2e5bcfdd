import type { Field } from '../model/form-type.ts';
import { type FieldPath, parsePath, rowsOf, textOf, type Values } from '../model/values.ts';
import { groupRows } from './group.ts';
import { joinLines, pathBehind, subjectPath } from './lines.ts';
import type { RosterProblem, RosterRow } from './read.ts';
import type { SheetRoster } from './workbook.ts';

/** A record that rows of a sheet make together. */
export interface SheetRecord {
  rows: RosterRow[];
  /** What it is about: a person, an organisation, a meeting; `''` where the sheet says nothing of that. */
  name: string;
  values: Values;
  /** Places where something stands that could not be read. */
  unread: Map<FieldPath, string>;
}

/** What a sheet says, record by record. */
export interface SheetRecords {
  records: SheetRecord[];
  /** Rows that are of no record, 1-based: nobody can tell whose they are, or they must not go out as they are. */
  lost: number[];
  /** What only shows when rows come together. */
  problems: RosterProblem[];
}

/** What says that a row is nobody's, or not whose it is. */
const NOBODYS: ReadonlySet<string> = new Set(['nameMissing', 'nameShape', 'nameIsLabel', 'nameFormula']);

/** ID numbers that are none: whoever has them is not found by them, and they are checked as they are written. */
const ID_AS_WRITTEN: ReadonlySet<string> = new Set(['idShape', 'idNumeric', 'idNumericShort']);

/**
 * The records of a sheet.
 * @param fields what its columns mean
 * @param forChecking whether a record with something that cannot be believed is kept, to be told so; otherwise it is left out
 */
export function sheetRecords(
  { roster, form, ofPeople }: SheetRoster,
  fields: readonly Field[],
  forChecking: boolean,
): SheetRecords {
  const subject = form && !ofPeople ? subjectPath(form, roster) : 'name';
  const groups = ofPeople
    ? groupRows(roster, []).map(({ person, form: own, ...group }) => ({
        ...group,
        values: { ...person, ...own },
      }))
    : joinLines(roster, subject);
  const found: SheetRecords = { records: [], lost: [], problems: [] };
  for (const { rows, values, problems } of groups) {
    const own = new Set(rows.flatMap((row) => row.problems));
    const between = problems.filter((problem) => !own.has(problem));
    found.problems.push(...between);
    const refused = problems.filter(({ severity }) => severity === 'refused');
    if (refused.some(({ code }) => !forChecking || NOBODYS.has(code))) {
      found.lost.push(...rows.map(({ row }) => row));
      continue;
    }
    const record = { rows, values: { ...values }, unread: unreadOf(rows) };
    if (forChecking) {
      writeIds(record, fields);
      leaveDisputed(record, between);
    }
    found.records.push({ ...record, name: (subject && textOf(record.values, subject)) ?? '' });
  }
  return found;
}

function unreadOf(rows: readonly RosterRow[]): Map<FieldPath, string> {
  const cells = rows.flatMap(({ unread = [] }, at) =>
    unread.map(({ path, text }) => [pathBehind(path, rows.slice(0, at)), text] as const),
  );
  return new Map(cells);
}

/** What stands where an ID number should is for the check of ID numbers to judge. */
function writeIds({ rows, values, unread }: Omit<SheetRecord, 'name'>, fields: readonly Field[]): void {
  for (const [at, { unread: cells = [] }] of rows.entries()) {
    for (const { path, text, code } of cells) {
      if (!ID_AS_WRITTEN.has(code)) continue;
      const { field, row } = parsePath(pathBehind(path, rows.slice(0, at)));
      if (!row && fields.some(({ id }) => id === field)) values[field] ??= text;
      else if (row) {
        const lines = rowsOf(values, field).map((line) => ({ ...line }));
        const line = lines[row.index];
        if (line) line[row.column] ??= text;
        values[field] = lines;
      }
      unread.delete(pathBehind(path, rows.slice(0, at)));
    }
  }
}

/** What two lines of one person say differently: which of them is right nobody knows. */
function leaveDisputed(
  { rows, values, unread }: Omit<SheetRecord, 'name'>,
  between: readonly RosterProblem[],
): void {
  for (const { code, params } of between) {
    const { field } = params;
    if (code !== 'rowsDisagree' || field === undefined) continue;
    const said = rows.flatMap((row) => textOf(row.values, field) ?? []);
    delete values[field];
    unread.set(field, [...new Set(said)].join('／'));
  }
}
