import type { Field } from '../model/form-type.ts';
import { type FieldPath, type FieldValue, parsePath, rowsOf, type Values } from '../model/values.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { mergedCell } from './cells.ts';
import type { RosterColumn } from './columns.ts';
import { type CellDoubt, cellDoubt } from './doubts.ts';
import { canBeName } from './name.ts';
import { cellText, readValue, type Severity, type ValueProblem } from './value.ts';

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

export interface RosterRow {
  /** 1-based, as in the spreadsheet program. */
  row: number;
  values: Values;
  problems: RosterProblem[];
  respelled: Respelled[];
  /** Cells whose values come from formulas, or have lost digits. */
  doubts: CellDoubt[];
}

/** Fields in which the spelling says something; a date is always written anew, and an option in the form's words. */
const RESPELLED: ReadonlySet<Field['type']> = new Set(['idNumber', 'phone', 'text']);

/** Reads the columns of one table in one row. `row` is 0-based. */
export function readRow(
  sheet: Sheet,
  row: number,
  columns: readonly RosterColumn[],
  fields: readonly Field[],
  date1904: boolean,
): RosterRow {
  const read: RosterRow = { row: row + 1, values: {}, problems: [], respelled: [], doubts: [] };
  for (const column of columns) {
    const { path, letter, header } = column;
    const field = path === null ? undefined : fieldAtPath(fields, path);
    if (!field || path === null) continue;
    const cell = mergedCell(sheet, row, column.index);
    const { value, problem } = readValue(cell, field, date1904);
    if (value !== undefined) setValue(read.values, path, value);
    const from = cell?.type === 'text' ? String(cell.value ?? '').trim() : undefined;
    if (typeof value === 'string' && RESPELLED.has(field.type) && from !== undefined && from !== value) {
      read.respelled.push({ column: letter, header, path, from, to: value });
    }
    const doubt = cellDoubt(cell, column, path);
    if (doubt) read.doubts.push(doubt);
    const told = problem ?? (doubt?.code === 'digitsLost' ? lostDigits(cell) : undefined);
    if (!told) continue;
    const { code, severity, params = {} } = told;
    read.problems.push({ row: row + 1, column: letter, header, code, severity, params });
  }
  compactRows(read.values);
  checkName(read);
  return read;
}

/** Digits that a field did not miss by itself, as those of a number of staff. */
function lostDigits(cell: Cell | undefined): ValueProblem {
  return { code: 'digitsLost', severity: 'doubtful', params: { text: cellText(cell) } };
}

/** Nobody without a name is imported, nor with what can be nobody's. */
function checkName({ row, values, problems }: RosterRow): void {
  const { name } = values;
  if (typeof name !== 'string') problems.push(refusal(row, 'nameMissing'));
  else if (!canBeName(name)) problems.push(refusal(row, 'nameShape', { text: name }));
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

/** Numbered columns that are empty for this person leave no empty rows behind. */
function compactRows(values: Values): void {
  for (const [field, value] of Object.entries(values) as [string, FieldValue][]) {
    const rows = rowsOf(values, field).filter((row) => Object.keys(row).length > 0);
    if (Array.isArray(value) && rows.length > 0) values[field] = rows;
  }
}
