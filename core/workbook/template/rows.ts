import { JiannuoError } from '../../errors.ts';
import { cellName, MAX_TEXT } from '../address.ts';
import { isoToSerial } from '../format/serial.ts';
import { type CellFormat, GENERAL } from '../xlsx/styles.ts';
import { plainNumber } from '../write.ts';
import { attribute } from '../xml.ts';
import { type CellSpan, type RowSpan, type SheetSpans, withAttribute } from './sheet-xml.ts';
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

/** The new text of a row; cells that are not written stay as they are, letter by letter. */
export function buildRow(plan: RowPlan, old: RowSpan | undefined, context: RowContext): string {
  const { prefix } = context.spans;
  const cells = new Map<number, string>();
  for (const cell of old?.cells ?? []) {
    const keep = !plan.clearOthers || cell.hasFormula || !cell.hasValue;
    cells.set(
      cell.column,
      keep ? context.xml.slice(cell.start, cell.end) : blankCell(plan.row, cell, prefix),
    );
  }
  if (!old) for (const cell of context.pattern?.cells ?? []) copyStyle(cells, plan.row, cell, prefix);
  for (const { column, type, text } of plan.values) {
    // Nothing to write: the cell keeps its text, or is blank already where it was a sample.
    if (text === '') continue;
    const existing = old?.cells.find((cell) => cell.column === column);
    const style = existing ? existing.style : styleFor(column, old, context);
    cells.set(column, cellText(plan.row, column, type, text, style, context));
  }
  if (plan.values.some(({ text }) => text !== '')) continueSeries(cells, plan, old, context);
  const content = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
  return `${rowOpen(plan.row, old, [...cells.keys()], context)}${content.join('')}</${prefix}row>`;
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

function copyStyle(
  cells: Map<number, string>,
  row: number,
  { column, style }: CellSpan,
  prefix: string,
): void {
  if (style !== undefined) cells.set(column, `<${prefix}c r="${cellName(row, column)}" s="${style}"/>`);
}

function blankCell(row: number, { column, style }: CellSpan, prefix: string): string {
  return `<${prefix}c r="${cellName(row, column)}"${style === undefined ? '' : ` s="${style}"`}/>`;
}

function cellText(
  row: number,
  column: number,
  type: ColumnType,
  text: string,
  style: string | undefined,
  context: RowContext,
): string {
  const { prefix } = context.spans;
  const name = cellName(row, column);
  const open = `<${prefix}c r="${name}"${style === undefined ? '' : ` s="${style}"`}`;
  if (text.length > MAX_TEXT) throw new JiannuoError('template.textTooLong', { cell: name, limit: MAX_TEXT });
  const format = style === undefined ? GENERAL : (context.formats[Number(style)] ?? GENERAL);
  const number = numberFor(type, text, format, context.date1904);
  context.written.push({ cell: name, value: text, as: number === undefined ? 'text' : type });
  if (number !== undefined) return `${open}><${prefix}v>${number}</${prefix}v></${prefix}c>`;
  const { type: cellType, content } = context.texts.write(text);
  return `${open} t="${cellType}">${content}</${prefix}c>`;
}

/** A number is stored as one only where the template's own format will show it as meant. */
function numberFor(
  type: ColumnType,
  text: string,
  format: CellFormat,
  date1904: boolean,
): number | undefined {
  if (type === 'date') {
    // A month written where days are shown would claim a day that nobody gave.
    const inventsDay = /^\d{4}-\d{2}$/.test(text) && showsDay(format.format);
    return format.date && !inventsDay ? isoToSerial(text, date1904) : undefined;
  }
  if (type === 'number' && !format.date && format.format !== '@') return plainNumber(text);
  return undefined;
}

function showsDay(format: string): boolean {
  return /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
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
