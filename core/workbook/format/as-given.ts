import { formatGeneral } from './digits.ts';
import { formatNumber, isDateFormat } from './number-format.ts';
import { isoToSerial } from './serial.ts';

/** Numbers that a spreadsheet shows exactly as they were typed; `007`, `1.50` and long digits stay text. */
export function plainNumber(value: string): number | undefined {
  if (!/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(value)) return undefined;
  const number = Number(value);
  return String(number) === value ? number : undefined;
}

/**
 * The number for a cell of that format, where the cell will then show the text as it was given: letter by letter, or, of a plain
 * number, the same number (`9.5` under `0.00` or `0"分"`). `undefined` where the format would round it, scale it, drop its
 * sign or show something else; the value is to be stored as text.
 */
export function numberAsGiven(text: string, format: string): number | undefined {
  if (format === 'General') {
    const plain = plainNumber(text);
    return plain !== undefined && formatGeneral(plain) === text ? plain : undefined;
  }
  const digits = text.replaceAll(',', '');
  if (!/^-?\d{1,15}(?:\.\d+)?$/.test(digits) || digits.replace(/\D/g, '').length > 15) return undefined;
  if (!isForNumbers(format)) return undefined;
  const number = Number(digits);
  const shown = formatNumber(number, format, false).trim();
  if (shown === text) return number;
  return plainNumber(text) !== undefined && isSameNumber(shown, text) ? number : undefined;
}

const forNumbers = new Map<string, boolean>();

/** No date, and not `@`: a number in such a cell is taken for text by some programs and for a number by others. */
function isForNumbers(format: string): boolean {
  const known = forNumbers.get(format);
  if (known !== undefined) return known;
  const isText = format.replace(/\[[^\]]*\]|"[^"]*"/g, '').trim() === '@';
  const is = !isText && !isDateFormat(format);
  forNumbers.set(format, is);
  return is;
}

/** Whether all digits in what is shown make up the number, whatever stands around and between them. */
function isSameNumber(shown: string, text: string): boolean {
  const isBelowZero = /^[^\d]*[-(]/.test(shown);
  const digits = shown.replace(/[^\d.]/g, '').replace(/^0+(?=\d)/, '');
  const plain = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return isBelowZero === text.startsWith('-') && plain === text.replace('-', '');
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
type Part = (typeof PARTS)[number];

/** `2026-05`, `2026-05-01`, and a day with `08:30` or `08:30:59`. */
const GIVEN = /^\d{4}-\d{2}(-\d{2}(?: (\d{2}:\d{2})(:\d{2})?)?)?$/;

/**
 * The serial number for a cell of that format, where the cell will then tell each part of the date that was given and no other: a
 * month shows no day, a day is not hidden by `h:mm`. `undefined` for anything else, and for a day that the calendar does
 * not have.
 * @param options.midnight whether a time of 0:00 (or `:00` behind it) may be shown though it was not given, or given and not shown:
 *   for a cell whose format cannot be chosen
 */
export function dateAsGiven(
  text: string,
  format: string,
  { date1904 = false, midnight = false }: { date1904?: boolean; midnight?: boolean } = {},
): number | undefined {
  const [whole, day, time, seconds] = GIVEN.exec(text) ?? [];
  const serial = whole === undefined ? undefined : isoToSerial(text, date1904);
  if (serial === undefined || !isDateFormat(format)) return undefined;
  // An hour 25 would be one of the next day.
  if (!formatNumber(serial, 'yyyy-mm-dd hh:mm:ss', date1904).startsWith(text)) return undefined;
  const shown = partsShown(format);
  const given = new Set<Part>(['year', 'month']);
  if (day !== undefined) given.add('day');
  if (time !== undefined) given.add('hour').add('minute');
  if (seconds !== undefined) given.add('second');
  const isFree = (part: Part): boolean => {
    if (!midnight || day === undefined) return false;
    if (part === 'second') return (seconds ?? ':00') === ':00';
    return (part === 'hour' || part === 'minute') && `${time ?? '00:00'}${seconds ?? ':00'}` === '00:00:00';
  };
  const fits = PARTS.every((part) => given.has(part) === shown.has(part) || isFree(part));
  return fits ? serial : undefined;
}

/** Whether a date format shows neither year, month nor day: a time of day, or hours that go on beyond one. */
export function tellsNoDay(format: string): boolean {
  const shown = partsShown(format);
  return !shown.has('year') && !shown.has('month') && !shown.has('day');
}

const partsByFormat = new Map<string, ReadonlySet<Part>>();

/**
 * What a date format tells, found by trial: a part is shown where another value of it is shown otherwise. The years, months and days
 * compared share their weekday, which tells none of these.
 */
function partsShown(format: string): ReadonlySet<Part> {
  const known = partsByFormat.get(format);
  if (known) return known;
  const trials: readonly (readonly [Part, readonly string[]])[] = [
    ['year', ['2011-10-10 10:10:10', '2039-10-10 10:10:10']],
    ['month', ['2011-01-10 10:10:10', '2011-10-10 10:10:10']],
    // A first letter alone does not tell January from June.
    ['month', ['2011-01-10 10:10:10', '2011-06-10 10:10:10']],
    ['day', ['2011-10-03 10:10:10', '2011-10-10 10:10:10']],
    ['hour', ['2011-10-10 09:10:10', '2011-10-10 10:10:10']],
    ['minute', ['2011-10-10 10:09:10', '2011-10-10 10:10:10']],
    ['second', ['2011-10-10 10:10:09', '2011-10-10 10:10:10']],
  ];
  // Elapsed time changes with every part and shows none; a condition may show other dates otherwise.
  const isUnclear = /\[(?:h+|m+|s+|[<>=].*)\]/i.test(format);
  const tells = ([, moments]: (typeof trials)[number]): boolean =>
    new Set(moments.map((moment) => formatNumber(isoToSerial(moment) ?? 0, format, false))).size > 1;
  const hidden = new Set(trials.flatMap((trial) => (isUnclear || !tells(trial) ? [trial[0]] : [])));
  const parts = new Set(PARTS.filter((part) => !hidden.has(part)));
  partsByFormat.set(format, parts);
  return parts;
}
