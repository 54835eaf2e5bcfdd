import type { ContractColumn, JavaType } from '../../model/import-contract.ts';
import type { Cell } from '../../model/workbook.ts';
import { javaDateOf } from '../java-date.ts';
import { parseDate } from '../java-date-text.ts';
import {
  doubleToPlainText,
  doubleToString,
  parseBigDecimal,
  parseDouble,
  parseWhole,
  plainDecimal,
} from '../java-number.ts';
import { Abort, poiType } from '../poi.ts';
import {
  booleanValueOf,
  type Converted,
  type DateType,
  isDateType,
  isoDate,
  javaTypeOf,
} from '../property.ts';

/**
 * One cell as `CellValueServer.getValue` reads it for a column.
 * @throws Abort where the Java code throws: the whole file is then refused
 */
export function readCell(cell: Cell | undefined, column: ContractColumn, date1904: boolean): Converted {
  const type = javaTypeOf(column);
  if (isDateType(type)) return readDate(cell, column, type, date1904);
  const raw = rawValue(cell, type);
  const text = column.dictionary ? replaceWords(raw.text, column.dictionary) : { value: raw.text };
  // A replaced number has become text on the way, and keeps its ".0".
  const isDouble = raw.isDouble && !column.dictionary;
  const read =
    type === 'String' && isDouble && text.value !== ''
      ? { value: withoutZero(doubleToPlainText(Number(text.value))) }
      : valueByType(text.value, type);
  return { ...(raw.note && { note: raw.note }), ...(text.note && { note: text.note }), ...read };
}

interface Raw {
  /** `String.valueOf` of the Java value. */
  text: string;
  isDouble: boolean;
  note?: string;
}

/** `PoiPublicUtil.isNumber`: Long is not among them. */
const NUMBERS: ReadonlySet<JavaType> = new Set(['Integer', 'Double', 'BigDecimal']);

function rawValue(cell: Cell | undefined, type: JavaType): Raw {
  if (!cell) return { text: '', isDouble: false };
  const kind = poiType(cell);
  if (kind === 'NUMERIC' && typeof cell.value === 'number') {
    const raw = { text: doubleToString(cell.value), isDouble: true };
    return cell.date ? { ...raw, note: 'importers.dateAsSerial' } : raw;
  }
  if (kind === 'BOOLEAN') return { text: String(cell.value), isDouble: false };
  if (kind === 'FORMULA' && NUMBERS.has(type)) {
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

/** `getCellValue` for dates. The types of `java.time` are made of a Date, even where a stored cell gives none. */
function readDate(
  cell: Cell | undefined,
  column: ContractColumn,
  type: DateType,
  date1904: boolean,
): Converted {
  if (!cell) return { value: null };
  const { dateFormat } = column;
  const nothing = (note?: string): Converted => {
    if (type !== 'Date') throw new Abort('importers.abortConvert', { type });
    return { value: null, ...(note !== undefined && { note }) };
  };
  if (poiType(cell) === 'NUMERIC' && typeof cell.value === 'number') {
    const date = javaDateOf(cell.value, date1904, 'drop');
    return date ? { value: isoDate(date, type, column) } : nothing('importers.dateUnread');
  }
  const text = storedText(cell);
  if (text === '') return nothing();
  if (!dateFormat) return nothing('importers.dateUnread');
  const date = parseDate(text, dateFormat, false);
  if (!date) throw new Abort('importers.abortDate', { format: dateFormat });
  return { value: isoDate(date, type, column) };
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

/**
 * `getValueByType` for what has become text.
 * @throws Abort where the Java code throws
 */
export function valueByType(text: string, type: JavaType): Converted {
  if (text === '') return { value: null };
  switch (type) {
    case 'String':
      return { value: withoutZero(text) };
    case 'Boolean':
      return booleanValueOf(text);
    case 'Integer':
    case 'Long':
      return { value: numberOrAbort(parseWhole(withoutZero(text), type)) };
    case 'Double': {
      const number = parseDouble(text);
      return { value: numberOrAbort(number === undefined ? undefined : plainDecimal(number)) };
    }
    case 'BigDecimal':
      return { value: numberOrAbort(parseBigDecimal(text)) };
    default:
      return { value: text };
  }
}

function numberOrAbort(number: string | undefined): string {
  if (number === undefined) throw new Abort('importers.abortNumber');
  return number;
}

/** `ExcelUtil.remove0Suffix`. */
function withoutZero(text: string): string {
  return /^-?[0-9]+\.0$/.test(text) ? text.slice(0, -2) : text;
}
