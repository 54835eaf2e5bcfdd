import type { ContractColumn } from '../model/import-contract.ts';
import { doubleToString, javaTrim, parseDecimal } from './java.ts';

const BITS = { Integer: 32, Long: 64 } as const;
export type WholeType = keyof typeof BITS;

/** The whole type of an integer column's property: Integer, unless the profile says Long. */
export function wholeTypeOf({ javaType }: ContractColumn): WholeType {
  return javaType === 'Long' ? 'Long' : 'Integer';
}

/** `Integer.valueOf(text)` or `Long.valueOf(text)`; `undefined` where Java throws. */
export function parseWhole(text: string, type: WholeType): string | undefined {
  if (!/^[+-]?\p{Nd}+$/u.test(text)) return undefined;
  const value = BigInt(text.normalize('NFKC').replace('+', ''));
  return lowBits(value, type) === String(value) ? String(value) : undefined;
}

/** What the type keeps of a larger whole number: its lowest bits, hence some other number. */
export function lowBits(value: bigint, type: WholeType): string {
  return String(BigInt.asIntN(BITS[type], value));
}

/** `Double.valueOf(text)`: blanks around it and a type letter behind it do no harm; `undefined` where Java throws. */
export function parseDouble(text: string): number | undefined {
  return parseDecimal(javaTrim(text).replace(/[dDfF]$/, ''));
}

/** `Double.intValue`, `longValue`: the fraction falls away, and what is too large becomes the largest number there is. */
export function wholeOf(value: number, type: WholeType): string {
  const limit = 2n ** BigInt(BITS[type] - 1);
  const whole = BigInt(Math.trunc(value));
  if (whole >= limit) return String(limit - 1n);
  return String(whole < -limit ? -limit : whole);
}

/** What is told where a whole number came out otherwise than it stands in the cell. */
export function wholeNote(given: number, whole: string): { note?: string } {
  if (Number(whole) === given) return {};
  return { note: Number.isInteger(given) ? 'importers.numberOverflow' : 'importers.numberCut' };
}

/** `new BigDecimal(Double.toString(value)).toPlainString()`: 0.0001 comes out as `0.00010`. */
export function decimalText(value: number): string {
  const text = doubleToString(value);
  const [mantissa = '', exponent] = text.split('E');
  if (exponent === undefined) return text;
  const negative = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${negative}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return negative + digits.padEnd(point, '0');
  return `${negative}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const BLANKS = /^[\t-\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]$/;

/** `StringUtils.isBlank` of commons-lang: the full-width blank is one, the no-break space is not. */
export function isBlank(text: string): boolean {
  return Array.from(text).every((sign) => BLANKS.test(sign) || (sign >= '\u001c' && sign <= '\u001f'));
}
