import { plainDecimal, shiftDecimal } from './java-number.ts';

/** A `java.text.DecimalFormat` pattern, half-up as spreadsheet importers set it. */
interface DecimalPattern {
  prefix: string;
  suffix: string;
  negativePrefix: string;
  negativeSuffix: string;
  /** 1, 100 for `%`, 1000 for `‰`. */
  multiplier: number;
  minInteger: number;
  minFraction: number;
  maxFraction: number;
  /** Digits between two commas; 0 for none. */
  grouping: number;
  /** The point stands even where nothing follows it. */
  showsPoint: boolean;
  /** Least digits of the exponent, where the pattern has one. */
  exponentDigits?: number;
}

/**
 * `new DecimalFormat(pattern).format(BigDecimal)` with `RoundingMode.HALF_UP`; `undefined` where the pattern is one
 * that Java refuses.
 */
export function formatDecimal(value: number, pattern: string): string | undefined {
  const format = parsePattern(pattern);
  if (!format) return undefined;
  const isNegative = value < 0 || Object.is(value, -0);
  const size = shiftDecimal(plainDecimal(Math.abs(value)), Math.log10(format.multiplier));
  const digits = format.exponentDigits === undefined ? plain(size, format) : scientific(size, format);
  return isNegative
    ? format.negativePrefix + digits + format.negativeSuffix
    : format.prefix + digits + format.suffix;
}

function plain(size: string, format: DecimalPattern): string {
  const [whole = '', fraction = ''] = roundHalfUp(size, format.maxFraction).split('.');
  const digits = whole.replace(/^0+/, '').padStart(format.minInteger, '0');
  const kept = trimZeros(fraction, format.minFraction);
  const shown = digits === '' && kept === '' ? '0' : group(digits, format.grouping);
  return kept === '' && !format.showsPoint ? shown : `${shown}.${kept}`;
}

function scientific(size: string, format: DecimalPattern): string {
  const digits = size.replace('.', '').replace(/^0+/, '');
  const power = digits === '' ? 0 : magnitude(size) - format.minInteger + 1;
  const mantissa = roundHalfUp(shiftDecimal(size, -power), format.maxFraction);
  const carried = mantissa.replace(/\..*$/, '').length > format.minInteger;
  const [whole = '0', fraction = ''] = carried
    ? roundHalfUp(shiftDecimal(mantissa, -1), format.maxFraction).split('.')
    : mantissa.split('.');
  const kept = trimZeros(fraction, format.minFraction);
  const exponent = carried ? power + 1 : power;
  const shownExponent = String(Math.abs(exponent)).padStart(format.exponentDigits ?? 1, '0');
  return `${whole}${kept === '' ? '' : `.${kept}`}E${exponent < 0 ? '-' : ''}${shownExponent}`;
}

/** Place of the first digit that is not zero: 2 for 123, -1 for 0.45. */
function magnitude(plainText: string): number {
  const [whole = '', fraction = ''] = plainText.split('.');
  const digits = whole.replace(/^0+/, '');
  return digits === '' ? -1 - (/[1-9]/.exec(fraction)?.index ?? 0) : digits.length - 1;
}

/** Plain decimal digits to so many places, `RoundingMode.HALF_UP`. */
export function roundHalfUp(plainText: string, places: number): string {
  const [whole = '', fraction = ''] = plainText.split('.');
  const kept = BigInt(`0${whole}${fraction.slice(0, places).padEnd(places, '0')}`);
  const rounded = String(kept + (fraction.charAt(places) >= '5' ? 1n : 0n)).padStart(places + 1, '0');
  return places === 0 ? rounded : `${rounded.slice(0, -places)}.${rounded.slice(-places)}`;
}

function trimZeros(fraction: string, least: number): string {
  let end = fraction.length;
  while (end > least && fraction.charAt(end - 1) === '0') end -= 1;
  return fraction.slice(0, end);
}

function group(digits: string, size: number): string {
  return size > 0 ? digits.replace(new RegExp(`\\B(?=(\\d{${size}})+$)`, 'g'), ',') : digits;
}

interface SubPattern {
  prefix: string;
  digits: string;
  suffix: string;
  exponent?: string;
}

/** Digits that stand behind other characters still count: those characters all go to the end (`applyPattern`). */
function splitPattern(pattern: string): SubPattern {
  const prefix = /^[^#0,.]*/.exec(pattern)?.[0] ?? '';
  const rest = pattern.slice(prefix.length);
  const exponent = /^([#0,.]+)E(0+)/.exec(rest);
  const numbers = exponent ? exponent[1] + rest.slice(exponent[0].length) : rest;
  return {
    prefix,
    digits: numbers.replace(/[^#0,.]/g, ''),
    suffix: numbers.replace(/[#0,.]/g, ''),
    ...(exponent?.[2] !== undefined && { exponent: exponent[2] }),
  };
}

function parsePattern(pattern: string): DecimalPattern | undefined {
  const [positive = '', negative] = pattern.split(';');
  const { prefix, digits, suffix, exponent } = splitPattern(positive);
  const counts = countDigits(digits);
  if (!counts) return undefined;
  const affixes = prefix + suffix;
  const other = negative === undefined ? undefined : splitPattern(negative);
  const isOwn = other !== undefined && (other.prefix !== prefix || other.suffix !== suffix);
  return {
    prefix,
    suffix,
    negativePrefix: isOwn ? other.prefix : `-${prefix}`,
    negativeSuffix: isOwn ? other.suffix : suffix,
    multiplier: affixes.includes('%') ? 100 : affixes.includes('‰') ? 1000 : 1,
    ...counts,
    ...(exponent !== undefined && { exponentDigits: exponent.length }),
  };
}

function countDigits(
  digits: string,
):
  | Pick<DecimalPattern, 'minInteger' | 'minFraction' | 'maxFraction' | 'grouping' | 'showsPoint'>
  | undefined {
  const [whole = '', fraction, third] = digits.split('.');
  const comma = whole.lastIndexOf(',');
  const grouping = comma === -1 ? 0 : whole.length - comma - 1;
  if (third !== undefined || fraction?.includes(',') || (comma !== -1 && grouping === 0)) return undefined;
  const plainWhole = whole.replaceAll(',', '');
  const point = plainWhole.length;
  const shape = /^(#*)(0*)(#*)$/.exec(plainWhole + (fraction ?? ''));
  if (!shape || (fraction === undefined && shape[2] && shape[3])) return undefined;
  const optional = shape[1]?.length ?? 0;
  const required = shape[2]?.length ?? 0;
  const rest = {
    maxFraction: fraction?.length ?? 0,
    grouping,
    showsPoint: fraction !== undefined && (point === 0 || fraction === ''),
  };
  if (fraction === undefined) return { minInteger: required, minFraction: 0, ...rest };
  // `#.##` counts one digit as written out, though it says none; `#` alone does not.
  if (required === 0 && optional > 0)
    return { minInteger: Math.min(1, point), minFraction: point === 0 ? 1 : 0, ...rest };
  if (point < optional || point > optional + required) return undefined;
  return { minInteger: point - optional, minFraction: optional + required - point, ...rest };
}
