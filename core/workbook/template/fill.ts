import { JiannuoError } from '../../errors.ts';
import type { MergedRange, Sheet } from '../../model/workbook.ts';
import { cellName, columnIndex, MAX_ROWS, parseRange, rangeName } from '../address.ts';
import { encodeXml } from '../encoding.ts';
import { type PackageParts, readPackage } from '../package.ts';
import { readWorkbook } from '../read.ts';
import { readMerges } from '../sheet.ts';
import { readCellFormats } from '../styles.ts';
import { attribute, findTag } from '../xml.ts';
import { replaceMembers } from '../zip-write.ts';
import type { ZipArchive } from '../zip.ts';
import { extendTables, extendValidations } from './extend.ts';
import { openTemplate } from './open.ts';
import { recalculateOnLoad } from './recalculate.ts';
import { buildRow, type ColumnType, type RowContext, type RowPlan, type WrittenCell } from './rows.ts';
import { endOfSamples, type TextAt } from './samples.ts';
import { columnStyles, type RowSpan, type SheetSpans, spanSheet, withAttribute } from './sheet-xml.ts';
import { textWriter } from './strings.ts';

export interface FillRequest {
  sheet: string;
  /** 1-based row of the first record. */
  firstDataRow: number;
  /** Letters of the columns to fill, in the order of the values of a row. */
  columns: readonly { column: string; type: ColumnType }[];
  /** One record per row; `''` leaves a cell without a value. */
  rows: readonly (readonly string[])[];
  /** Consent to replace the sample rows that a template brings at `firstDataRow`. */
  replaceSamples?: boolean;
  /** Consent to extend drop-down lists and tables that end above the last record. */
  extend?: boolean;
}

export interface FillResult {
  bytes: Uint8Array<ArrayBuffer>;
  cells: WrittenCell[];
  /** Ranges of drop-down lists and tables that do not reach the last record (or did not, where extended). */
  short: string[];
}

/**
 * Writes records into a template. Only the cells written, the rows they stand in, `dimension` and the shared strings
 * change; every other member of the file keeps its bytes. Where formulas may depend on the cells, the workbook is
 * told to recalculate when it is opened. Nothing is written when anything is refused.
 * @throws JiannuoError `template.noSheet`, `template.formulaCell`, `template.occupied`, `template.hiddenRow`,
 * `template.mergedCell`, `template.tooManyRows`, `template.textTooLong`, `template.oldFormat`, `workbook.*`
 */
export function fillTemplate(bytes: Uint8Array, request: FillRequest): FillResult {
  const zip = openTemplate(bytes);
  const parts = readPackage(zip);
  const path = parts.sheets.find(({ name }) => name === request.sheet)?.path;
  if (path === undefined) throw new JiannuoError('template.noSheet', { sheet: request.sheet });
  const xml = zip.readText(path);
  const spans = spanSheet(xml);
  const filled = filledRange(request);
  if (!filled) return { bytes: new Uint8Array(bytes), cells: [], short: [] };

  const plans = planRows(request, spans, xml, textsOf(bytes, request.sheet));
  const context = makeContext(zip, parts, xml, spans, filled.top);
  const newXml = grownDimension(writeRows(plans, context), filled);
  const validations = extendValidations(newXml, filled, request.extend ?? false);
  const tables = extendTables(zip, path, filled, request.extend ?? false);

  const changed = new Map([...tables.parts, [path, validations.xml]]);
  const strings = context.texts.sharedStrings();
  if (strings !== undefined && parts.sharedStrings !== undefined) changed.set(parts.sharedStrings, strings);
  const workbook = recalculateOnLoad(zip, parts.workbook, xml);
  if (workbook !== undefined) changed.set(parts.workbook, workbook);
  const replacements = new Map([...changed].map(([name, text]) => [name, encodeXml(text, zip.read(name))]));
  return {
    bytes: replaceMembers(zip, replacements),
    cells: context.written,
    short: [...validations.short, ...tables.short],
  };
}

function filledRange({ firstDataRow, columns, rows }: FillRequest): MergedRange | undefined {
  if (rows.length === 0 || columns.length === 0) return undefined;
  const indices = columns.map(({ column }) => columnIndex(column));
  const top = firstDataRow - 1;
  const bottom = top + rows.length - 1;
  if (bottom >= MAX_ROWS) throw new JiannuoError('template.tooManyRows', { rows: rows.length });
  return { top, bottom, left: Math.min(...indices), right: Math.max(...indices) };
}

function makeContext(
  zip: ZipArchive,
  parts: PackageParts,
  xml: string,
  spans: SheetSpans,
  firstRow: number,
): RowContext {
  return {
    xml,
    spans,
    pattern: spans.rows.find(({ row }) => row === firstRow),
    columnStyle: columnStyles(xml),
    formats: parts.styles === undefined ? [] : readCellFormats(zip.readText(parts.styles)),
    texts: textWriter(parts.sharedStrings && zip.readText(parts.sharedStrings), spans.prefix),
    date1904: parts.date1904,
    written: [],
  };
}

/** The template's texts. It is read only when one of them decides something. */
function textsOf(bytes: Uint8Array, name: string): TextAt {
  let sheet: Sheet | undefined;
  return (row, column) => {
    sheet ??= readWorkbook(bytes).sheets.find((candidate) => candidate.name === name);
    return sheet?.cell(row, column)?.text ?? '';
  };
}

/** One plan per record, and one per further sample row to clear; everything that forbids writing is refused here. */
function planRows(request: FillRequest, spans: SheetSpans, xml: string, textAt: TextAt): RowPlan[] {
  const first = request.firstDataRow - 1;
  const merges = readMerges(xml, spans.close);
  const columns = request.columns.map(({ column, type }) => ({ column: columnIndex(column), type }));
  const byRow = new Map(spans.rows.map((row) => [row.row, row]));
  const sampleEnd = request.replaceSamples ? endOfSamples(byRow, merges, first, textAt) : first;
  const plans = request.rows.map((values, n): RowPlan => {
    const row = first + n;
    const cells = columns.map(({ column, type }, c) => ({ column, type, text: values[c] ?? '' }));
    const plan = { row, values: cells, clearOthers: row < sampleEnd };
    checkRow(plan, byRow.get(row), merges);
    checkOthers(plan, byRow.get(row), textAt);
    return plan;
  });
  for (let row = first + plans.length; row < sampleEnd; row++) {
    plans.push({ row, values: [], clearOthers: true });
  }
  return plans;
}

function checkRow(plan: RowPlan, old: RowSpan | undefined, merges: readonly MergedRange[]): void {
  if (old?.hidden) throw new JiannuoError('template.hiddenRow', { row: plan.row + 1 });
  for (const { column, text } of plan.values) {
    if (text === '') continue;
    const cell = cellName(plan.row, column);
    const merge = merges.find(
      (m) => plan.row >= m.top && plan.row <= m.bottom && column >= m.left && column <= m.right,
    );
    if (merge) throw new JiannuoError('template.mergedCell', { cell, range: rangeName(merge) });
    const existing = old?.cells.find((c) => c.column === column);
    if (existing?.hasFormula) throw new JiannuoError('template.formulaCell', { cell });
    if (existing?.hasValue && !plan.clearOthers) throw new JiannuoError('template.occupied', { cell });
  }
}

/** The number of a row. */
const ORDINAL = /^\d{1,6}$/;

/**
 * A row that says something beside the record is no place for it: `填表人：`, a note, a total. Row numbers printed
 * beforehand are.
 */
function checkOthers(plan: RowPlan, old: RowSpan | undefined, textAt: TextAt): void {
  if (plan.clearOthers || !plan.values.some(({ text }) => text !== '')) return;
  const mapped = new Set(plan.values.map(({ column }) => column));
  for (const { column, hasValue, hasFormula } of old?.cells ?? []) {
    if (!hasValue || hasFormula) continue;
    const text = textAt(plan.row, column).trim();
    if (text === '' || (!mapped.has(column) && ORDINAL.test(text))) continue;
    throw new JiannuoError('template.occupied', { cell: cellName(plan.row, column) });
  }
}

/** The sheet's text with the planned rows in their places, all else copied. */
function writeRows(plans: readonly RowPlan[], context: RowContext): string {
  const { xml, spans } = context;
  const planned = new Map(plans.map((plan) => [plan.row, plan]));
  const pieces: string[] = [xml.slice(0, spans.open.start)];
  pieces.push(xml.slice(spans.open.start, spans.open.end).replace(/\s*\/>$/, '>'));
  let copied = spans.open.end;
  const pending = [...plans];
  const writeBefore = (row: number): void => {
    for (let plan = pending[0]; plan && plan.row < row; plan = pending[0]) {
      pieces.push(buildRow(plan, undefined, context));
      pending.shift();
    }
  };
  for (const old of spans.rows) {
    pieces.push(xml.slice(copied, old.start));
    writeBefore(old.row);
    const plan = planned.get(old.row);
    pieces.push(plan ? buildRow(plan, old, context) : xml.slice(old.start, old.end));
    if (plan) pending.shift();
    copied = old.end;
  }
  if (spans.open.kind !== 'empty') pieces.push(xml.slice(copied, spans.close));
  writeBefore(MAX_ROWS);
  if (spans.open.kind === 'empty') pieces.push(`</${spans.prefix}sheetData>`);
  pieces.push(xml.slice(spans.close));
  return pieces.join('');
}

function grownDimension(xml: string, filled: MergedRange): string {
  const tag = findTag(xml, 'dimension');
  const old = parseRange((tag && attribute(tag, 'ref')) ?? '');
  if (!tag || !old) return xml;
  const grown = rangeName({
    top: Math.min(old.top, filled.top),
    left: Math.min(old.left, filled.left),
    bottom: Math.max(old.bottom, filled.bottom),
    right: Math.max(old.right, filled.right),
  });
  if (grown === rangeName(old)) return xml;
  return (
    xml.slice(0, tag.start) + withAttribute(xml.slice(tag.start, tag.end), 'ref', grown) + xml.slice(tag.end)
  );
}
