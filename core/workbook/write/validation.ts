import { JiannuoError } from '../../errors.ts';
import { columnName, MAX_ROWS, rangeName } from '../address.ts';
import { isoToSerial } from '../format/serial.ts';
import { blankRow, headerBlock } from './header-rows.ts';
import { escapeXml } from '../xml.ts';
import { encodeXstring } from '../xlsx/xstring.ts';
import type { ColumnSpec, Row, SheetLayout, Validation } from './spec.ts';

/** What Excel's own dialogue takes; beyond it Excel calls a file damaged. */
const MAX_WORDS = { title: 32, prompt: 255, error: 225 } as const;
const MAX_INLINE = 255;
const SPARE_ROWS = 1000;

type ColumnPlace = Extract<Validation, { kind: 'column' }>;

/**
 * Lists that cannot stand in a rule itself, each once: a column of a hidden sheet and a name for it. A name, since rules
 * that point to another sheet directly are unknown to Excel 2007 and to some importers.
 */
export class OptionLists {
  readonly #lists = new Map<string, { name: string; header: string; values: readonly string[] }>();
  /** Columns of other sheets: name by place, and the range. */
  readonly #columns = new Map<string, { name: string; range: string }>();

  constructor(sheets: readonly SheetLayout[]) {
    for (const { header, validation } of sheets.flatMap(({ columns }) => columns)) {
      if (validation?.kind === 'column') this.#addColumn(validation, sheets);
      if (validation?.kind !== 'list' || validation.values.length === 0 || inline(validation.values))
        continue;
      const key = JSON.stringify(validation.values);
      const name = `options_${this.#lists.size + 1}`;
      if (!this.#lists.has(key)) this.#lists.set(key, { name, header, values: validation.values });
    }
  }

  nameOf(values: readonly string[]): string {
    return this.#lists.get(JSON.stringify(values))?.name ?? '';
  }

  #addColumn({ sheet, header }: ColumnPlace, sheets: readonly SheetLayout[]): void {
    const key = JSON.stringify([sheet, header]);
    const layout = sheets.find(({ name }) => name === sheet);
    const index = layout?.columns.findIndex((column) => column.header === header) ?? -1;
    if (!layout || index < 0 || this.#columns.has(key)) return;
    const top = headerBlock(layout).rows.length + 1;
    const bottom = Math.min(MAX_ROWS, top + (layout.spareRows ?? SPARE_ROWS) - 1);
    const column = columnName(index);
    const range = `${quotedSheet(sheet)}!$${column}$${top}:$${column}$${bottom}`;
    this.#columns.set(key, { name: `column_${this.#columns.size + 1}`, range });
  }

  /** Name of the range of such a column; `''` where there is no such column. */
  nameOfColumn({ sheet, header }: ColumnPlace): string {
    return this.#columns.get(JSON.stringify([sheet, header]))?.name ?? '';
  }

  /** The hidden sheet, or `undefined` where every list is short. */
  sheet(taken: readonly string[]): (SheetLayout & { rows: Row[] }) | undefined {
    const lists = [...this.#lists.values()];
    if (lists.length === 0) return undefined;
    const longest = Math.max(...lists.map(({ values }) => values.length));
    return {
      name: freeName('选项', taken),
      hidden: true,
      columns: lists.map(({ header }): ColumnSpec => ({ header, type: 'text' })),
      rows: Array.from({ length: longest }, (_, row) => lists.map(({ values }) => values[row] ?? '')),
    };
  }

  /** Defined names with the ranges that they stand for. */
  ranges(sheet: string | undefined): { name: string; range: string }[] {
    const columns = [...this.#columns.values()];
    if (sheet === undefined) return columns;
    const lists = [...this.#lists.values()].map(({ name, values }, n) => {
      const column = columnName(n);
      return { name, range: `${quotedSheet(sheet)}!$${column}$2:$${column}$${values.length + 1}` };
    });
    return [...columns, ...lists];
  }
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let n = 2; taken.some((other) => other.toLowerCase() === name.toLowerCase()); n++) name = wanted + n;
  return name;
}

/** The list as a formula's text; `undefined` where it is too long, or a program would read other values from it. */
function inline(values: readonly string[]): string | undefined {
  const joined = values.join(',');
  // Programs split at commas and trim what they get; not all know how a quote is doubled. Formulas have no escapes.
  const safe = values.every((value) => /^[^\s",\p{C}](?:[^",\p{C}]*[^\s",\p{C}])?$/u.test(value));
  return safe && joined.length <= MAX_INLINE ? `"${joined}"` : undefined;
}

/**
 * `<dataValidations>` of a sheet whose data begin at `firstRow` and have `rows` rows, or `''`.
 * @throws JiannuoError `workbook.promptTooLong`
 */
export function validationsXml(
  layout: SheetLayout,
  firstRow: number,
  rows: number,
  lists: OptionLists,
): string {
  const { columns, spareRows = SPARE_ROWS, blanks = [] } = layout;
  const bottom = Math.min(MAX_ROWS, firstRow + Math.max(1, rows + spareRows)) - 1;
  const above = blanks.flatMap(({ label, column, validation }) => {
    const place = { top: blankRow(layout), left: column + 1, bottom: blankRow(layout), right: column + 1 };
    return validation ? [ruleXml(label, validation, rangeName(place), lists)] : [];
  });
  const ruled = columns.flatMap(({ header, validation }, column) => {
    if (!validation || (validation.kind === 'list' && validation.values.length === 0)) return [];
    if (validation.kind === 'column' && lists.nameOfColumn(validation) === '') return [];
    const range = rangeName({ top: firstRow, left: column, bottom, right: column });
    return [ruleXml(header, validation, range, lists)];
  });
  const items = [...above, ...ruled];
  if (items.length === 0) return '';
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function ruleXml(header: string, rule: Validation, range: string, lists: OptionLists): string {
  const error = rule.error ?? { text: defaultError(rule) };
  const attributes = [
    `type="${TYPES[rule.kind]}"`,
    rule.wrongEntry === 'warn' ? 'errorStyle="warning"' : '',
    `allowBlank="1" showInputMessage="1" showErrorMessage="${rule.wrongEntry === 'allow' ? 0 : 1}"`,
    words('errorTitle', header, error.title ?? '填写有误', MAX_WORDS.title),
    words('error', header, error.text, MAX_WORDS.error),
    words('promptTitle', header, rule.prompt?.title, MAX_WORDS.title),
    words('prompt', header, rule.prompt?.text, MAX_WORDS.prompt),
    `sqref="${range}"`,
  ];
  if (rule.kind === 'list') {
    const formula = inline(rule.values) ?? lists.nameOf(rule.values);
    return element(attributes, [formula]);
  }
  if (rule.kind === 'column') return element(attributes, [lists.nameOfColumn(rule)]);
  const [from, to] = boundsOf(rule);
  if (from !== undefined && to !== undefined) return element(attributes, [from, to]);
  const operator = to === undefined ? 'greaterThanOrEqual' : 'lessThanOrEqual';
  return element([...attributes, `operator="${operator}"`], [from ?? to ?? 0]);
}

const TYPES = {
  list: 'list',
  column: 'list',
  date: 'date',
  textLength: 'textLength',
  integer: 'whole',
  decimal: 'decimal',
} as const;

function element(attributes: readonly string[], formulas: readonly (string | number)[]): string {
  const inner = formulas.map(
    (formula, n) => `<formula${n + 1}>${escapeXml(String(formula))}</formula${n + 1}>`,
  );
  return `<dataValidation ${attributes.filter(Boolean).join(' ')}>${inner.join('')}</dataValidation>`;
}

function boundsOf(
  rule: Exclude<Validation, { kind: 'list' | 'column' }>,
): [number | undefined, number | undefined] {
  if (rule.kind !== 'date') return [rule.from, rule.to];
  return [rule.from, rule.to].map((date) => (date === undefined ? undefined : isoToSerial(date))) as [
    number | undefined,
    number | undefined,
  ];
}

/** Words for a refused entry where the caller gives none; the file is Chinese whoever makes it. */
function defaultError(rule: Validation): string {
  if (rule.kind === 'list' || rule.kind === 'column') return '请从下拉列表中选择。';
  const { from, to } = rule;
  const bounds = [from === undefined ? '' : `不小于 ${from}`, to === undefined ? '' : `不大于 ${to}`];
  const range = bounds.filter(Boolean).join('、');
  if (rule.kind === 'textLength') return `字数须${range}。`;
  if (rule.kind === 'date') {
    const days = [from === undefined ? '' : `不早于 ${from}`, to === undefined ? '' : `不晚于 ${to}`];
    return `请填写日期，如 2016-05-01${days.map((part) => part && `，${part}`).join('')}。`;
  }
  return `请填写${rule.kind === 'integer' ? '整数' : '数字'}${range && `，${range}`}。`;
}

function words(name: string, header: string, text: string | undefined, limit: number): string {
  if (text === undefined || text === '') return '';
  if (text.length > limit) throw new JiannuoError('workbook.promptTooLong', { header, limit });
  return `${name}="${encodeXstring(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}
