import { javaTrim } from './java-text.ts';

const BITS = { Integer: 32, Long: 64 } as const;
export type WholeType = keyof typeof BITS;

/** `Character.digit` for each digit: the full-width ones, Arabic ones and their like count as much as ASCII's. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    // Unicode has the digits of a script in a row, from zero to nine.
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

/** `Integer.parseInt`, `Long.valueOf` and their like: digits and a sign, nothing else; `undefined` where Java throws. */
export function parseWhole(text: string, type: WholeType): string | undefined {
  if (!/^[+-]?\p{Nd}+$/u.test(text)) return undefined;
  const value = BigInt(asciiDigits(text).replace('+', ''));
  return lowBits(value, type) === String(value) ? String(value) : undefined;
}

/** What the type keeps of a larger whole number, as `Long.intValue` does: its lowest bits, hence some other number. */
export function lowBits(value: bigint, type: WholeType): string {
  return String(BigInt.asIntN(BITS[type], value));
}

/**
 * `Double.valueOf`: ASCII digits alone; blanks around them and a type letter behind them do no harm. `undefined` where
 * Java throws, and for hexadecimal fractions, `NaN` and `Infinity`, which nobody means.
 */
export function parseDouble(text: string): number | undefined {
  const bare = javaTrim(text).replace(/[dDfF]$/, '');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(bare) ? Number(bare) : undefined;
}

/** `Double.intValue`, `longValue`: the fraction falls away, and what is too large becomes the largest number there is. */
export function doubleToWhole(value: number, type: WholeType): string {
  const limit = 2n ** BigInt(BITS[type] - 1);
  if (!Number.isFinite(value)) return String(value > 0 ? limit - 1n : -limit);
  const whole = BigInt(Math.trunc(value));
  if (whole >= limit) return String(limit - 1n);
  return String(whole < -limit ? -limit : whole);
}

/** No portal means a number of more digits; they would only slow this down. */
const MAX_EXPONENT = 1000;

/**
 * `new BigDecimal(text).toPlainString()`: every digit is kept, blanks and type letters are not taken. `undefined` where
 * Java throws.
 */
export function parseBigDecimal(text: string): string | undefined {
  const match = /^([+-]?)(\p{Nd}*)(?:\.(\p{Nd}*))?(?:[eE]([+-]?\p{Nd}+))?$/u.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const power = Number(asciiDigits(exponent));
  if (whole + fraction === '' || Math.abs(power) > MAX_EXPONENT) return undefined;
  const digits = asciiDigits(fraction === '' ? whole : `${whole}.${fraction}`);
  const plain = shiftDecimal(digits, power).replace(/^0+(?=\d)/, '');
  const isNegative = sign === '-' && /[1-9]/.test(plain);
  return (isNegative ? '-' : '') + (plain.startsWith('.') ? `0${plain}` : plain);
}

/** `BigDecimal.intValue`, `longValue` of plain decimal digits: fractions are dropped, what is too large wraps around. */
export function bigDecimalToWhole(plain: string, type: WholeType): string {
  return lowBits(BigInt(plain.split('.')[0] ?? '0'), type);
}

/** Decimal digits without an exponent, as `new BigDecimal(…).stripTrailingZeros().toPlainString()` gives them. */
export function plainDecimal(value: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const negative = mantissa.startsWith('-') ? '-' : '';
  return negative + shiftDecimal(mantissa.replace('-', ''), Number(exponent)).replace(/^0+(?=\d)/, '');
}

/** `Double.toString`: always a fraction, and an exponent outside 0.001 to 10,000,000. */
export function doubleToString(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return '0.0';
  if (!Number.isFinite(value)) return String(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : plainDecimal(value);
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** `new BigDecimal(Double.toString(value)).toPlainString()`: 0.0001 comes out as `0.00010`, 12 as `12.0`. */
export function doubleToPlainText(value: number): string {
  return parseBigDecimal(doubleToString(value)) ?? plainDecimal(value);
}

/** Plain decimal digits times ten to the power, exactly. */
export function shiftDecimal(plainText: string, power: number): string {
  if (power === 0) return plainText;
  const [whole = '', fraction = ''] = plainText.split('.');
  const point = whole.length + power;
  const digits = whole + fraction;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
