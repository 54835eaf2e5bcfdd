import { parseDateValue, boundsOf, daysIn, isoDate } from '../text/calendar.ts';
import { parseNumeral } from '../text/numeral.ts';
import { unitAt } from '../text/units.ts';
import { isFollowed } from './words.ts';
import type { Operand } from './token.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Value = DistributiveOmit<Operand, 'start'>;

const DAY = /\d{4}(?:年\d{1,2}月\d{1,2}[日号]|([-/.])\d{1,2}\1\d{1,2})(?!\d)/y;
const MONTH = /(?:19|20)\d{2}(?:年\d{1,2}月|-(?:0[1-9]|1[0-2]))(?!\d)/y;
const YEAR = /(?:19|20)\d{2}年(?![\d内以])/y;
const NUMBER = /\d+(?:\.\d+)?(?:[万千百亿](?!\p{Script=Han}))?/uy;
const HAN_NUMBER = /[〇零一二两三四五六七八九十百千万亿]+/y;
/** Longer ones are numbers of papers and telephones, which stand in quotes. */
export const MOST_DIGITS = 15;
/** Units of counted things that stand behind a number and say nothing more. */
const UNIT = /周岁|岁|票|个?等次|条数|级/y;

/**
 * A number or date as authors write it without quotes, with the unit behind it: `2016-05-04`, `2016年5月`, `800字`, `80%`, 三条.
 * `impossible` where it is written as a date that no calendar has. `plain` is the text in one width.
 */
export function literalAt(plain: string, at: number): Value | 'impossible' | undefined {
  return dateAt(plain, at) ?? numberAt(plain, at);
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function dateAt(plain: string, at: number): Value | 'impossible' | undefined {
  const written = match(DAY, plain, at) ?? match(MONTH, plain, at);
  if (written !== undefined) {
    const date = parseDateValue(written);
    return typeof date === 'string'
      ? 'impossible'
      : { type: 'date', ...boundsOf(date), end: at + written.length };
  }
  const year = match(YEAR, plain, at);
  return year === undefined
    ? undefined
    : { type: 'date', ...yearBounds(Number(year.slice(0, 4))), end: at + year.length };
}

/** First and last day of a year. */
export function yearBounds(year: number): { from: string; to: string } {
  return { from: isoDate(year, 1, 1), to: isoDate(year, 12, daysIn(year, 12)) };
}

function numberAt(plain: string, at: number): Value | undefined {
  const digits = match(NUMBER, plain, at) ?? match(HAN_NUMBER, plain, at);
  if (digits === undefined || digits.length > MOST_DIGITS) return undefined;
  const numeral = parseNumeral(digits);
  if (!numeral || numeral.upper !== undefined) return undefined;
  const end = at + digits.length;
  if (plain.charAt(end) === '%')
    return { type: 'number', value: percent(numeral.value), share: true, end: end + 1 };
  const after = behindUnit(plain, end);
  if (after !== undefined) return { type: 'number', value: numeral.value, end: after };
  return isClosed(plain, end) ? { type: 'number', value: numeral.value, end } : undefined;
}

/** End of the unit behind a number, a space before it or not; `undefined` where there is none that ends there. */
function behindUnit(plain: string, end: number): number | undefined {
  const start = plain.charAt(end) === ' ' ? end + 1 : end;
  const unit = unitAt(plain, start)?.unit ?? match(UNIT, plain, start);
  const after = start + (unit?.length ?? 0);
  return unit !== undefined && isClosed(plain, after) ? after : undefined;
}

function isClosed(plain: string, at: number): boolean {
  return !/[\p{L}\p{N}_]/u.test(plain.charAt(at)) || isFollowed(plain, at);
}

function percent(value: number): number {
  return Number((value / 100).toPrecision(12));
}
