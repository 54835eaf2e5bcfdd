import type { FormType } from '../model/form-type.ts';
import { cellOf, FieldValue, fieldValue, isRows, type Row, type Values } from '../model/values.ts';
import { FieldPaths } from './field-paths.ts';
import { listCellOf, listIn, textCellOf, textIn } from './notation.ts';
import type { SampleRow } from './shape.ts';
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

/** Puts the value of a row where its field says. */
export function readValue(row: TableRow, form: FormType, values: Values): void {
  const name = row.text('field');
  if (name === undefined) {
    if (row.has('value') || row.has('line')) row.tell('error', 'authoring.blank', 'field');
    return;
  }
  const path = pathIn(row, form, name);
  if (path === undefined) return;
  if (!row.has('value')) {
    row.tell('error', 'authoring.noValue', 'value', { params: { field: name } });
    return;
  }
  const [id = '', index, column] = path.match(/^([^[]+)(?:\[(\d*)\]\.(.+))?$/)?.slice(1) ?? [];
  if (column === undefined) {
    if (row.has('line')) row.tell('error', 'authoring.noLine', 'line', { params: { field: name } });
    const value = plainValue(row, isList(form, id));
    if (fieldValue(values, id) !== undefined)
      row.tell('error', 'authoring.valueTwice', 'field', { params: { field: name } });
    else if (value !== undefined) values[id] = value;
    return;
  }
  const line = index === '' || index === undefined ? lineIn(row) : Number(index);
  const value = plainValue(row, false);
  if (line === undefined || typeof value !== 'string') return;
  const rows = (fieldValue(values, id) ?? []) as Row[];
  values[id] = rows;
  while (rows.length <= line) rows.push({});
  const cells = rows[line] ?? {};
  if (cellOf(cells, column) !== undefined)
    row.tell('error', 'authoring.valueTwice', 'field', { params: { field: name } });
  cells[column] = value;
}

function pathIn(row: TableRow, form: FormType, name: string): string | undefined {
  const found = new FieldPaths([form]).find(name);
  if ('item' in found) return found.item;
  // An id that the form does not have is what a page may hold beside it.
  if (/^[a-z][A-Za-z0-9]*(?:\[\]\.[a-z][A-Za-z0-9]*)?$/.test(name)) {
    row.tell('warning', 'authoring.fieldNotOnForm', 'field', { params: { word: name, form: form.title } });
    return name;
  }
  row.tell(
    'error',
    found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownField',
    'field',
    {
      params: { word: name },
      suggestion: found.suggestion,
    },
  );
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

function plainValue(row: TableRow, list: boolean): FieldValue | undefined {
  const cell = row.cell('value');
  if (cell?.type === 'number' && cell.date) return readDay(row, 'value');
  const raw = row.raw('value');
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
