import type { MergedRange } from '../../model/workbook.ts';
import { formulaTokens, MAX_FORMULA, rangeOf } from './formula/tokens.ts';
import { readValidations } from './validations.ts';

const HEADER_ROWS = 4;
/** Columns of one source: a list of a whole row is none. */
const MOST_COLUMNS = 50;

/**
 * Columns beside the table that hold nothing but the words of lists (`$AD$1:$AD$3` of the same sheet), 0-based: part of no
 * record, header or sample. A column that goes on from the table is the table's own, even where a list reads it.
 * @param first first data row, 0-based
 */
export function sourceColumns(
  xml: string,
  sheet: string,
  first: number,
  textAt: (row: number, column: number) => string,
): ReadonlySet<number> {
  const lists = readValidations(xml).filter(({ type }) => type === 'list');
  const taken = new Set(lists.flatMap(({ ranges }) => ranges.flatMap(columnsOf)));
  const sources = new Set(
    lists.flatMap(({ formula1 = '' }) => sourcesOf(formula1, sheet)).filter((column) => !taken.has(column)),
  );
  const isGap = (column: number): boolean =>
    Array.from({ length: Math.min(first, HEADER_ROWS) }, (_, n) => first - 1 - n).every(
      (row) => textAt(row, column).trim() === '',
    );
  const beside = [...sources].filter((column) => {
    let left = column;
    while (sources.has(left - 1)) left -= 1;
    return left > 1 && isGap(left - 1);
  });
  return new Set(beside);
}

function sourcesOf(formula: string, sheet: string): number[] {
  if (formula.length > MAX_FORMULA) return [];
  return formulaTokens(formula).flatMap((token) => {
    if (token.kind !== 'reference') return [];
    const isHere = token.sheet === undefined || token.sheet.toLowerCase() === sheet.toLowerCase();
    const isFixed = token.from.fixedRow || token.from.row === undefined;
    return isHere && isFixed && token.from.column !== undefined ? columnsOf(rangeOf(token)) : [];
  });
}

function columnsOf({ left, right }: MergedRange): number[] {
  return Array.from({ length: Math.min(right - left + 1, MOST_COLUMNS) }, (_, n) => left + n);
}
