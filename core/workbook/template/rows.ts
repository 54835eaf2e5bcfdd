import { JiannuoError } from '../../errors.ts';
import { cellName, MAX_TEXT } from '../address.ts';
import { dateAsGiven, numberAsGiven } from '../format/as-given.ts';
import { type CellFormat, GENERAL } from '../xlsx/styles.ts';
import { attribute, scanTags } from '../xml.ts';
import {
  type CellSpan,
  type RowSpan,
  type SheetSpans,
  withAttribute,
  withoutAttributes,
} from './sheet-xml.ts';
import type { Series } from './series.ts';
import type { TextWriter } from './strings.ts';

export type ColumnType = 'text' | 'number' | 'date';

/** A cell that the filler wrote, and as what: a date column without a date format gets text. */
export interface WrittenCell {
  cell: string;
  value: string;
  as: ColumnType;
}

/** What one row shall hold. Columns are 0-based. */
export interface RowPlan {
  row: number;
  values: { column: number; type: ColumnType; text: string }[];
  /** Constants in other columns of this row go: it was a sample. */
  clearOthers: boolean;
  /** Columns of which nothing goes all the same. */
  keeps?: ReadonlySet<number>;
}

/** What the row builder needs to know of the sheet. */
export interface RowContext {
  xml: string;
  spans: SheetSpans;
  /** The template's first data row: new rows look like it. */
  pattern: RowSpan | undefined;
  columnStyle(column: number): string | undefined;
  formats: readonly CellFormat[];
  texts: TextWriter;
  date1904: boolean;
  written: WrittenCell[];
  /** What rows go on with where the template has nothing there. */
  series: readonly Series[];
  /** Whether that is written into a row; else the series is only told as one that ends too early. */
  continues(row: number): boolean;
  /** Cells that got a formula of the template. */
  copied: string[];
  /** Series that end above a record. */
  short: Set<Series>;
}

/**
 * The new text of a row; cells that are not written stay as they are, letter by letter, and so does what stands between and
 * behind cells (comments, `<extLst>`).
 */
export function buildRow(plan: RowPlan, old: RowSpan | undefined, context: RowContext): string {
  const { prefix } = context.spans;
  const cells = new Map<number, string>();
  const gaps = gapsOf(old, context.xml);
  for (const cell of old?.cells ?? []) {
    const keep =
      !plan.clearOthers || cell.hasFormula || !cell.hasValue || (plan.keeps?.has(cell.column) ?? false);
    cells.set(
      cell.column,
      keep ? context.xml.slice(cell.start, cell.end) : cellWith(plan.row, cell, '', '', context),
    );
  }
  if (!old) for (const cell of context.pattern?.cells ?? []) copyStyle(cells, plan.row, cell, prefix);
  const isRecord = plan.values.some(({ text }) => text !== '');
  for (const { column, type, text } of plan.values) {
    if (text === '') {
      // The cell keeps its text, or is blank already where it was a sample. Importers that go by the place of a column
      // (`row.getCell(n)` without a policy for missing cells) stop at a record's cell that is not there at all.
      if (isRecord && !cells.has(column)) cells.set(column, blankCell(plan.row, column, old, context));
      continue;
    }
    const existing = old?.cells.find((cell) => cell.column === column);
    cells.set(column, cellText({ row: plan.row, column, type, text }, existing, old, context));
  }
  if (isRecord) continueSeries(cells, plan, old, context);
  const content = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, text]) => (gaps.before.get(column) ?? '') + text);
  return `${rowOpen(plan.row, old, [...cells.keys()], context)}${content.join('')}${gaps.after}</${prefix}row>`;
}

/** What stands before each cell of a row, by its column, and behind the last one. */
function gapsOf(old: RowSpan | undefined, xml: string): { before: Map<number, string>; after: string } {
  const before = new Map<number, string>();
  if (!old || old.open.kind === 'empty') return { before, after: '' };
  let from = old.open.end;
  for (const { column, start, end } of old.cells) {
    before.set(column, xml.slice(from, start));
    from = end;
  }
  return { before, after: xml.slice(from, xml.lastIndexOf('</', old.end - 1)) };
}

/** What the value of a cell says of itself: its type, and what the metadata of the workbook say of it (a picture, an array). */
const OF_VALUE = new Set(['t', 'cm', 'vm']);

/** An existing cell with another value: its other attributes and its `<extLst>` stay. */
export function cellWith(
  row: number,
  { column, start, end }: CellSpan,
  attributes: string,
  content: string,
  { xml, spans: { prefix } }: { xml: string; spans: { prefix: string } },
): string {
  const tags = [...scanTags(xml, start, end)];
  const ext = tags.find(({ name, kind }) => name === 'extLst' && kind !== 'close');
  const inner = content + (ext ? xml.slice(ext.start, xml.lastIndexOf('</', end - 1)) : '');
  const open = xml.slice(start, tags[0]?.end ?? end).replace(/\s*\/?>$/, '>');
  const plain = withoutAttributes(open, OF_VALUE);
  const tag = withAttribute(plain, 'r', cellName(row, column)).slice(0, -1) + attributes;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${prefix}c>`;
}

/** Numbers and formulas of the template's rows go on where the row has an empty place for them. */
function continueSeries(
  cells: Map<number, string>,
  { row, clearOthers }: RowPlan,
  old: RowSpan | undefined,
  context: RowContext,
): void {
  const { prefix } = context.spans;
  for (const one of context.series) {
    const existing = old?.cells.find(({ column }) => column === one.column);
    if (existing?.hasFormula || (existing?.hasValue && !clearOthers)) continue;
    context.short.add(one);
    if (!context.continues(row)) continue;
    const style = existing ? existing.style : styleFor(one.column, old, context);
    const name = cellName(row, one.column);
    const attributes = style === undefined ? '' : ` s="${style}"`;
    cells.set(one.column, `<${prefix}c r="${name}"${attributes}>${one.content(row, prefix)}</${prefix}c>`);
    if (one.isFormula) context.copied.push(name);
  }
}

function styleFor(column: number, old: RowSpan | undefined, context: RowContext): string | undefined {
  const rowStyle = old ? attribute(old.open, 's') : undefined;
  const pattern = context.pattern?.cells.find((cell) => cell.column === column)?.style;
  return rowStyle ?? pattern ?? context.columnStyle(column);
}

/** A cell that holds nothing and looks as the place looks without it. */
function blankCell(row: number, column: number, old: RowSpan | undefined, context: RowContext): string {
  const style = styleFor(column, old, context);
  return `<${context.spans.prefix}c r="${cellName(row, column)}"${style === undefined ? '' : ` s="${style}"`}/>`;
}

function copyStyle(
  cells: Map<number, string>,
  row: number,
  { column, style }: CellSpan,
  prefix: string,
): void {
  if (style !== undefined) cells.set(column, `<${prefix}c r="${cellName(row, column)}" s="${style}"/>`);
}

interface Value {
  row: number;
  column: number;
  type: ColumnType;
  text: string;
}

function cellText(
  { row, column, type, text }: Value,
  existing: CellSpan | undefined,
  old: RowSpan | undefined,
  context: RowContext,
): string {
  const { prefix } = context.spans;
  const name = cellName(row, column);
  if (text.length > MAX_TEXT) throw new JiannuoError('template.textTooLong', { cell: name, limit: MAX_TEXT });
  const style = existing ? existing.style : styleFor(column, old, context);
  const format = style === undefined ? GENERAL : (context.formats[Number(style)] ?? GENERAL);
  const number = numberFor(type, text, format, context.date1904);
  context.written.push({ cell: name, value: text, as: number === undefined ? 'text' : type });
  const stored = number === undefined ? context.texts.write(text) : undefined;
  const attributes = stored ? ` t="${stored.type}"` : '';
  const content = stored ? stored.content : `<${prefix}v>${number}</${prefix}v>`;
  if (existing) return cellWith(row, existing, attributes, content, context);
  const styled = style === undefined ? '' : ` s="${style}"`;
  return `<${prefix}c r="${name}"${styled}${attributes}>${content}</${prefix}c>`;
}

/** A number is stored as one only where the template's own format will show it as meant. */
function numberFor(
  type: ColumnType,
  text: string,
  { format }: CellFormat,
  date1904: boolean,
): number | undefined {
  if (type === 'number') return numberAsGiven(text, format);
  return type === 'date' ? dateAsGiven(text, format, { date1904, midnight: true }) : undefined;
}

const COPIED_ROW_ATTRIBUTES = ['s', 'customFormat', 'ht', 'customHeight', 'outlineLevel'];

function rowOpen(row: number, old: RowSpan | undefined, columns: number[], context: RowContext): string {
  if (old) {
    const text = context.xml.slice(old.open.start, old.open.end).replace(/\s*\/>$/, '>');
    return widenSpans(text, attribute(old.open, 'spans'), columns);
  }
  const { pattern, spans } = context;
  const copied = COPIED_ROW_ATTRIBUTES.map((name) => {
    const value = pattern && attribute(pattern.open, name);
    return value === undefined ? '' : ` ${name}="${value}"`;
  });
  return `<${spans.prefix}row r="${row + 1}"${copied.join('')}>`;
}

/** `spans` is a hint that must not be too narrow. */
function widenSpans(open: string, spans: string | undefined, columns: readonly number[]): string {
  const match = /^(\d+):(\d+)$/.exec(spans ?? '');
  if (!match || columns.length === 0) return open;
  const from = Math.min(Number(match[1]), Math.min(...columns) + 1);
  const to = Math.max(Number(match[2]), Math.max(...columns) + 1);
  return `${from}:${to}` === spans ? open : withAttribute(open, 'spans', `${from}:${to}`);
}
