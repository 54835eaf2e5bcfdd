import type { ContractColumn } from '../../model/import-contract.ts';
import { doubleToString, isoOf, type JavaDate, plainDecimal } from '../java.ts';
import {
  lowBits,
  parseDouble,
  parseWhole,
  wholeNote,
  wholeOf,
  type WholeType,
  wholeTypeOf,
} from '../java-double.ts';
import type { Converted } from '../property.ts';
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
  switch (contract.type) {
    case 'string':
      return { value: valueText(value), ...(value.kind === 'date' && { note: 'importers.dateWithTime' }) };
    case 'date':
      return toDate(value, contract.dateFormat);
    case 'integer':
      return toInteger(value, wholeTypeOf(contract));
    case 'number':
      return toNumber(value);
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

/** `DateConverter`: a number is milliseconds since 1970, in whole days of nobody's calendar. */
function toDate(value: HutoolValue, dateFormat = 'yyyy-MM-dd'): Converted {
  switch (value.kind) {
    case 'date':
      return { value: isoOf(value.date, dateFormat) };
    case 'long':
    case 'double':
    case 'decimal':
      return { value: isoOf(fromMilliseconds(value.value), dateFormat), note: 'importers.numberAsMillis' };
    case 'text': {
      if (trim(value.text) === '') return { value: null };
      const date = parseAnyDate(value.text);
      if (!date) throw new ConvertError('importers.dateUnread');
      return { value: isoOf(date, dateFormat) };
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
      return integerRead(value.value, wholeOf(value.value, type));
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
function toNumber(value: HutoolValue): Converted {
  if ('value' in value && typeof value.value === 'number') return { value: plainDecimal(value.value) };
  if (value.kind === 'boolean') return { value: value.value ? '1' : '0' };
  const text = withoutTypeLetter(trim(valueText(value)));
  if (text === '') return { value: null };
  const number = parseDouble(text);
  if (number !== undefined) return { value: plainDecimal(number) };
  const leading = leadingNumber(text);
  if (!leading) throw new ConvertError('importers.numberUnread');
  return { value: plainDecimal(leading.value), ...(!leading.isAll && { note: 'importers.numberPrefix' }) };
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
