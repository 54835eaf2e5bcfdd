import type { ContractColumn, JavaType } from '../../model/import-contract.ts';
import { isoOf, type JavaDate } from '../java-date-text.ts';
import {
  doubleToPlainText,
  doubleToString,
  doubleToWhole,
  lowBits,
  parseBigDecimal,
  parseDouble,
  parseWhole,
  plainDecimal,
  type WholeType,
} from '../java-number.ts';
import { javaTrim } from '../java-text.ts';
import { type Converted, isoDate, javaTypeOf, wholeNote } from '../property.ts';
import { parseAnyDate } from './date.ts';

/** What Hutool hands on: Java's String, Long, Double, BigDecimal, Boolean, DateTime or LocalTime. */
export type HutoolValue =
  | { kind: 'text'; text: string }
  | { kind: 'long' | 'double' | 'decimal'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'date' | 'time'; date: JavaDate };

/** Thrown where Hutool's `Convert` throws: the bean reader ignores it, the SAX reader does not. */
export class ConvertError extends Error {}

/**
 * `Convert` into the type of a bean's field.
 * @throws ConvertError its message is the code of what is wrong
 */
export function convert(value: HutoolValue | null, contract: ContractColumn): Converted {
  if (value === null) return { value: null };
  const type = javaTypeOf(contract);
  switch (type) {
    case 'String':
      return { value: valueText(value), ...(value.kind === 'date' && { note: 'importers.dateWithTime' }) };
    case 'Date':
    case 'LocalDate':
    case 'LocalDateTime':
      return toDate(value, contract, type);
    case 'Integer':
    case 'Long':
      return toInteger(value, type);
    case 'Double':
      return toDouble(value);
    case 'BigDecimal':
      return toBigDecimal(value);
    case 'Boolean':
      return toBoolean(value);
  }
}

/** `toString`; a date always with its time. */
export function valueText(value: HutoolValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'long':
    case 'decimal':
      return plainDecimal(value.value);
    case 'double':
      return doubleToString(value.value);
    case 'boolean':
      return String(value.value);
    case 'date':
      return `${isoOf(withoutTime(value.date))} ${clock(value.date)}`;
    case 'time':
      return clock(value.date).replace(/:00$/, '');
  }
}

function withoutTime(date: JavaDate): JavaDate {
  return { ...date, hour: 0, minute: 0, second: 0 };
}

function clock({ hour, minute, second }: JavaDate): string {
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `DateConverter` and `TemporalAccessorConverter`: a number is milliseconds since 1970, in whole days of nobody's calendar. */
function toDate(value: HutoolValue, contract: ContractColumn, type: JavaType): Converted {
  switch (value.kind) {
    case 'date':
      return { value: isoDate(value.date, type, contract) };
    case 'long':
    case 'double':
    case 'decimal':
      return {
        value: isoDate(fromMilliseconds(value.value), type, contract),
        note: 'importers.numberAsMillis',
      };
    case 'text': {
      if (trim(value.text) === '') return { value: null };
      const date = parseAnyDate(value.text);
      if (!date) throw new ConvertError('importers.dateUnread');
      return { value: isoDate(date, type, contract) };
    }
    default:
      throw new ConvertError('importers.dateUnread');
  }
}

const CHINA_MS = 8 * 3_600_000;

function toMilliseconds({ year, month, day, hour, minute, second }: JavaDate): number {
  return Date.UTC(year, month - 1, day, hour, minute, second) - CHINA_MS;
}

function fromMilliseconds(value: number): JavaDate {
  const date = new Date(Math.trunc(value) + CHINA_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** `NumberConverter` for an Integer: a Long keeps its lowest 32 bits, a Double its largest possible value. */
function toInteger(value: HutoolValue, type: WholeType): Converted {
  switch (value.kind) {
    case 'long':
    case 'decimal':
      return integerRead(value.value, lowBits(BigInt(Math.trunc(value.value)), type));
    case 'double':
      return integerRead(value.value, doubleToWhole(value.value, type));
    case 'boolean':
      return { value: value.value ? '1' : '0' };
    case 'text':
      return textToInteger(trim(value.text), type);
    default:
      // Milliseconds cut to 32 bits: a number that says nothing.
      return { value: lowBits(BigInt(toMilliseconds(value.date)), type), note: 'importers.dateAsSerial' };
  }
}

function integerRead(given: number, value: string): Converted {
  return { value, ...wholeNote(given, value) };
}

/** `NumberUtil.parseInt`: hexadecimal, else whole, else what a number format reads at the beginning; no exponents. */
function textToInteger(given: string, type: WholeType): Converted {
  const text = withoutTypeLetter(given);
  if (text === '') return { value: null };
  if (/e/i.test(text) && !/^0x/i.test(text)) throw new ConvertError('importers.numberUnread');
  const whole = parseWhole(text, type);
  if (whole !== undefined) return { value: whole };
  const leading = leadingNumber(text);
  if (!leading) throw new ConvertError('importers.numberUnread');
  const integer = lowBits(leading.whole, type);
  const note = leading.isAll ? 'importers.numberCut' : 'importers.numberPrefix';
  return { value: integer, ...(Number(integer) !== Number(text) && { note }) };
}

/** `NumberConverter` for a Double. */
function toDouble(value: HutoolValue): Converted {
  if ('value' in value && typeof value.value === 'number') return { value: plainDecimal(value.value) };
  if (value.kind === 'boolean') return { value: value.value ? '1' : '0' };
  const text = withoutTypeLetter(trim(valueText(value)));
  if (text === '') return { value: null };
  const number = parseDouble(text);
  return number === undefined ? leadingRead(text) : { value: plainDecimal(number) };
}

/** `NumberConverter` for a BigDecimal, `NumberUtil.toBigDecimal`: every digit counts, and blank text is 0. */
function toBigDecimal(value: HutoolValue): Converted {
  if ('value' in value && typeof value.value === 'number')
    return { value: value.kind === 'double' ? doubleToPlainText(value.value) : plainDecimal(value.value) };
  if (value.kind === 'boolean') return { value: value.value ? '1' : '0' };
  const text = withoutTypeLetter(trim(valueText(value)));
  if (text === '') return { value: '0', note: 'importers.blankAsZero' };
  const plain = parseBigDecimal(text);
  return plain === undefined ? leadingRead(text) : { value: plain };
}

/** `NumberUtil.parseNumber`, for the number that a text begins with. */
function leadingRead(text: string): Converted {
  const leading = leadingNumber(text);
  if (!leading) throw new ConvertError('importers.numberUnread');
  return { value: plainDecimal(leading.value), ...(!leading.isAll && { note: 'importers.numberPrefix' }) };
}

/** `BooleanUtil.TRUE_SET` and `FALSE_SET`; the latter tells what people mean by it, for all else is false as well. */
const TRUE = wordSet('true yes y t ok correct success on 1 是 对 真 對 正确 开 开启 √ ☑');
const FALSE = wordSet('false no n f wrong fail off 0 否 错 假 錯 错误 关 关闭 × ☒');

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** `BooleanConverter`: any number but 0 is true; of texts those are that its list has, blank ones false like the rest. */
function toBoolean(value: HutoolValue): Converted {
  if (value.kind === 'boolean') return { value: String(value.value) };
  if ('value' in value) return { value: String(value.value !== 0) };
  const word = javaTrim(valueText(value)).toLowerCase();
  const isKnown = TRUE.has(word) || FALSE.has(word) || trim(word) === '';
  return { value: String(TRUE.has(word)), ...(!isKnown && { note: 'importers.booleanUnread' }) };
}

/**
 * `NumberUtil.parseNumber`: full-width signs made narrow, then `NumberFormat.parse`, which stops silently at the
 * first sign it does not know and drops grouping commas.
 */
function leadingNumber(given: string): { value: number; whole: bigint; isAll: boolean } | undefined {
  const text = toHalfWidth(given.replace(/^\+/, ''));
  if (/^0x[0-9a-f]+$/i.test(text)) return { value: Number(text), whole: BigInt(text), isAll: true };
  const match = /^(-?)(\d[\d,]*)?(?:\.(\d*))?(?:E-?\d+)?/.exec(text);
  const [all = '', sign = '', digits = '', fraction = ''] = match ?? [];
  if (digits + fraction === '') return undefined;
  const whole = BigInt(sign + (digits.replaceAll(',', '') || '0'));
  return { value: Number(all.replaceAll(',', '')), whole, isAll: all === text };
}

/** `Convert.toDBC`. */
function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function withoutTypeLetter(text: string): string {
  return text.length > 1 ? text.replace(/[dlf]$/i, '') : text;
}

/** `StrUtil.trim`: every kind of blank, the full-width one and invisible signs too. */
export function trim(text: string): string {
  return text.replace(/^[\s\0\u2800\u3164\u180e\u202a]+|[\s\0\u2800\u3164\u180e\u202a]+$/g, '');
}
