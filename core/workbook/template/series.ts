import type { MergedRange } from '../../model/workbook.ts';
import { cellName, columnName } from '../address.ts';
import { attribute, contentOf, escapeXml, findTag } from '../xml.ts';
import type { FormulaCell } from './formula/cells.ts';
import { copiedFormula, formulaTokens } from './formula/tokens.ts';
import type { CellSpan, RowSpan, SheetSpans } from './sheet-xml.ts';

/** What the rows of a template go on with below: a formula of each row, or numbers that count up. */
export interface Series {
  column: number;
  /** The cells that the template has of it, as a person would name them. */
  range: string;
  /** Inside of the cell in a row. */
  content(row: number, prefix: string): string;
  isFormula: boolean;
}

/**
 * Columns without a field whose template rows say how each record's row goes on: `=ROW()-3`, an age from the ID number,
 * 1 2 3. A formula that looks at other rows than its own and the one above (a total, a chart's helper) is none of these.
 */
export function findSeries(
  xml: string,
  spans: SheetSpans,
  filled: MergedRange,
  mapped: ReadonlySet<number>,
  formulas: readonly FormulaCell[],
): Series[] {
  const byRow = new Map(spans.rows.map((row) => [row.row, row]));
  const first = byRow.get(filled.top);
  return (first?.cells ?? []).flatMap((cell): Series[] => {
    if (mapped.has(cell.column)) return [];
    const { column } = cell;
    const formula = formulas.find((f) => f.row === filled.top && f.column === column);
    const length = lengthOf(byRow, filled.top, column, (c) =>
      formula ? c.hasFormula : c.hasValue && !c.hasFormula,
    );
    const last = cellName(filled.top + length - 1, column);
    const range = length > 1 ? `${columnName(column)}${filled.top + 1}:${last}` : last;
    if (formula)
      return isOfItsRow(formula) ? [{ column, range, isFormula: true, content: formulaIn(formula) }] : [];
    const numbers = Array.from({ length }, (_, n) => numberIn(xml, byRow.get(filled.top + n), column));
    if (length < 2 || !numbers.every((number, n) => number === n + 1)) return [];
    return [
      {
        column,
        range,
        isFormula: false,
        content: (row, prefix) => `<${prefix}v>${row - filled.top + 1}</${prefix}v>`,
      },
    ];
  });
}

function lengthOf(
  byRow: ReadonlyMap<number, RowSpan>,
  first: number,
  column: number,
  has: (cell: CellSpan) => boolean,
): number {
  let row = first;
  while (byRow.get(row)?.cells.some((cell) => cell.column === column && has(cell))) row += 1;
  return row - first;
}

function isOfItsRow({ type, row, formula }: FormulaCell): boolean {
  if (type !== undefined && type !== 'shared') return false;
  return formulaTokens(formula).every((token) => {
    if (token.kind !== 'reference') return token.kind !== 'sheets';
    const loose = [token.from, token.to].filter((corner) => corner.row !== undefined && !corner.fixedRow);
    return loose.every((corner) => corner.row === row || corner.row === row - 1);
  });
}

function formulaIn({ row: from, formula }: FormulaCell): Series['content'] {
  return (row, prefix) => `<${prefix}f>${escapeXml(copiedFormula(formula, row - from, 0))}</${prefix}f>`;
}

function numberIn(xml: string, row: RowSpan | undefined, column: number): number | undefined {
  const cell = row?.cells.find((candidate) => candidate.column === column);
  if (!cell) return undefined;
  const text = xml.slice(cell.start, cell.end);
  const open = findTag(text, 'c');
  if (!open || (attribute(open, 't') ?? 'n') !== 'n') return undefined;
  const value = findTag(text, 'v');
  return value && Number(contentOf(text, value));
}
