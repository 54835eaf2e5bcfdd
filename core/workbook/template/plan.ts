import { JiannuoError } from '../../errors.ts';
import type { MergedRange } from '../../model/workbook.ts';
import { cellName, columnIndex, contains, MAX_ROWS, rangeName } from '../address.ts';
import { mergeAt } from '../merges.ts';
import { readMerges } from '../xlsx/sheet.ts';
import { attribute, findTag, isTrue } from '../xml.ts';
import type { FillRequest } from './fill.ts';
import type { Insertion } from './insert/shift.ts';
import type { RowPlan } from './rows.ts';
import { endOfSamples, type TextAt } from './samples.ts';
import { sourceColumns } from './sources.ts';
import type { RowSpan, SheetSpans } from './sheet-xml.ts';

/** What is to be written, and the rows that must come in for it. */
export interface Plan {
  rows: RowPlan[];
  insertion?: Insertion;
}

/** The rectangle that records take, 0-based; `undefined` where there is nothing to write. */
export function filledRange({ firstDataRow, columns, rows }: FillRequest): MergedRange | undefined {
  if (rows.length === 0 || columns.length === 0) return undefined;
  const indices = columns.map(({ column }) => columnIndex(column));
  const top = firstDataRow - 1;
  const bottom = top + rows.length - 1;
  if (bottom >= MAX_ROWS) throw new JiannuoError('template.tooManyRows', { rows: rows.length });
  return { top, bottom, left: Math.min(...indices), right: Math.max(...indices) };
}

/**
 * One plan per record, and one per further sample row to clear; everything that forbids writing is refused here. With
 * consent, records that meet something below the first data row get rows of their own above it.
 */
export function planRows(
  request: FillRequest,
  filled: MergedRange,
  spans: SheetSpans,
  xml: string,
  textAt: TextAt,
): Plan {
  const first = filled.top;
  const merges = readMerges(xml, spans.close);
  const columns = request.columns.map(({ column, type }) => ({ column: columnIndex(column), type }));
  const byRow = new Map(spans.rows.map((row) => [row.row, row]));
  const sources = sourceColumns(xml, request.sheet, first, textAt);
  const samples = endOfSamples(byRow, merges, first, textAt, sources);
  const sampleEnd = request.replaceSamples ? samples : first;
  const hiddenByDefault = isTrue(
    attribute(findTag(xml, 'sheetFormatPr') ?? { attributes: '' }, 'zeroHeight'),
  );
  const mapped = new Set(columns.map(({ column }) => column));
  const isBeside = (column: number): boolean =>
    sources.has(column) || (!mapped.has(column - 1) && standsBeside(column, first, merges, textAt));
  // Of a header with many merged cells, none is in the way.
  const among = merges.filter(({ bottom }) => bottom >= first);
  const rows: RowPlan[] = [];
  let stop: number | undefined;
  for (const [n, values] of request.rows.entries()) {
    const row = first + n;
    const cells = columns.map(({ column, type }, c) => ({ column, type, text: values[c] ?? '' }));
    const plan = { row, values: cells, clearOthers: row < sampleEnd, keeps: sources };
    rows.push(plan);
    if (stop !== undefined) continue;
    const old = byRow.get(row);
    if (old?.hidden || (hiddenByDefault && old === undefined)) {
      throw new JiannuoError('template.hiddenRow', { row: row + 1 });
    }
    const obstacle =
      mergeInTheWay(plan, among) ??
      cellInTheWay(plan, old, byRow.get(first)) ??
      wordsInTheWay(plan, old, textAt, isBeside) ??
      totalInTheWay(plan, old, byRow.get(first), isBeside);
    if (!obstacle) continue;
    if (!request.insertRows || !standsBelow(row, first, samples, old, obstacle, merges)) throw obstacle;
    stop = row;
  }
  for (let row = first + rows.length; row < sampleEnd; row++)
    rows.push({ row, values: [], clearOthers: true, keeps: sources });
  if (stop === undefined) return { rows };
  const { sheet } = request;
  const count = first + request.rows.length - stop;
  const [left, right] = widthOfTable(filled, [byRow.get(first - 1), byRow.get(first)]);
  return { rows, insertion: { sheet, at: stop, count, first, left, right } };
}

/** The columns filled and those that go on beside them without a gap, in the header or in the first data row. */
function widthOfTable(
  { left, right }: MergedRange,
  rows: readonly (RowSpan | undefined)[],
): [number, number] {
  const held = new Set(rows.flatMap((row) => row?.cells.map(({ column }) => column) ?? []));
  let [from, to] = [left, right];
  while (held.has(from - 1)) from -= 1;
  while (held.has(to + 1)) to += 1;
  return [from, to];
}

/**
 * Whether what is in the way is the end of the table (合计, 填表人：, a note) rather than part of the records: samples that
 * were not to be replaced, a column of formulas, a cell merged over several records.
 */
function standsBelow(
  row: number,
  first: number,
  samples: number,
  old: RowSpan | undefined,
  obstacle: JiannuoError,
  merges: readonly MergedRange[],
): boolean {
  if (row < samples) return false;
  const isData =
    row === first &&
    (obstacle.code !== 'template.occupied' || (old?.cells.some((c) => c.hasFormula) ?? false));
  const isCut = merges.some(({ top, bottom }) => top < row && bottom >= row);
  return !isData && !isCut;
}

/** A record may stand in a cell merged over columns of its own row only. */
function mergeInTheWay(plan: RowPlan, merges: readonly MergedRange[]): JiannuoError | undefined {
  for (const { column, text } of plan.values) {
    const merge = text === '' ? undefined : mergeAt(merges, plan.row, column);
    if (!merge) continue;
    const others = plan.values.filter(
      (value) => value.column !== column && contains(merge, plan.row, value.column),
    );
    if (merge.top === merge.bottom && merge.left === column && others.length === 0) continue;
    const cell = cellName(plan.row, column);
    return new JiannuoError('template.mergedCell', { cell, range: rangeName(merge) });
  }
  return undefined;
}

/** A formula where each record has one is never covered; one that only a row further down has makes it a total. */
function cellInTheWay(
  plan: RowPlan,
  old: RowSpan | undefined,
  pattern: RowSpan | undefined,
): JiannuoError | undefined {
  for (const { column, text } of plan.values) {
    const existing = text === '' ? undefined : old?.cells.find((c) => c.column === column);
    const cell = cellName(plan.row, column);
    const isOfEach = pattern?.cells.some((c) => c.column === column && c.hasFormula) ?? false;
    if (existing?.hasFormula) {
      return new JiannuoError(isOfEach ? 'template.formulaCell' : 'template.occupied', { cell });
    }
    if (existing?.hasValue && !plan.clearOthers) return new JiannuoError('template.occupied', { cell });
  }
  return undefined;
}

/** The number of a row. */
const ORDINAL = /^\d{1,6}$/;

/**
 * A row that says something beside the record is no place for it: `填表人：`, a note, a total. Row numbers printed
 * beforehand are.
 */
function wordsInTheWay(
  plan: RowPlan,
  old: RowSpan | undefined,
  textAt: TextAt,
  isBeside: (column: number) => boolean,
): JiannuoError | undefined {
  if (plan.clearOthers || !plan.values.some(({ text }) => text !== '')) return undefined;
  const mapped = new Set(plan.values.map(({ column }) => column));
  for (const { column, hasValue, hasFormula } of old?.cells ?? []) {
    if (!hasValue || hasFormula) continue;
    const text = textAt(plan.row, column).trim();
    if (text === '' || (!mapped.has(column) && (ORDINAL.test(text) || isBeside(column)))) continue;
    return new JiannuoError('template.occupied', { cell: cellName(plan.row, column) });
  }
  return undefined;
}

/** A formula that the first data row does not have is about the records, not of one: the row is a total. */
function totalInTheWay(
  plan: RowPlan,
  old: RowSpan | undefined,
  pattern: RowSpan | undefined,
  isBeside: (column: number) => boolean,
): JiannuoError | undefined {
  if (!plan.values.some(({ text }) => text !== '') || old === pattern) return undefined;
  const ofEach = new Set(pattern?.cells.filter((cell) => cell.hasFormula).map(({ column }) => column));
  const total = old?.cells.find(
    ({ column, hasFormula }) => hasFormula && !ofEach.has(column) && !isBeside(column),
  );
  return total && new JiannuoError('template.occupied', { cell: cellName(plan.row, total.column) });
}

const HEADER_ROWS = 4;

/** Whether a column has no header and a gap before it: what it says stands beside the table, not in a record's row. */
function standsBeside(
  column: number,
  first: number,
  merges: readonly MergedRange[],
  textAt: TextAt,
): boolean {
  for (let row = Math.max(0, first - HEADER_ROWS); row < first; row++) {
    for (const place of [column - 1, column]) {
      if (place < 0 || textAt(row, place).trim() !== '') return false;
      if (merges.some((merge) => contains(merge, row, place))) return false;
    }
  }
  return column > 1;
}
