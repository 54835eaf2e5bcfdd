import { isRealDay, parseDateValue } from '../text/calendar.ts';

interface DateParts {
  year: string;
  month: string;
  day: string | undefined;
}

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?\s*[月日号]?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/;

/** Reads a whole date or month in any of the usual spellings; `null` for everything else. */
function partsOf(text: string): DateParts | null {
  const trimmed = text.normalize('NFKC').trim();
  const found = WRITTEN.exec(trimmed) ?? COMPACT.exec(trimmed);
  const [, year, month, day] = found ?? [];
  if (!year || !month) return null;
  const parts = { year, month: month.padStart(2, '0'), day: day?.padStart(2, '0') };
  const real = isRealDay(Number(year), Number(month), Number(day ?? 1));
  return real ? parts : null;
}

/** `2016年5月1日` → `2016-05-01`, `2016.5` → `2016-05`; `null` where the text is no date. */
export function toIsoDate(text: string): string | null {
  const parts = partsOf(text);
  if (!parts) return null;
  return parts.day ? `${parts.year}-${parts.month}-${parts.day}` : `${parts.year}-${parts.month}`;
}

type DateProblem = 'notADate' | 'noSuchDay' | 'dayMissing' | 'formatUnknown';

export type DateText = { text: string } | { problem: DateProblem };

/** Why a text is no date: it is not written as one, or names a day that no calendar has, as 2026-02-30. */
export function whyNoDate(text: string): 'notADate' | 'noSuchDay' {
  return parseDateValue(text) === 'impossible' ? 'noSuchDay' : 'notADate';
}

const TIMED = /^(.+?)[\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * Writes a date in a control's format (`YYYY-MM-DD`, `yyyy/M/d`, `YYYY年MM月`, `YYYY-MM-DD HH:mm:ss` …). A part that the
 * value does not have is never made up, but for seconds, which nobody writes: a format that asks for a time of day is
 * refused where the value has none.
 */
export function formatDate(value: string, format: string): DateText {
  const asks = /[\sT]+h/i.exec(format);
  const [, day, hour = '', minute = '', second = '00'] = TIMED.exec(value.normalize('NFKC').trim()) ?? [];
  if (!asks || day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return formatDay(value, format);
  const written = formatDay(day, format.slice(0, asks.index));
  if ('problem' in written) return written;
  if (Number(second) > 0 && !format.includes('ss')) return { problem: 'formatUnknown' };
  const time = format
    .slice(asks.index)
    .replace(/hh?/i, (mark) => (mark.length === 2 ? hour.padStart(2, '0') : String(Number(hour))))
    .replace('mm', minute)
    .replace('ss', second);
  return { text: written.text + time };
}

function formatDay(value: string, format: string): DateText {
  const parts = partsOf(value);
  const year = parts?.year ?? /^(\d{4})年?$/.exec(value.trim())?.[1];
  if (/^y{4}\s*年?$/i.test(format) && year) return { text: format.replace(/y{4}/i, year) };
  if (!parts) return { problem: whyNoDate(value) };
  if (!/y{4}/i.test(format) || !/m/i.test(format) || /[hs]/i.test(format))
    return { problem: 'formatUnknown' };
  if (/d/i.test(format) && !parts.day) return { problem: 'dayMissing' };
  const text = format.replace(/y{4}|m{1,2}|d{1,2}/gi, (token) => {
    if (token.length === 4) return parts.year;
    const padded = /^m/i.test(token) ? parts.month : (parts.day ?? '');
    return token.length === 2 ? padded : String(Number(padded));
  });
  return { text };
}

const PATTERN = /y{4}(?:([-/.年])m{1,2}(?:[-/.月]d{1,2}日?)?月?|mmdd)/i;
const SAMPLE =
  /(?<!\d)(?:19|20)\d{2}(?:([-/.年])(\d{1,2})(?:([-/.月])(\d{1,2})(日?)|(月?))|(?:0\d|1[0-2])[0-3]\d(?!\d))/;

/** Date format that a hint shows, as a pattern or by an example: `格式：2016-05-01` → `YYYY-MM-DD`. */
export function dateFormatIn(hint: string): string | undefined {
  const text = hint.normalize('NFKC');
  const pattern = PATTERN.exec(text)?.[0];
  if (pattern) return pattern.toUpperCase();
  const sample = SAMPLE.exec(text);
  if (!sample) return undefined;
  const [, first, month, second, day, daySign = '', monthSign = ''] = sample;
  if (!first || !month) return 'YYYYMMDD';
  const monthToken = month.length === 2 ? 'MM' : 'M';
  if (!second || !day) return `YYYY${first}${monthToken}${monthSign}`;
  return `YYYY${first}${monthToken}${second}${day.length === 2 ? 'DD' : 'D'}${daySign}`;
}
