import { plainText } from '../matching/label.ts';
import type { FormType } from '../model/form-type.ts';
import { type FieldPath, type FieldValue, parsePath, rowsOf, textOf, type Values } from '../model/values.ts';
import { spreadFields } from './group.ts';
import type { Roster, RosterProblem, RosterRow } from './read.ts';
import { tablesOf } from './tables.ts';

/** Rows of a sheet that make one record of a form that names no person. */
export interface RecordLines {
  rows: RosterRow[];
  values: Values;
  problems: RosterProblem[];
}

/** What an organisation is called, the nearest first; a person, where the form has one. */
const SUBJECTS: readonly FieldPath[] = ['name', 'partyBranch', 'workUnit', 'department'];

/**
 * The field that says what a record of a form is about, of those that have a column: whose name, else what must be filled in
 * first, else the first text. `undefined` where the sheet has none of these: its rows go by their numbers.
 */
export function subjectPath({ fields }: FormType, roster: Roster): FieldPath | undefined {
  const there = new Set(tablesOf(roster).flatMap(({ columns }) => columns.map(({ path }) => path)));
  const own = fields.filter(({ id }) => there.has(id));
  const texts = own.filter(({ type }) => type === 'text');
  return (
    SUBJECTS.find((path) => own.some(({ id }) => id === path)) ??
    texts.find(({ required }) => required)?.id ??
    texts[0]?.id
  );
}

/**
 * Brings together the rows that make one record. A row is one by itself, unless the sheet has a line for each pledge: then lines
 * of one subject that say nothing different of it belong together, and a line of pledges alone belongs to the one above it.
 */
export function joinLines(roster: Roster, subject: FieldPath | undefined): RecordLines[] {
  const spread = spreadFields(roster);
  const named = new Map<string, RecordLines[]>();
  const records: RecordLines[] = [];
  let above: RecordLines | undefined;
  for (const row of roster.rows) {
    const facts = Object.entries(row.values).filter(([id]) => !spread.includes(id));
    const name = subject === undefined ? undefined : textOf(row.values, subject);
    const key = name === undefined ? undefined : plainText(name);
    const joins = spread.length > 0 && Object.keys(row.values).some((id) => spread.includes(id));
    const isBelow = above?.rows.at(-1)?.row === row.row - 1;
    const further = joins && facts.length === 0 && isBelow ? above : undefined;
    const known = (key === undefined ? [] : (named.get(key) ?? [])).find(
      (each) => joins && agrees(each, facts),
    );
    const record = further ?? known;
    if (record) {
      record.problems.push(
        ...row.problems,
        joined(record, row, further ? 'lineFromAbove' : 'linesJoined', name),
      );
      addLine(record, row, facts, spread);
      above = record;
      continue;
    }
    above = { rows: [row], values: { ...row.values }, problems: [...row.problems] };
    records.push(above);
    if (key !== undefined) named.set(key, [...(named.get(key) ?? []), above]);
  }
  return records;
}

function agrees({ values }: RecordLines, facts: readonly [string, FieldValue][]): boolean {
  return facts.every(([id, value]) => {
    return values[id] === undefined || JSON.stringify(values[id]) === JSON.stringify(value);
  });
}

function addLine(
  record: RecordLines,
  row: RosterRow,
  facts: readonly [string, FieldValue][],
  spread: readonly string[],
): void {
  record.rows.push(row);
  for (const [id, value] of facts) record.values[id] ??= value;
  for (const id of spread) {
    const rows = rowsOf(row.values, id);
    if (rows.length > 0) record.values[id] = [...rowsOf(record.values, id), ...rows];
  }
}

/** Whose a line without a name is, is the user's to say; where it is named, joining is only told. */
function joined(record: RecordLines, row: RosterRow, code: string, name: string | undefined): RosterProblem {
  const first = String(record.rows[0]?.row ?? 0);
  const severity = code === 'lineFromAbove' ? 'doubtful' : 'note';
  return { row: row.row, code, severity, params: { first, name: name ?? '' } };
}

/** Where the cell of a row is once the rows of repeating fields of those before it stand above it. */
export function pathBehind(path: FieldPath, before: readonly RosterRow[]): FieldPath {
  const { field, row } = parsePath(path);
  if (!row) return path;
  const above = before.reduce((sum, { values }) => sum + rowsOf(values, field).length, 0);
  return `${field}[${row.index + above}].${row.column}`;
}
