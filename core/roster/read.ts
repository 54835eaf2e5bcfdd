import { fieldNames } from '../matching/fields.ts';
import { normaliseLabel, plainText } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import { type FieldPath, type FieldValue, parsePath, rowsOf, type Values } from '../model/values.ts';
import type { Sheet } from '../model/workbook.ts';
import { columnName } from '../workbook/address.ts';
import { isCard } from './card.ts';
import { findHeader, type Header, headerAt, mergedCell } from './header.ts';
import type { ColumnMatch } from './header-note.ts';
import { cellText, readValue, type Severity } from './value.ts';

/** A column of the sheet and what it is taken for. `index` is 0-based, `letter` as the program shows it. */
export interface RosterColumn {
  index: number;
  letter: string;
  header: string;
  path: FieldPath | null;
  evidence: ColumnMatch['evidence'] | 'user';
  reason?: ColumnMatch['reason'] | undefined;
}

/** Something a person must know about a row. `row` is 1-based; `column` is a letter, absent for a whole row. */
export interface RosterProblem {
  row: number;
  column?: string;
  header?: string;
  code: string;
  severity: Severity;
  params: Record<string, string>;
}

export interface RosterRow {
  /** 1-based, as in the spreadsheet program. */
  row: number;
  values: Values;
  problems: RosterProblem[];
}

/** A sheet as read. `skipped`: rows that are no people: totals, notes, headers printed again. */
export interface Roster {
  sheet: string;
  /** 1-based first row of the header; `0` where there is none. */
  headerRow: number;
  /** There is no header because the sheet is one person's form, labels beside values. */
  card?: boolean;
  columns: RosterColumn[];
  rows: RosterRow[];
  skipped: { row: number; text: string; code: 'total' | 'note' | 'headerAgain' }[];
}

export interface ReadOptions {
  date1904: boolean;
  /** 1-based; found by itself when absent. */
  headerRow?: number;
  /** The user's own choice per column index, over what the header says; `null` leaves the column out. */
  mapping?: Readonly<Record<number, FieldPath | null>>;
}

const TOTAL = /^(?:合计|小计|总计|累计|共计|平均)(?:[:：(（].*)?$|^共\d+[人名]$/;
const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|制表人|审核人|负责人签字|联系电话|填报时间|填表时间|填表日期|单位\(盖章\))[:：\d]/;

/**
 * Reads a sheet of people, or of pledges with the people they belong to. Columns come from the header or from the
 * user; each row is read by the type of its fields. A sheet without a header gives no rows.
 * @param fields what columns may mean, see `sheetFields`
 */
export function readRoster(sheet: Sheet, fields: readonly Field[], options: ReadOptions): Roster {
  const header = chooseHeader(sheet, fields, options.headerRow);
  if (!header || header === 'card') {
    return { sheet: sheet.name, headerRow: 0, card: header === 'card', columns: [], rows: [], skipped: [] };
  }
  const columns = columnsOf(header, options.mapping ?? {});
  const roster: Roster = { sheet: sheet.name, headerRow: header.top + 1, columns, rows: [], skipped: [] };
  const labels = namesOf(fields);
  for (let row = header.bottom + 1; row < sheet.rowCount; row += 1) {
    const texts = header.texts.map((_, column) => cellText(sheet.cell(row, column)));
    if (texts.every((text) => text === '')) continue;
    const skip = skipReason(texts, header);
    if (skip)
      roster.skipped.push({ row: row + 1, text: texts.filter((text) => text !== '').join(' '), code: skip });
    else roster.rows.push(refuseLabel(readRow(sheet, row, columns, fields, options.date1904), labels));
  }
  return roster;
}

/** The columns of a sheet and what they are taken for, without reading its rows. */
export function readColumns(sheet: Sheet, fields: readonly Field[], options: ReadOptions): RosterColumn[] {
  const header = chooseHeader(sheet, fields, options.headerRow);
  return header && header !== 'card' ? columnsOf(header, options.mapping ?? {}) : [];
}

function chooseHeader(
  sheet: Sheet,
  fields: readonly Field[],
  row: number | undefined,
): Header | 'card' | undefined {
  if (row === undefined) {
    const found = findHeader(sheet, fields);
    return found && isCard(sheet, found, fields) ? 'card' : found;
  }
  return row >= 1 && row <= sheet.rowCount ? headerAt(sheet, row - 1, fields) : undefined;
}

function columnsOf(header: Header, mapping: Readonly<Record<number, FieldPath | null>>): RosterColumn[] {
  return header.texts.flatMap((text, index): RosterColumn[] => {
    const match = header.matches[index];
    if (text === '' && mapping[index] === undefined) return [];
    const base = { index, letter: columnName(index), header: text };
    const chosen = mapping[index];
    if (chosen !== undefined) return [{ ...base, path: chosen, evidence: 'user' }];
    return [
      { ...base, path: match?.path ?? null, evidence: match?.evidence ?? 'none', reason: match?.reason },
    ];
  });
}

function skipReason(texts: readonly string[], header: Header): Roster['skipped'][number]['code'] | undefined {
  const filled = texts.filter((text) => text !== '').map(plainText);
  const [first = ''] = filled;
  if (TOTAL.test(first)) return 'total';
  if (filled.length <= 4 && NOTE.test(first)) return 'note';
  const repeated = texts.filter((text, column) => text !== '' && text === header.texts[column]).length;
  return repeated >= 2 && repeated >= filled.length - 1 ? 'headerAgain' : undefined;
}

function readRow(
  sheet: Sheet,
  row: number,
  columns: readonly RosterColumn[],
  fields: readonly Field[],
  date1904: boolean,
): RosterRow {
  const values: Values = {};
  const problems: RosterProblem[] = [];
  for (const column of columns) {
    const field = column.path === null ? undefined : fieldAtPath(fields, column.path);
    if (!field || column.path === null) continue;
    const reading = readValue(mergedCell(sheet, row, column.index), field, date1904);
    if (reading.value !== undefined) setValue(values, column.path, reading.value);
    if (!reading.problem) continue;
    const { code, severity, params = {} } = reading.problem;
    problems.push({ row: row + 1, column: column.letter, header: column.header, code, severity, params });
  }
  compactRows(values);
  if (typeof values['name'] !== 'string') {
    problems.push({ row: row + 1, code: 'nameMissing', severity: 'refused', params: {} });
  }
  return { row: row + 1, values, problems };
}

function namesOf(fields: readonly Field[]): ReadonlySet<string> {
  const { scalars, columns } = fieldNames(fields);
  return new Set([...scalars.keys(), ...columns.keys()]);
}

/** Nobody is called 工作单位: such a row is a line of a form, or a header that was printed differently. */
function refuseLabel(row: RosterRow, labels: ReadonlySet<string>): RosterRow {
  const { name } = row.values;
  if (typeof name !== 'string' || !labels.has(normaliseLabel(name))) return row;
  const problem = { row: row.row, code: 'nameIsLabel', severity: 'refused', params: { text: name } } as const;
  return { ...row, problems: [...row.problems, problem] };
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
