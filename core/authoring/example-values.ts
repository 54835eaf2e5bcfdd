import type { FormType } from '../model/form-type.ts';
import { cellOf, FieldValue, fieldValue, isRows, type Row, type Values } from '../model/values.ts';
import { FieldPaths } from './field-paths.ts';
import { listCellOf, listIn, textCellOf, textIn } from './notation.ts';
import type { SampleRow } from './shape.ts';
import { entriesIn } from './param-tree.ts';
import { cleaned } from './sheet-cells.ts';
import type { TableRow } from './table.ts';
import { numberIn, readDay } from './values.ts';

/** What no cell says by itself: lists where one text is due, rows without anything, signs that nobody sees. */
const JSON_MARK = 'JSON:';
const UNSEEN = /[\u00ad\u200b\u2028\u2029\u2060\ufeff]/g;

/** Cells 字段, 第几行 and 填写内容 of all values, one row each. */
export function valueRows(values: Values, form: FormType | undefined): SampleRow[] {
  const paths = new FieldPaths(form ? [form] : []);
  return Object.entries(values).flatMap(([id, value]): SampleRow[] => {
    if (isRows(value) && value.every((row) => Object.keys(row).length > 0)) {
      return value.flatMap((row, index) =>
        Object.entries(row).map(([column, text]) => ({
          field: paths.nameOf(`${id}[].${column}`),
          line: String(index + 1),
          value: textValueCell(text),
        })),
      );
    }
    return [{ field: paths.nameOf(id), value: valueCell(value, isList(form, id)) }];
  });
}

function isList(form: FormType | undefined, id: string): boolean {
  return form?.fields.find((field) => field.id === id)?.type === 'choices';
}

function valueCell(value: FieldValue, list: boolean): string {
  if (typeof value === 'string') return list ? jsonCell(value) : textValueCell(value);
  const texts = value.filter((item) => typeof item === 'string');
  const cell = listCellOf(texts);
  const comesBack =
    list &&
    texts.length > 0 &&
    texts.length === value.length &&
    JSON.stringify(listIn(cleaned(cell))) === JSON.stringify(value);
  return comesBack && !cell.startsWith(JSON_MARK) ? cell : jsonCell(value);
}

function textValueCell(text: string): string {
  const cell = textCellOf(text);
  return textIn(cleaned(cell)) === text && !cell.startsWith(JSON_MARK) ? cell : jsonCell(text);
}

function jsonCell(value: FieldValue): string {
  const json = JSON.stringify(value).replaceAll(
    UNSEEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${JSON_MARK}${json}`;
}

/** Longer cells are hard to read: then every value has a row of its own. */
const LONGEST_TOGETHER = 100;

/** All values in one cell, `姓名=甲；等次=优秀`; `undefined` where that would not give them back, or is too long to read. */
export function entriesRow(values: Values, form: FormType | undefined): SampleRow | undefined {
  const paths = new FieldPaths(form ? [form] : []);
  const entries = valueRows(values, form).map(({ field = '', line = '', value = '' }) => ({
    name: line === '' ? field : `${field}第${line}行`,
    value,
  }));
  const cell = entries.map(({ name, value }) => `${name}=${value}`).join('；');
  const comesBack =
    entries.length > 1 &&
    cell.length <= LONGEST_TOGETHER &&
    entries.every(({ name, value }) => 'item' in paths.find(name) && !value.startsWith(JSON_MARK)) &&
    entries.every(({ value }) => !RUN_ON.test(value)) &&
    JSON.stringify(entriesIn(cleaned(cell))) === JSON.stringify(entries);
  return comesBack ? { value: cell } : undefined;
}

/** `甲，考核等次=优`: another entry behind a comma, or a text with an equals sign in it. */
const RUN_ON = /[，,、][^=＝]{1,40}[=＝]/;

/** One value of a row: what the field is called, and what is written there. */
interface Said {
  /** Column of the sheet that names the field. */
  key: 'field' | 'value';
  name: string;
  raw: string;
  /** Cell of its own, which may hold a day. */
  alone: boolean;
}

/** Puts the values of a row where their fields say, into every one of some forms. */
export function readValues(row: TableRow, form: FormType, into: readonly Values[]): void {
  for (const said of saidIn(row)) {
    const path = pathIn(row, form, said);
    if (path === undefined) continue;
    for (const values of into) {
      putValue(row, form, said, path, values);
      // What is wrong with a value is wrong with it in every form.
      if (row.failed) break;
    }
  }
}

function saidIn(row: TableRow): Said[] {
  const name = row.text('field');
  if (name !== undefined) {
    if (row.has('value')) return [{ key: 'field', name, raw: row.raw('value'), alone: true }];
    row.tell('error', 'authoring.noValue', 'value', { params: { field: name } });
    return [];
  }
  const entries = entriesIn(row.raw('value'));
  if (entries.length === 0 || entries.some((entry) => entry.name === '' || entry.value === '')) {
    if (row.has('value') || row.has('line')) row.tell('error', 'authoring.blankField', 'field');
    return [];
  }
  if (row.has('line')) row.tell('error', 'authoring.lineBeside', 'line');
  if (entries.some(({ value }) => RUN_ON.test(value))) {
    row.tell('error', 'authoring.entrySeparator', 'value');
    return [];
  }
  return entries.map((entry) => ({ key: 'value', name: entry.name, raw: entry.value, alone: false }));
}

function putValue(row: TableRow, form: FormType, said: Said, path: string, values: Values): void {
  const { key, name } = said;
  const [id = '', index, column] = path.match(/^([^[]+)(?:\[(\d*)\]\.(.+))?$/)?.slice(1) ?? [];
  if (column === undefined) {
    if (row.has('line')) row.tell('error', 'authoring.noLine', 'line', { params: { field: name } });
    const value = plainValue(row, said, isList(form, id));
    if (fieldValue(values, id) !== undefined)
      row.tell('error', 'authoring.valueTwice', key, { params: { field: name } });
    else if (value !== undefined) values[id] = value;
    return;
  }
  const line = index === '' || index === undefined ? lineIn(row) : Number(index);
  const value = plainValue(row, said, false);
  if (line === undefined || typeof value !== 'string') return;
  const rows = (fieldValue(values, id) ?? []) as Row[];
  values[id] = rows;
  while (rows.length <= line) rows.push({});
  const cells = rows[line] ?? {};
  if (cellOf(cells, column) !== undefined)
    row.tell('error', 'authoring.valueTwice', key, { params: { field: name } });
  cells[column] = value;
}

function pathIn(row: TableRow, form: FormType, { key, name }: Said): string | undefined {
  const found = new FieldPaths([form]).find(name);
  if ('item' in found) return found.item;
  // An id that the form does not have is what a page may hold beside it.
  if (/^[a-z][A-Za-z0-9]*(?:\[\]\.[a-z][A-Za-z0-9]*)?$/.test(name)) {
    row.tell('warning', 'authoring.fieldNotOnForm', key, { params: { word: name, form: form.title } });
    return name;
  }
  row.tell('error', found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownField', key, {
    params: { word: name },
    suggestion: found.suggestion,
  });
  return undefined;
}

const MOST_LINES = 500;

/** 第几行, from 0. Blank is the first. */
function lineIn(row: TableRow): number | undefined {
  if (!row.has('line')) return 0;
  const line = numberIn(
    row
      .raw('line')
      .replace(/^第/, '')
      .replace(/[行条]$/, ''),
  );
  if (line !== undefined && Number.isInteger(line) && line >= 1 && line <= MOST_LINES) return line - 1;
  row.tell('error', 'authoring.notLine', 'line', { params: { most: MOST_LINES } });
  return undefined;
}

function plainValue(row: TableRow, { raw, alone }: Said, list: boolean): FieldValue | undefined {
  const cell = row.cell('value');
  if (alone && cell?.type === 'number' && cell.date) return readDay(row, 'value');
  if (!raw.startsWith(JSON_MARK)) return list ? listIn(raw) : textIn(raw);
  const value = FieldValue.safeParse(jsonIn(raw.slice(JSON_MARK.length)));
  if (value.success) return value.data;
  row.tell('error', 'authoring.notJson', 'value');
  return undefined;
}

/** @returns `undefined` for what is no JSON, which is no value either */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
