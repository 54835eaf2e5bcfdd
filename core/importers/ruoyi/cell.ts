import type { Cell } from '../../model/workbook.ts';
import { dateOfSerial, dateToString, type JavaDate, plainDecimal } from '../java.ts';
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

/** The Java code never asks whether the workbook counts from 1904: such dates come out four years early. */
function numberValue(value: number, isDate: boolean): RuoyiValue {
  const date = isDate ? dateOfSerial(value, false) : undefined;
  if (date) return { kind: 'date', date };
  if (isDate) return EMPTY;
  return Number.isInteger(value) ? { kind: 'string', text: plainDecimal(value) } : { kind: 'decimal', value };
}

/** `Convert.toStr`. */
export function toText(value: RuoyiValue): string {
  switch (value.kind) {
    case 'string':
      return value.text;
    case 'date':
      return dateToString(value.date);
    case 'decimal':
      return plainDecimal(value.value);
    case 'boolean':
    case 'byte':
      return String(value.value);
  }
}
