import type { Cell } from '../../model/workbook.ts';
import { BUILT_IN_FORMATS } from '../../workbook/format/number-format.ts';
import { parseBigDecimal } from '../java-number.ts';
import { javaTrim } from '../java-text.ts';
import { Abort, problem } from '../poi.ts';
import { hasContent, type SaxEntry, type SaxRow, storedType, type SaxValue, textValue } from '../poi-sax.ts';
import { javaDateOf } from '../java-date.ts';

/**
 * The list that EasyPOI's `SheetHandler` hands on for one row. It counts cells: what it leaves out shifts the rest.
 * @throws Abort where the handler throws
 */
export function rowList({ row, cells }: SaxRow): SaxEntry[] {
  const list: SaxEntry[] = [];
  let previous: number | undefined;
  /** The first cell that was counted and not put down. */
  let unread: { column: number; text: string } | undefined;
  const add = (column: number, value: SaxValue | null, cell?: Cell): void => {
    // The Java list refuses to leave a hole.
    if (unread) {
      const { params } = problem('', '', { row, column: unread.column }, unread.text);
      throw new Abort('importers.abortHole', params);
    }
    list.push({ value, column, ...(cell && { cell }) });
  };
  for (const { column, cell } of cells) {
    const type = storedType(cell);
    const isInline = type === 'inlineStr';
    if (hasContent(cell) && !isInline && previous !== undefined)
      // Gaps are filled before a cell with a value only, and never at the beginning of a row.
      for (let gap = previous + 1; gap < column; gap++) add(gap, textValue(''));
    previous = column;
    if (!hasContent(cell)) {
      // A formula that was never calculated leaves no place at all.
      if (cell.formula === undefined) add(column, textValue(''), cell);
    } else if (isInline || type === 's') {
      const text = String(cell.value);
      add(column, textValue(javaTrim(text) || (isInline ? '' : ' ')), cell);
      if (text === '') add(column, textValue(''), cell);
    } else if (type === 'b' || type === 'str') {
      unread ??= { column, text: cell.text };
    } else {
      add(column, numberOrDate(cell, row, column), cell);
    }
  }
  return list;
}

function numberOrDate(cell: Cell, row: number, column: number): SaxValue | null {
  const plain = parseBigDecimal(String(cell.value));
  if (plain === undefined || storedType(cell) === 'e')
    throw new Abort('importers.abortErrorCell', problem('', '', { row, column }, cell.text).params);
  if (!hasDateLetter(cell.format)) return { kind: 'number', value: Number(plain) };
  const date = javaDateOf(Number(plain), false, 'drop');
  return date ? { kind: 'date', date } : null;
}

const BUILT_IN = new Set(Object.values(BUILT_IN_FORMATS));

/**
 * Any of these letters makes a date, even the D of `[Red]`. Built-in formats, whose code no file spells out, are not
 * looked up: the handler knows the codes of `numFmts` only.
 */
function hasDateLetter(format: string): boolean {
  return !BUILT_IN.has(format) && /[YMDHS年月日时分秒]/.test(format.toUpperCase());
}
