import { MAX_TEXT } from '../../address.ts';
import type { Cells } from './mentions.ts';
import {
  cellValue,
  isCells,
  NoValue,
  numberOf,
  onSheet,
  type Scalar,
  scalarOf,
  spend,
  type Surroundings,
  textOf,
  type Value,
} from './values.ts';

type SheetFunction = (values: readonly (Value | undefined)[], around: Surroundings) => Value;

/** The functions that lists of words are made with (ISO 29500-1, 18.17.7), `INDIRECT` aside. */
export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  OFFSET: ([base, rows, columns, height, width], around) => {
    const { sheet, range } = cellsOf(base);
    const top = range.top + numberOf(rows, around);
    const left = range.left + numberOf(columns, around);
    const high = height === undefined ? range.bottom - range.top + 1 : numberOf(height, around);
    const wide = width === undefined ? range.right - range.left + 1 : numberOf(width, around);
    return onSheet(sheet, { top, left, bottom: top + high - 1, right: left + wide - 1 });
  },
  INDEX: ([base, row, column], around) => {
    const { sheet, range } = cellsOf(base);
    const isRow = range.top === range.bottom && column === undefined;
    const [r, c] = isRow
      ? [1, numberOf(row, around)]
      : [numberOf(row, around), column === undefined ? 1 : numberOf(column, around)];
    // Zero takes the whole column or row.
    const rows = r === 0 ? range : { top: range.top + r - 1, bottom: range.top + r - 1 };
    const columns = c === 0 ? range : { left: range.left + c - 1, right: range.left + c - 1 };
    return onSheet(sheet, { top: rows.top, bottom: rows.bottom, left: columns.left, right: columns.right });
  },
  MATCH: ([wanted, line, how], around) => {
    if (how === undefined || numberOf(how, around) !== 0) throw new NoValue(false);
    const value = scalarOf(wanted, around);
    const at = valuesIn(cellsOf(line), around).findIndex((candidate) => same(candidate, value));
    if (at === -1) throw new NoValue(true);
    return at + 1;
  },
  VLOOKUP: ([wanted, table, column, near], around) => {
    if (near === undefined || (scalarOf(near, around) !== false && scalarOf(near, around) !== 0))
      throw new NoValue(false);
    const { sheet, range } = cellsOf(table);
    const value = scalarOf(wanted, around);
    const rows = valuesIn({ sheet, range: { ...range, right: range.left } }, around);
    const at = rows.findIndex((candidate) => same(candidate, value));
    if (at === -1) throw new NoValue(true);
    return cellValue(sheet, range.top + at, range.left + numberOf(column, around) - 1, around);
  },
  COUNTA: (values, around) => {
    const held = values.flatMap((value) => (isCells(value) ? valuesIn(value, around) : (value ?? '')));
    return held.filter((value) => value !== '').length;
  },
  COUNTIF: ([cells, wanted], around) => {
    const value = scalarOf(wanted, around);
    // A condition in words, or with wildcards, is not an equality.
    if (typeof value === 'string' && /^[<>=]|[*?~]/.test(value)) throw new NoValue(false);
    return valuesIn(cellsOf(cells), around).filter((candidate) => same(candidate, value)).length;
  },
  IF: ([condition, yes, no], around) => (scalarOf(condition, around) ? (yes ?? '') : (no ?? false)),
  SUBSTITUTE: ([text, old, now, ...more], around) => {
    if (more.length > 0) throw new NoValue(false);
    const [whole = '', wanted = '', other = ''] = [text, old, now].map((value) =>
      String(scalarOf(value, around)),
    );
    if (wanted === '') return whole;
    const pieces = whole.split(wanted);
    const length = whole.length + (pieces.length - 1) * (other.length - wanted.length);
    // Known before it is made: every letter may become the longest text.
    if (length > MAX_TEXT) throw new NoValue(true);
    return pieces.join(other);
  },
  CONCATENATE: (values, around) => textOf(values.map((value) => String(scalarOf(value, around))).join('')),
  TRIM: ([text], around) => String(scalarOf(text, around)).trim().replace(/ +/g, ' '),
  LEFT: ([text, count], around) =>
    String(scalarOf(text, around)).slice(0, count === undefined ? 1 : numberOf(count, around)),
  RIGHT: ([text, count], around) => {
    const whole = String(scalarOf(text, around));
    return whole.slice(Math.max(0, whole.length - (count === undefined ? 1 : numberOf(count, around))));
  },
  MID: ([text, from, count], around) => {
    const start = numberOf(from, around) - 1;
    return String(scalarOf(text, around)).slice(start, start + numberOf(count, around));
  },
};

function cellsOf(value: Value | undefined): Cells {
  if (!isCells(value)) throw new NoValue(false);
  return value;
}

/** Contents in reading order, down to the last row that holds anything. */
function valuesIn({ sheet, range }: Cells, around: Surroundings): Scalar[] {
  const { rowCount = 0, columnCount = 0 } = around.workbook.sheets[sheet] ?? {};
  const values: Scalar[] = [];
  const [high, wide] = [Math.min(range.bottom + 1, rowCount), Math.min(range.right + 1, columnCount)];
  spend(around, Math.max(0, high - range.top) * Math.max(0, wide - range.left));
  for (let row = range.top; row <= Math.min(range.bottom, rowCount - 1); row++) {
    for (let column = range.left; column <= Math.min(range.right, columnCount - 1); column++) {
      values.push(cellValue(sheet, row, column, around));
    }
  }
  return values;
}

function same(a: Scalar, b: Scalar): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase());
}
