import { shiftDecimal } from './decimal-format.ts';
import type { Converted } from './property.ts';

/** No portal means a number of more digits; they would only slow this down. */
const MAX_EXPONENT = 1000;

/** `new BigDecimal(text).toPlainString()`, every digit kept; full-width digits count. `undefined` where it throws. */
export function parseBigDecimal(text: string): string | undefined {
  const match = /^([+-]?)(\p{Nd}*)(?:\.(\p{Nd}*))?(?:[eE]([+-]?\p{Nd}+))?$/u.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const power = Number(exponent.normalize('NFKC'));
  if (whole + fraction === '' || Math.abs(power) > MAX_EXPONENT) return undefined;
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  const plain = shiftDecimal(digits.normalize('NFKC'), power).replace(/^0+(?=\d)/, '');
  return (sign === '-' ? '-' : '') + (plain.startsWith('.') ? `0${plain}` : plain);
}

const BITS = { Integer: 32, Long: 64 } as const;

/** `intValue` or `longValue` of plain decimal digits: fractions are dropped, and what is too large wraps around. */
export function toInteger(plain: string, type: 'Integer' | 'Long'): Converted {
  const [digits = '0', fraction = ''] = plain.split('.');
  const whole = BigInt(digits);
  const wrapped = BigInt.asIntN(BITS[type], whole);
  if (wrapped !== whole) return { value: String(wrapped), note: 'importers.numberOverflow' };
  return /[1-9]/.test(fraction)
    ? { value: String(wrapped), note: 'importers.numberCut' }
    : { value: String(wrapped) };
}
