import { numberAsGiven } from '../format/as-given.ts';

/**
 * Whether a spreadsheet program that opens a CSV would show other digits than the file has: it takes what looks like a number or a date
 * for one, so that `2016.10` becomes 2016.1 and `3/4` the third or fourth of this year's months. A whole day or a time of day
 * may lose zeros (`2016/5/1`) and stays the same day or time.
 */
export function changesOnOpening(value: string): boolean {
  // Full-width digits and signs count as digits and signs, and blanks around them as none.
  const text = value.normalize('NFKC').trim();
  if (!/\d/.test(text) || text.length > 64) return false;
  return (
    isOtherNumber(text) ||
    IN_BRACKETS.test(text) ||
    SHORT_DATES.some((shape) => isShortDate(shape.exec(text))) ||
    isOtherTime(text)
  );
}

const NUMBER = /^[-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?%?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+$/;
const PERCENT = /^-?(?:0|[1-9]\d{0,9})(?:\.\d?[1-9])?%$/;

/** Accountants' minus: `(5)` becomes -5. */
const IN_BRACKETS = /^\([\d,.]+\)$/;

function isOtherNumber(text: string): boolean {
  if (!NUMBER.test(text) || PERCENT.test(text)) return false;
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  return numberAsGiven(plain, 'General') === undefined;
}

/** A month with a day or a year, which becomes a day of some month: `1-2`, `2016-05`, `5月1日`, and days with a short year. */
const SHORT_DATES = [
  /^(\d{1,4})[-/](\d{1,4})$/,
  /^(\d{1,2})([-/])\d{1,2}\2\d{1,4}$/,
  /^(\d{1,2})月(\d{1,2})日$/,
  /^(\d{2,4})年(\d{1,2})月$/,
];

/** `2015-2016` and `100-200` are none: one of two numbers must be a month, the other a day or a year. */
function isShortDate(match: RegExpExecArray | null): boolean {
  if (!match) return false;
  const [, first = '', second = ''] = match;
  if (!/\d/.test(second)) return true;
  return (isMonth(first) && isDayOrYear(second)) || (isMonth(second) && isDayOrYear(first));
}

function isMonth(digits: string): boolean {
  return digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 12;
}

function isDayOrYear(digits: string): boolean {
  return digits.length <= 2 || (digits.length === 4 && Number(digits) >= 1900);
}

/** `3:2` becomes 3:02. */
function isOtherTime(text: string): boolean {
  return /^\d{1,4}:\d{1,2}(?::\d{1,2})?$/.test(text) && !/^\d{1,2}:[0-5]\d(?::[0-5]\d)?$/.test(text);
}
