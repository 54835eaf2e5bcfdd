import type { ContractColumn } from '../../model/import-contract.ts';
import type { Cell } from '../../model/workbook.ts';
import { javaDateOf } from '../java-date.ts';
import { formatDate, parseDate } from '../java-date-text.ts';
import { doubleToWhole, parseBigDecimal, parseDouble, parseWhole, plainDecimal } from '../java-number.ts';
import { javaTrim } from '../java-text.ts';
import { parseLocal } from '../java-time.ts';
import { Abort } from '../poi.ts';
import { type Converted, isDateType, isoDate, javaTypeOf, wholeNote } from '../property.ts';

/**
 * `getStringCellValue`, `getNumericCellValue` and `getDateCellValue`, as the column's type says: POI refuses a cell
 * of the other type, and `getCell` answers `null` where none is stored.
 */
export function readStrictly(cell: Cell | undefined, contract: ContractColumn, date1904: boolean): Converted {
  if (!cell) throw new Abort('importers.abortMissingCell');
  const type = javaTypeOf(contract);
  if (type === 'String') return { value: javaTrim(stringValue(cell)) };
  if (type === 'Boolean') return { value: String(booleanValue(cell)) };
  const number = numericValue(cell);
  if (isDateType(type)) {
    const date = cell.value === null ? undefined : javaDateOf(number, date1904, 'drop');
    return { value: date ? isoDate(date, type, contract) : null };
  }
  // A blank cell is 0, which cannot be told from a 0 that somebody filled in.
  const blank = cell.value === null && { note: 'importers.blankAsZero' };
  if (type === 'Double' || type === 'BigDecimal') return { value: plainDecimal(number), ...blank };
  const value = doubleToWhole(number, type);
  return { value, ...wholeNote(number, value), ...blank };
}

/** Text, or empty text for a blank cell; the cached result of a formula counts as the cell. */
function stringValue(cell: Cell): string {
  if (cell.value === null && cell.formula === undefined) return '';
  if (cell.type !== 'text') throw new Abort('importers.abortTextExpected');
  return String(cell.value);
}

function numericValue({ value }: Cell): number {
  if (value !== null && typeof value !== 'number') throw new Abort('importers.abortNumberExpected');
  return value ?? 0;
}

/** `getBooleanCellValue`: a blank cell is false. */
function booleanValue({ value }: Cell): boolean {
  if (value !== null && typeof value !== 'boolean') throw new Abort('importers.abortBooleanExpected');
  return value ?? false;
}

/** `setCellType(STRING)`, then `getStringCellValue`: what the file stores, formats aside, converted by hand. */
export function readAsText(cell: Cell | undefined, contract: ContractColumn): Converted {
  const isDate = cell?.date === true && contract.type !== 'date';
  return convert(storedText(cell), contract, isDate ? 'importers.dateAsSerial' : undefined);
}

function storedText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return plainDecimal(value);
  return value ?? '';
}

/** `DataFormatter.formatCellValue` without an evaluator: what is shown, and the text of a formula. */
export function readAsShown(cell: Cell | undefined, contract: ContractColumn, date1904: boolean): Converted {
  if (cell?.formula !== undefined) return convert(cell.formula, contract, 'importers.formulaShown');
  if (cell?.date) {
    const text = shownDate(cell, date1904);
    return convert(text, contract, text === cell.text ? undefined : 'importers.dateShown');
  }
  const text = cell?.text ?? '';
  const isChanged = typeof cell?.value === 'number' && text !== plainDecimal(cell.value);
  return convert(text, contract, isChanged ? 'importers.numberAsShown' : undefined);
}

/** Built-in formats 14 and 22, which Chinese programs show with the year first. */
const AMERICAN: Readonly<Record<string, string>> = {
  'yyyy/m/d': 'M/d/yy',
  'yyyy/m/d h:mm': 'M/d/yy H:mm',
};

/** POI shows the built-in formats as Americans do, and the quotes around 年 with it. */
function shownDate({ value, format, text }: Cell, date1904: boolean): string {
  const date = javaDateOf(Number(value), date1904, 'drop');
  const american = AMERICAN[format];
  if (date && american) return formatDate(date, american);
  const literals = new Set(format.match(/"[^"]+"/g));
  return [...literals].reduce((shown, literal) => shown.replaceAll(literal.slice(1, -1), literal), text);
}

/**
 * By hand: `trim`, then `Integer.valueOf`, `new BigDecimal`, `SimpleDateFormat.parse` and their like, empty text left out.
 * Which words a portal takes for true is for its own code to say.
 */
function convert(given: string, contract: ContractColumn, note?: string): Converted {
  const { dateFormat } = contract;
  const type = javaTypeOf(contract);
  const text = javaTrim(given);
  const told = note && { note };
  if (text === '') return { value: null };
  switch (type) {
    case 'String':
      return { value: text, ...told };
    case 'Boolean':
      return { value: text, note: 'importers.converterUnknown' };
    case 'Date':
    case 'LocalDate':
    case 'LocalDateTime': {
      const pattern = dateFormat ?? (type === 'LocalDateTime' ? 'yyyy-MM-dd HH:mm:ss' : 'yyyy-MM-dd');
      const date = type === 'Date' ? parseDate(text, pattern, false) : parseLocal(text, pattern, type);
      if (!date) throw new Abort('importers.abortDate', { format: pattern });
      return { value: isoDate(date, type, contract), ...told };
    }
    default: {
      const number = numberText(text, type);
      if (number === undefined) throw new Abort('importers.abortNumber');
      return { value: number, ...told };
    }
  }
}

function numberText(text: string, type: 'Integer' | 'Long' | 'Double' | 'BigDecimal'): string | undefined {
  if (type === 'BigDecimal') return parseBigDecimal(text);
  if (type !== 'Double') return parseWhole(text, type);
  const number = parseDouble(text);
  return number === undefined ? undefined : plainDecimal(number);
}
