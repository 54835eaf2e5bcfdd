import { JiannuoError } from '../../errors.ts';
import type { MergedRange } from '../../model/workbook.ts';
import { cellName, columnIndex, contains, MAX_ROWS, rangeName } from '../address.ts';
import { mergeAt } from '../merges.ts';
import { readMerges } from '../sheet.ts';
import { attribute, findTag, isTrue } from '../xml.ts';
import type { FillRequest } from './fill.ts';
import type { Insertion } from './insert/shift.ts';
import type { RowPlan } from './rows.ts';
import { endOfSamples, type TextAt } from './samples.ts';
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
  const samples = endOfSamples(byRow, merges, first, textAt);
  const sampleEnd = request.replaceSamples ? samples : first;
  const hiddenByDefault = isTrue(
    attribute(findTag(xml, 'sheetFormatPr') ?? { attributes: '' }, 'zeroHeight'),
  );
  const rows: RowPlan[] = [];
  let stop: number | undefined;
  for (const [n, values] of request.rows.entries()) {
    const row = first + n;
    const cells = columns.map(({ column, type }, c) => ({ column, type, text: values[c] ?? '' }));
    const plan = { row, values: cells, clearOthers: row < sampleEnd };
    rows.push(plan);
    if (stop !== undefined) continue;
    const old = byRow.get(row);
    if (old?.hidden || (hiddenByDefault && old === undefined)) {
      throw new JiannuoError('template.hiddenRow', { row: row + 1 });
    }
    const obstacle =
      mergeInTheWay(plan, merges) ?? cellInTheWay(plan, old) ?? wordsInTheWay(plan, old, textAt);
    if (!obstacle) continue;
    if (!request.insertRows || !standsBelow(row, first, samples, old, obstacle, merges)) throw obstacle;
    stop = row;
  }
  for (let row = first + rows.length; row < sampleEnd; row++)
    rows.push({ row, values: [], clearOthers: true });
  if (stop === undefined) return { rows };
  const { sheet } = request;
  const count = first + request.rows.length - stop;
  return { rows, insertion: { sheet, at: stop, count, first, left: filled.left, right: filled.right } };
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

function cellInTheWay(plan: RowPlan, old: RowSpan | undefined): JiannuoError | undefined {
  for (const { column, text } of plan.values) {
    const existing = text === '' ? undefined : old?.cells.find((c) => c.column === column);
    const cell = cellName(plan.row, column);
    if (existing?.hasFormula) return new JiannuoError('template.formulaCell', { cell });
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
function wordsInTheWay(plan: RowPlan, old: RowSpan | undefined, textAt: TextAt): JiannuoError | undefined {
  if (plan.clearOthers || !plan.values.some(({ text }) => text !== '')) return undefined;
  const mapped = new Set(plan.values.map(({ column }) => column));
  for (const { column, hasValue, hasFormula } of old?.cells ?? []) {
    if (!hasValue || hasFormula) continue;
    const text = textAt(plan.row, column).trim();
    if (text === '' || (!mapped.has(column) && ORDINAL.test(text))) continue;
    return new JiannuoError('template.occupied', { cell: cellName(plan.row, column) });
  }
  return undefined;
}
