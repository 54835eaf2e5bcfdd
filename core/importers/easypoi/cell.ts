import type { ContractColumn, JavaType } from '../../model/import-contract.ts';
import type { Cell } from '../../model/workbook.ts';
import { javaDateOf } from '../java-date.ts';
import { formatDate, parseDate } from '../java-date-text.ts';
import {
  doubleToPlainText,
  doubleToString,
  doubleToWhole,
  parseBigDecimal,
  parseDouble,
  parseWhole,
  plainDecimal,
  type WholeType,
} from '../java-number.ts';
import { isBlank } from '../java-text.ts';
import { Abort, poiType } from '../poi.ts';
import { booleanValueOf, type Converted, isDateType, isoDate, javaTypeOf, wholeNote } from '../property.ts';

/** The Java value of a cell: its `String.valueOf`, and the number where it is a Double. */
interface Raw {
  text: string;
  double?: number;
  note?: string;
}

/** Thrown inside where the Java code throws GET_VALUE_ERROR, which the DOM import swallows. */
class ValueError extends Error {}

/**
 * One cell as `CellValueService.getValue` reads it. A value that cannot be converted is silently left out; with
 * `verify` (the portal checks its objects) the row is refused instead.
 * @throws Abort where the Java code throws what nobody catches
 */
export function readCell(
  cell: Cell | undefined,
  contract: ContractColumn,
  { date1904, verify }: { date1904: boolean; verify: boolean },
): Converted {
  try {
    const type = javaTypeOf(contract);
    if (isDateType(type)) return readDate(cell, contract, type);
    const raw = rawValue(cell, contract, date1904);
    return { ...(raw.note && { note: raw.note }), ...convert(raw, contract) };
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return { value: null, note: verify ? 'importers.cellRefused' : error.message };
  }
}

function rawValue(cell: Cell | undefined, contract: ContractColumn, date1904: boolean): Raw {
  if (!cell) return { text: '' };
  const { value } = cell;
  switch (poiType(cell)) {
    case 'STRING':
    case 'BOOLEAN':
      return { text: String(value) };
    case 'NUMERIC':
      return cell.date ? dateAsText(Number(value), contract, date1904) : numberValue(Number(value));
    case 'FORMULA':
      // POI gives 0 for a formula that was never calculated.
      if (value === null || typeof value === 'number') return numberValue(value ?? 0);
      if (cell.type !== 'text') throw new Abort('importers.abortFormulaResult');
      return { text: String(value) };
    default:
      return { text: '' };
  }
}

/** `readNumericCell`: an Integer where it is one, else a Double. */
function numberValue(value: number): Raw {
  const isInteger = doubleToWhole(value, 'Integer') === String(value);
  return isInteger ? { text: String(value) } : { text: doubleToString(value), double: value };
}

/** Date cells are read in text columns only, and there only where the column has a date format. */
function dateAsText(serial: number, contract: ContractColumn, date1904: boolean): Raw {
  const { dateFormat } = contract;
  const date = javaDateOf(serial, date1904, 'drop');
  if (javaTypeOf(contract) === 'String' && dateFormat && date) return { text: formatDate(date, dateFormat) };
  return { text: '', note: 'importers.dateDropped' };
}

/** A date cell never counts from 1904; a number without a date format, and a formula that gives one, are nothing. */
function readDate(cell: Cell | undefined, contract: ContractColumn, type: JavaType): Converted {
  const { dateFormat = '' } = contract;
  if (!cell) return { value: null };
  if (poiType(cell) === 'NUMERIC' && cell.date) return dateRead(Number(cell.value), contract, type);
  if (cell.type !== 'text') return { value: null, ...(cell.value !== null && UNREAD) };
  const text = String(cell.value);
  if (text === '') return { value: null };
  if (dateFormat === '') return { value: null, ...UNREAD };
  const date = parseDate(text, dateFormat, false);
  if (date) return { value: isoDate(date, type, contract) };
  const serial = parseDouble(text);
  if (serial === undefined) throw new ValueError('importers.dateUnread');
  return { ...dateRead(serial, contract, type), note: 'importers.dateFromNumber' };
}

const UNREAD = { note: 'importers.dateUnread' } as const;

function dateRead(serial: number, contract: ContractColumn, type: JavaType): Converted {
  const date = javaDateOf(serial, false, 'drop');
  return date ? { value: isoDate(date, type, contract) } : { value: null, ...UNREAD };
}

/** Dictionary and `getValueByType`. The DOM import looks a word up twice: a code that is a word is changed again. */
function convert(raw: Raw, contract: ContractColumn): Converted {
  const { dictionary } = contract;
  if (!dictionary) return byType(raw, contract);
  const once = lookUp(raw.text, dictionary);
  const code = once === undefined ? undefined : (lookUp(once, dictionary) ?? once);
  if (code !== undefined) return byType({ text: code }, contract);
  const missed = !isBlank(raw.text);
  return { ...(missed && { note: 'importers.dictionaryKept' }), ...byType(raw, contract) };
}

/** `replaceValue`. */
export function lookUp(text: string, dictionary: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(dictionary, text) ? dictionary[text] : undefined;
}

function byType({ text, double }: Raw, contract: ContractColumn): Converted {
  if (isBlank(text)) return { value: null };
  const type = javaTypeOf(contract);
  if (type === 'String') return { value: double === undefined ? text : doubleToPlainText(double) };
  const read = valueByType(text, type);
  if (!read) throw new ValueError('importers.numberUnread');
  return read;
}

/** `getValueByType` for a text that is not blank; `undefined` where it throws. */
export function valueByType(text: string, type: JavaType): Converted | undefined {
  switch (type) {
    case 'Boolean':
      return booleanValueOf(text);
    case 'Integer':
    case 'Long':
      return wholeByType(text, type);
    case 'Double':
      return numberRead(parseDouble(text));
    case 'BigDecimal':
      return numberRead(parseBigDecimal(text));
    default:
      return { value: text };
  }
}

/** `Integer.valueOf`, and where that throws `Double.valueOf(…).intValue()`. */
function wholeByType(text: string, type: WholeType): Converted | undefined {
  const whole = parseWhole(text, type);
  if (whole !== undefined) return { value: whole };
  const number = parseDouble(text);
  if (number === undefined) return undefined;
  const value = doubleToWhole(number, type);
  return { value, ...wholeNote(number, value) };
}

function numberRead(number: number | string | undefined): Converted | undefined {
  if (number === undefined) return undefined;
  return { value: typeof number === 'number' ? plainDecimal(number) : number };
}
