import type { ContractColumn } from '../../model/import-contract.ts';
import type { Cell } from '../../model/workbook.ts';
import { doubleToString, isoOf, parseDate, plainDecimal } from '../java.ts';
import { decimalText, parseDouble, parseWhole, wholeTypeOf } from '../java-double.ts';
import { Abort, poiType } from '../poi.ts';
import type { Converted } from '../property.ts';
import { javaDateOf } from '../java-date.ts';

/**
 * One cell as `CellValueServer.getValue` reads it for a column.
 * @throws Abort where the Java code throws: the whole file is then refused
 */
export function readCell(cell: Cell | undefined, column: ContractColumn, date1904: boolean): Converted {
  if (column.type === 'date') return readDate(cell, column, date1904);
  const raw = rawValue(cell, column);
  const text = column.dictionary ? replaceWords(raw.text, column.dictionary) : { value: raw.text };
  // A replaced number has become text on the way, and keeps its ".0".
  const isDouble = raw.isDouble && !column.dictionary;
  const read = byType(text.value, isDouble, column);
  return { ...(raw.note && { note: raw.note }), ...(text.note && { note: text.note }), ...read };
}

interface Raw {
  /** `String.valueOf` of the Java value. */
  text: string;
  isDouble: boolean;
  note?: string;
}

function rawValue(cell: Cell | undefined, { type }: ContractColumn): Raw {
  if (!cell) return { text: '', isDouble: false };
  const kind = poiType(cell);
  if (kind === 'NUMERIC' && typeof cell.value === 'number') {
    const raw = { text: doubleToString(cell.value), isDouble: true };
    return cell.date ? { ...raw, note: 'importers.dateAsSerial' } : raw;
  }
  if (kind === 'BOOLEAN') return { text: String(cell.value), isDouble: false };
  if (kind === 'FORMULA' && type !== 'string') {
    if (typeof cell.value !== 'number') throw new Abort('importers.abortFormula');
    return { text: plainDecimal(Math.round(cell.value * 10_000) / 10_000), isDouble: false };
  }
  return { text: storedText(cell), isDouble: false };
}

/** `setCellType(STRING)`: what the file stores, formats aside. */
function storedText({ value }: Cell): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

function readDate(cell: Cell | undefined, { dateFormat }: ContractColumn, date1904: boolean): Converted {
  if (!cell) return { value: null };
  if (poiType(cell) === 'NUMERIC' && typeof cell.value === 'number') {
    const date = javaDateOf(cell.value, date1904, 'drop');
    return date ? { value: isoOf(date, dateFormat) } : { value: null, note: 'importers.dateUnread' };
  }
  const text = storedText(cell);
  if (text === '') return { value: null };
  if (!dateFormat) return { value: null, note: 'importers.dateUnread' };
  const date = parseDate(text, dateFormat, false);
  if (!date) throw new Abort('importers.abortDate', { format: dateFormat });
  return { value: isoOf(date, dateFormat) };
}

/** `replaceValue`: several words split at `,`; a word outside the dictionary stays as it is. */
export function replaceWords(
  text: string,
  dictionary: Readonly<Record<string, string>>,
): Converted & { value: string } {
  const words = text.indexOf(',') > 0 ? text.replace(/,+$/, '').split(',') : [text];
  const codes = words.map((word) => (Object.hasOwn(dictionary, word) ? (dictionary[word] ?? '') : word));
  const missed = text !== '' && words.some((word) => !Object.hasOwn(dictionary, word));
  return { value: codes.join(','), ...(missed && { note: 'importers.dictionaryKept' }) };
}

function byType(text: string, isDouble: boolean, contract: ContractColumn): Converted {
  if (text === '') return { value: null };
  switch (contract.type) {
    case 'string':
      return { value: withoutZero(isDouble ? plainText(text) : text) };
    case 'integer': {
      const whole = parseWhole(withoutZero(text), wholeTypeOf(contract));
      if (whole === undefined) throw new Abort('importers.abortNumber');
      return { value: whole };
    }
    case 'number': {
      const number = parseDouble(text);
      if (number === undefined) throw new Abort('importers.abortNumber');
      return { value: plainDecimal(number) };
    }
    case 'date':
      return { value: text };
  }
}

/** `PoiPublicUtil.doubleToString`: no exponent. */
function plainText(text: string): string {
  return decimalText(Number(text));
}

/** `ExcelUtil.remove0Suffix`. */
export function withoutZero(text: string): string {
  return /^-?[0-9]+\.0$/.test(text) ? text.slice(0, -2) : text;
}
