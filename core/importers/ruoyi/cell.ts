import type { Cell } from '../../model/workbook.ts';
import { javaDateOf } from '../java-date.ts';
import { dateToString, type JavaDate } from '../java-date-text.ts';
import { doubleToPlainText, plainDecimal } from '../java-number.ts';
import { ERROR_BYTES, poiType } from '../poi.ts';

/** What `ExcelUtil.getCellValue` hands on: Java's String, Date, BigDecimal, Boolean or Byte. */
export type RuoyiValue =
  | { kind: 'string'; text: string }
  | { kind: 'date'; date: JavaDate }
  | { kind: 'decimal'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'byte'; value: number };

const EMPTY: RuoyiValue = { kind: 'string', text: '' };

/**
 * Numbers: a date format gives a Date, whole ones text without a point, others a BigDecimal. A formula whose result
 * is not a number throws inside and is read as empty text.
 */
export function cellValue(cell: Cell | undefined): RuoyiValue {
  if (!cell) return EMPTY;
  switch (poiType(cell)) {
    case 'NUMERIC':
    case 'FORMULA':
      return typeof cell.value === 'number' ? numberValue(cell.value, cell.date) : EMPTY;
    case 'STRING':
      return { kind: 'string', text: String(cell.value) };
    case 'BOOLEAN':
      return { kind: 'boolean', value: cell.value === true };
    case 'ERROR':
      return { kind: 'byte', value: ERROR_BYTES[String(cell.value)] ?? 42 };
    case 'BLANK':
      return EMPTY;
  }
}

/**
 * The Java code never asks whether the workbook counts from 1904: such dates come out four years early. A number below
 * zero is no date, whatever its format (`DateUtil.isCellDateFormatted`).
 */
function numberValue(value: number, isDate: boolean): RuoyiValue {
  const date = isDate ? javaDateOf(value, false, 'drop') : undefined;
  if (date) return { kind: 'date', date };
  return Number.isInteger(value) ? { kind: 'string', text: wholeText(value) } : { kind: 'decimal', value };
}

/** `new DecimalFormat("0").format`: what fits a `long` is shown exactly, beyond fifteen digits as well. */
function wholeText(value: number): string {
  return Math.abs(value) < 2 ** 63 ? String(BigInt(value)) : plainDecimal(value);
}

/** `Convert.toStr`. */
export function toText(value: RuoyiValue): string {
  switch (value.kind) {
    case 'string':
      return value.text;
    case 'date':
      return dateToString(value.date);
    case 'decimal':
      // `new BigDecimal(Double.toString(value))` keeps the zero of `1.0E-5`.
      return doubleToPlainText(value.value);
    case 'boolean':
    case 'byte':
      return String(value.value);
  }
}
