import type { MergedRange } from '../../model/workbook.ts';
import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseRange, rangeName } from '../address.ts';
import { readArchive } from '../xlsx/read.ts';
import { readCellFormats } from '../xlsx/styles.ts';
import { attribute, findTag } from '../xml.ts';
import { noSheet } from './choose.ts';
import { EditedPackage } from './edited.ts';
import { extendNames, extendRules, extendTables } from './extend.ts';
import { hasFormulas, readFormulaCells } from './formula/cells.ts';
import { insertRows } from './insert/index.ts';
import { type FillNote, notesOf } from './notes.ts';
import { openTemplate } from './open.ts';
import { filledRange, type Plan, planRows } from './plan.ts';
import { appendToCalcChain, recalculateOnLoad } from './recalculate.ts';
import { buildRow, type ColumnType, type RowContext, type RowPlan, type WrittenCell } from './rows.ts';
import { mergeLikeFirst } from './merges.ts';
import type { TextAt } from './samples.ts';
import { findSeries } from './series.ts';
import { columnStyles, spanSheet, withAttribute } from './sheet-xml.ts';
import { dropStaleResults } from './stale.ts';
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
  /** Consent to extend what ends above the last record: lists, rules, tables, print areas, numbers and formulas of rows. */
  extend?: boolean;
  /** Consent to move down what stands below the records (合计, 填表人：, notes) where they need its rows. */
  insertRows?: boolean;
}

export interface FillResult {
  bytes: Uint8Array<ArrayBuffer>;
  cells: WrittenCell[];
  /** Ranges of lists, rules, tables, print areas and row formulas that do not reach the last record (or did not, where extended). */
  short: string[];
  /** What a person should know of the file that was made; words are those of errors. */
  notes: FillNote[];
}

/**
 * Writes records into a template. Only the cells written, the rows they stand in, `dimension` and the shared strings
 * change; every other member of the file keeps its bytes. Formulas that depend on the cells lose their last results, on
 * whatever sheet, and the workbook is told to recalculate when it is opened. Nothing is written when anything is refused.
 * @throws JiannuoError `template.noSheet`, `template.formulaCell`, `template.occupied`, `template.hiddenRow`,
 * `template.mergedCell`, `template.tooManyRows`, `template.textTooLong`, `template.oldFormat`, `template.insert…`,
 * `workbook.*`
 */
export function fillTemplate(bytes: Uint8Array, request: FillRequest): FillResult {
  const book = new EditedPackage(openTemplate(bytes));
  const path = book.parts.sheets.find(({ name }) => name === request.sheet)?.path;
  if (path === undefined) throw noSheet(book.parts.sheets, request.sheet);
  const filled = filledRange(request);
  if (!filled) return { bytes: new Uint8Array(bytes), cells: [], short: [], notes: [] };

  const blank = book.text(path);
  const plan = planRows(request, filled, spanSheet(blank), blank, textsOf(book, request.sheet));
  if (plan.insertion) insertRows(book, plan.insertion);
  const notes = notesOf(book, path, request, plan);
  const context = makeContext(book, book.text(path), filled, request, plan);
  const hadRow = new Set(context.spans.rows.map(({ row }) => row));
  const made = plan.rows.filter(({ row }) => !hadRow.has(row)).map(({ row }) => row);
  const merged = mergeLikeFirst(writeRows(plan.rows, context), context.spans.prefix, filled.top, made);
  const written = grownDimension(merged, filled);
  const rules = extendRules(written, filled, request.extend ?? false);
  book.set(path, rules.xml);
  const tables = extendTables(book, path, filled, request.extend ?? false);
  const areas = extendNames(book, request.sheet, filled, request.extend ?? false);
  const strings = context.texts.sharedStrings();
  if (strings !== undefined && book.parts.sharedStrings !== undefined)
    book.set(book.parts.sharedStrings, strings);
  if (context.copied.length > 0) appendToCalcChain(book, request.sheet, context.copied);
  const sheet = book.parts.sheets.findIndex(({ name }) => name === request.sheet);
  const changed = changedRanges(request, filled, plan).map((range) => ({ sheet, range }));
  if (dropStaleResults(book, changed, plan.insertion !== undefined)) recalculateOnLoad(book);
  return {
    bytes: book.save(),
    cells: context.written,
    short: [...[...context.short].map(({ range }) => range), ...rules.short, ...tables, ...areas],
    notes,
  };
}

function makeContext(
  book: EditedPackage,
  xml: string,
  filled: MergedRange,
  request: FillRequest,
  { insertion }: Plan,
): RowContext {
  const { parts } = book;
  const spans = spanSheet(xml);
  const mapped = new Set(request.columns.map(({ column }) => columnIndex(column)));
  const formulas = hasFormulas(xml) ? readFormulaCells(xml, spans) : [];
  return {
    xml,
    spans,
    pattern: spans.rows.find(({ row }) => row === filled.top),
    columnStyle: columnStyles(xml),
    formats: parts.styles === undefined ? [] : readCellFormats(book.text(parts.styles)),
    texts: textWriter(parts.sharedStrings && book.text(parts.sharedStrings), spans.prefix),
    date1904: parts.date1904,
    written: [],
    series: findSeries(xml, spans, filled, mapped, formulas),
    // A row that came in is like those above it.
    continues: (row) => request.extend === true || (insertion !== undefined && row >= insertion.at),
    copied: [],
    short: new Set(),
  };
}

/** The template's texts. It is read only when one of them decides something. */
function textsOf(book: EditedPackage, name: string): TextAt {
  let sheet: ReturnType<typeof readArchive>['sheets'][number] | undefined;
  return (row, column) => {
    sheet ??= readArchive(book.zip).sheets.find((candidate) => candidate.name === name);
    return sheet?.cell(row, column)?.text ?? '';
  };
}

/** Cells that may hold something else than before. */
function changedRanges(request: FillRequest, filled: MergedRange, plan: Plan): MergedRange[] {
  const cleared = plan.rows.filter(({ clearOthers }) => clearOthers).map(({ row }) => row);
  const columns = request.columns.map(({ column }) => columnIndex(column));
  const ranges = columns.map((column) => ({ ...filled, left: column, right: column }));
  if (cleared.length > 0) {
    ranges.push({ top: Math.min(...cleared), bottom: Math.max(...cleared), left: 0, right: MAX_COLUMNS - 1 });
  }
  return ranges;
}

/** The sheet's text with the planned rows in their places, all else copied. */
function writeRows(plans: readonly RowPlan[], context: RowContext): string {
  const { xml, spans } = context;
  const planned = new Map(plans.map((plan) => [plan.row, plan]));
  const pieces: string[] = [xml.slice(0, spans.open.start)];
  pieces.push(xml.slice(spans.open.start, spans.open.end).replace(/\s*\/>$/, '>'));
  let copied = spans.open.end;
  let next = 0;
  const writeBefore = (row: number): void => {
    for (let plan = plans[next]; plan && plan.row < row; plan = plans[next]) {
      pieces.push(buildRow(plan, undefined, context));
      next += 1;
    }
  };
  for (const old of spans.rows) {
    pieces.push(xml.slice(copied, old.start));
    writeBefore(old.row);
    const plan = planned.get(old.row);
    pieces.push(plan ? buildRow(plan, old, context) : xml.slice(old.start, old.end));
    if (plan) next += 1;
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
