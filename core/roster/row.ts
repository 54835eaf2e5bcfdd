import type { Field } from '../model/form-type.ts';
import { type FieldPath, type FieldValue, parsePath, rowsOf, type Values } from '../model/values.ts';
import type { Cell, MergedRange, Sheet } from '../model/workbook.ts';
import { columnName } from '../workbook/address.ts';
import { rangeAt } from './cells.ts';
import type { RosterColumn } from './columns.ts';
import { type CellDoubt, cellDoubt, isUnkept } from './doubts.ts';
import { isElsewhere } from '../text/placeholder.ts';
import { canBeName } from './name.ts';
import { cellText, readValue, type Severity, type ValueProblem, type ValueReading } from './value.ts';

/** Something a person must know about a row. `row` is 1-based; `column` is a letter, absent for a whole row. */
export interface RosterProblem {
  row: number;
  column?: string;
  header?: string;
  code: string;
  severity: Severity;
  params: Record<string, string>;
}

/** A cell whose text is spelled otherwise in the value: 张 样 is 张样, `１１０…` is `110…`. */
export interface Respelled {
  column: string;
  header: string;
  path: FieldPath;
  from: string;
  to: string;
}

/** A cell in which something stands that could not be read: 同上, an error, a number that has lost its digits. */
export interface UnreadCell {
  path: FieldPath;
  /** Why, as the problem of the row says it. */
  code: string;
  /** As it stands there; a formula of which the file keeps no result, as the formula. */
  text: string;
}

export interface RosterRow {
  /** 1-based, as in the spreadsheet program. */
  row: number;
  values: Values;
  problems: RosterProblem[];
  respelled: Respelled[];
  /** Cells whose values come from formulas, or have lost digits. */
  doubts: CellDoubt[];
  /** Absent where everything was read. */
  unread?: UnreadCell[];
}

/** How rows are read. */
export interface RowReading {
  date1904: boolean;
  /** Rows of a repeating field of which nothing could be read stay in their places, blank: somebody will say what stood there. */
  keepUnread?: boolean | undefined;
}

/** Fields in which the spelling says something; a date is always written anew, and an option in the form's words. */
const RESPELLED: ReadonlySet<Field['type']> = new Set(['idNumber', 'phone', 'text']);

/**
 * Reads the columns of one table in one row. `row` is 0-based.
 * @param around columns of all tables under the same header
 */
export function readRow(
  sheet: Sheet,
  row: number,
  columns: readonly RosterColumn[],
  around: readonly RosterColumn[],
  fields: readonly Field[],
  { date1904, keepUnread = false }: RowReading,
): RosterRow {
  const read: RosterRow = { row: row + 1, values: {}, problems: [], respelled: [], doubts: [] };
  const filled = new Map<FieldPath, { letter: string; value: string | string[] }>();
  const struck: RosterColumn[] = [];
  for (const column of columns) {
    const { path, letter, header } = column;
    const field = path === null ? undefined : fieldAtPath(fields, path);
    if (!field || path === null) continue;
    const reading = readCell(sheet, row, column, around, field, date1904);
    const { value, problem, from, cell } = reading;
    const earlier = filled.get(path);
    if (earlier && value !== undefined && String(value) !== String(earlier.value)) {
      const params = { column: earlier.letter, text: String(value), other: String(earlier.value) };
      read.problems.push({ ...refusal(row + 1, 'columnsDisagree', params), column: letter, header });
    } else if (value !== undefined) {
      filled.set(path, { letter, value });
      setValue(read.values, path, value);
    }
    if (cell?.struck && value !== undefined) struck.push(column);
    if (typeof value === 'string' && RESPELLED.has(field.type) && from !== undefined && from !== value) {
      read.respelled.push({ column: letter, header, path, from, to: value });
    }
    const doubt = cellDoubt(cell, column, path);
    if (doubt) read.doubts.push(doubt);
    const unread = unreadIn(reading);
    if (unread) {
      (read.unread ??= []).push({ path, ...unread });
      if (keepUnread) keepRow(read.values, path);
    }
    const told = problem ?? (doubt?.code === 'digitsLost' ? lostDigits(cell) : undefined);
    if (!told) continue;
    const { code, severity, params = {} } = told;
    read.problems.push({ row: row + 1, column: letter, header, code, severity, params });
  }
  read.problems.push(...struckOut(row + 1, struck));
  compactRows(read, fields, keepUnread);
  checkName(read, fields);
  return read;
}

/** Whoever is struck out may be nobody of the list any more, and what is struck out not be meant: that is for a person to say. */
function struckOut(row: number, struck: readonly RosterColumn[]): RosterProblem[] {
  const isPerson = struck.some(({ path }) => path === 'name');
  if (isPerson) return [{ row, code: 'personStruck', severity: 'doubtful', params: {} }];
  return struck.map(({ letter, header }) => ({
    row,
    column: letter,
    header,
    code: 'cellStruck',
    severity: 'doubtful',
    params: { header },
  }));
}

interface CellReading extends ValueReading {
  /** Text of the cell, where it is one. */
  from?: string | undefined;
  cell?: Cell | undefined;
  /** What stands over this column and others of the table together. */
  under?: string;
}

/**
 * The cell of a column. One merged downwards is every row's; one merged over several columns of the table is no column's
 * for certain, and is told where the first of them with a field is.
 */
function readCell(
  sheet: Sheet,
  row: number,
  { index }: RosterColumn,
  around: readonly RosterColumn[],
  field: Field,
  date1904: boolean,
): CellReading {
  const range = rangeAt(sheet, row, index);
  const cell = range ? sheet.cell(range.top, range.left) : sheet.cell(row, index);
  const across = range ? around.filter((each) => isUnder(range, each)) : [];
  if (range && across.length > 1) {
    const text = cellText(cell);
    if (text === '') return {};
    if (across.find(({ path }) => path !== null)?.index !== index) return { under: text };
    const params = { text, columns: `${columnName(range.left)}–${columnName(range.right)}` };
    return { problem: { code: 'mergedAcross', severity: 'doubtful', params } };
  }
  const from = cell?.type === 'text' ? String(cell.value ?? '').trim() : undefined;
  return { ...readValue(cell, field, date1904), from, cell };
}

function isUnder({ left, right }: MergedRange, { index }: RosterColumn): boolean {
  return index >= left && index <= right;
}

/** What stands in a cell that gave no value though it is not blank; 无 in a field of numbers says that there is none. */
function unreadIn({ value, problem, cell, under }: CellReading): Omit<UnreadCell, 'path'> | undefined {
  if (value !== undefined) return undefined;
  if (under !== undefined) return { code: 'mergedAcross', text: under };
  const text = problem?.params?.['text'] ?? cellText(cell);
  // 见附件 says that there is something.
  if (problem && (problem.code !== 'noneWritten' || isElsewhere(text))) return { code: problem.code, text };
  return isUnkept(cell) ? { code: 'formulaEmpty', text: `=${cell?.formula ?? ''}` } : undefined;
}

/** Digits that a field did not miss by itself, as those of a number of staff. */
function lostDigits(cell: Cell | undefined): ValueProblem {
  return { code: 'digitsLost', severity: 'doubtful', params: { text: cellText(cell) } };
}

/** Nobody without a name is imported, nor with what can be nobody's. Rows of a form that names nobody need none. */
function checkName({ row, values, problems, doubts }: RosterRow, fields: readonly Field[]): void {
  if (!namesPeople(fields)) return;
  const { name } = values;
  const formula = doubts.find(({ code, path }) => code === 'formulaEmpty' && path === 'name');
  if (typeof name === 'string') {
    if (!canBeName(name) || isOption(name, fields)) problems.push(refusal(row, 'nameShape', { text: name }));
  } else if (formula) {
    const { column, header } = formula;
    problems.push({ ...refusal(row, 'nameFormula'), column, header });
  } else problems.push(refusal(row, 'nameMissing'));
}

/** Whether rows with these fields are people's: of any other form each is a record by itself. */
export function namesPeople(fields: readonly Field[]): boolean {
  return fields.some(({ id }) => id === 'name');
}

/** 男 is nobody: two columns have changed places, or the name is under another header. */
function isOption(name: string, fields: readonly Field[]): boolean {
  return fields.some(({ options = [] }) =>
    options.some(({ value, aliases }) => value === name || aliases.includes(name)),
  );
}

export function refusal(row: number, code: string, params: Record<string, string> = {}): RosterProblem {
  return { row, code, severity: 'refused', params };
}

/** The field, or the column of a repeating field, at a path. */
export function fieldAtPath(fields: readonly Field[], path: FieldPath): Field | undefined {
  const { field: id, row } = parsePath(path);
  const field = fields.find((candidate) => candidate.id === id);
  return row ? field?.columns?.find((column) => column.id === row.column) : field;
}

function setValue(values: Values, path: FieldPath, value: string | string[]): void {
  const { field, row } = parsePath(path);
  if (!row) {
    values[field] = value;
    return;
  }
  const rows = rowsOf(values, field);
  while (rows.length <= row.index) rows.push({});
  rows[row.index] = { ...rows[row.index], [row.column]: Array.isArray(value) ? value.join('、') : value };
  values[field] = rows;
}

function keepRow(values: Values, path: FieldPath): void {
  const { field, row } = parsePath(path);
  if (!row) return;
  const rows = rowsOf(values, field);
  while (rows.length <= row.index) rows.push({});
  values[field] = rows;
}

/** Numbered columns that are empty for this person leave no empty rows behind; what moves up by that is told. */
function compactRows(read: RosterRow, fields: readonly Field[], keepUnread: boolean): void {
  const { row: place, values, problems } = read;
  for (const [id, value] of Object.entries(values) as [string, FieldValue][]) {
    if (!Array.isArray(value)) continue;
    const rows = rowsOf(values, id);
    const kept = keepUnread ? unreadRows(read, id) : [];
    const filled = rows.flatMap((row, index) =>
      Object.keys(row).length > 0 || kept.includes(index) ? [index] : [],
    );
    if (filled.length === 0) continue;
    values[id] = filled.map((index) => rows[index] ?? {});
    const moved = filled.filter((index, at) => index !== at);
    if (moved.length === 0) continue;
    if (read.unread) read.unread = read.unread.map((cell) => movedCell(cell, id, filled));
    const from = moved.map((index) => index + 1).join('、');
    const to = moved.map((index) => filled.indexOf(index) + 1).join('、');
    const field = fields.find((candidate) => candidate.id === id)?.label ?? id;
    problems.push({ row: place, code: 'rowsClosedUp', severity: 'doubtful', params: { field, from, to } });
  }
}

/** Rows of a field, 0-based, of which a cell could not be read. */
function unreadRows({ unread = [] }: RosterRow, id: string): number[] {
  return unread.flatMap(({ path }) => {
    const { field, row } = parsePath(path);
    return field === id && row ? [row.index] : [];
  });
}

/** Where a cell's row is when only those at `filled` are left. */
function movedCell(cell: UnreadCell, id: string, filled: readonly number[]): UnreadCell {
  const { field, row } = parsePath(cell.path);
  const at = field === id && row ? filled.indexOf(row.index) : -1;
  return row && at >= 0 ? { ...cell, path: `${field}[${at}].${row.column}` } : cell;
}
