import type { CalendarTime } from '../workbook/format/serial.ts';
import { asciiDigits } from './java-number.ts';

/** A Java `Date` in the portal's own time zone. */
export type JavaDate = CalendarTime;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Date.toString` on a server in China: `Fri May 01 00:00:00 CST 2026`. */
export function dateToString(date: JavaDate): string {
  const day = `${WEEKDAYS[date.weekday] ?? ''} ${MONTHS[date.month - 1] ?? ''} ${two(date.day)}`;
  return `${day} ${two(date.hour)}:${two(date.minute)}:${two(date.second)} CST ${date.year}`;
}

/** `SimpleDateFormat.format` for the letters y M d H m s. */
export function formatDate(date: JavaDate, pattern: string): string {
  return tokens(pattern)
    .map((token) => (token.letter === '' ? token.text : showField(date, token)))
    .join('');
}

function showField(date: JavaDate, { letter, text }: Token): string {
  const value = fieldOf(date, letter);
  if (letter === 'y' && text.length === 2) return two(value % 100);
  return String(value).padStart(text.length, '0');
}

function fieldOf(date: JavaDate, letter: string): number {
  switch (letter) {
    case 'y':
      return date.year;
    case 'M':
      return date.month;
    case 'd':
      return date.day;
    case 'H':
      return date.hour;
    case 'm':
      return date.minute;
    default:
      return date.second;
  }
}

interface Token {
  /** One of y M d H m s; `''` for literal text. */
  letter: string;
  text: string;
}

function tokens(pattern: string): Token[] {
  return (pattern.match(/'(?:[^']|'')*'|y+|M+|d+|H+|m+|s+|[^yMdHms']+/g) ?? []).map((text) => {
    if (/^[yMdHms]/.test(text)) return { letter: text.charAt(0), text };
    if (text === "''") return { letter: '', text: "'" };
    return { letter: '', text: text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text };
  });
}

/**
 * Lenient date parsing: `2026-2-30` becomes 2 March, digits may be fewer or more than the pattern's letters. `whole`
 * as commons-lang does it; otherwise what follows the date is ignored, as `SimpleDateFormat.parse` does.
 */
export function parseDate(text: string, pattern: string, whole: boolean): JavaDate | undefined {
  const parts = tokens(pattern);
  const fields = new Map<string, number>();
  let rest = text;
  for (const [n, token] of parts.entries()) {
    if (token.letter === '') {
      if (!rest.startsWith(token.text)) return undefined;
      rest = rest.slice(token.text.length);
      continue;
    }
    const isAdjacent = (parts[n + 1]?.letter ?? '') !== '';
    const digits = isAdjacent ? `\\p{Nd}{${token.text.length}}` : '\\p{Nd}+';
    const match = new RegExp(`^\\s*(${digits})`, 'u').exec(rest);
    if (!match) return undefined;
    fields.set(token.letter, Number(asciiDigits(match[1] ?? '')));
    rest = rest.slice(match[0].length);
  }
  if (whole && rest !== '') return undefined;
  return fromFields(fields);
}

function fromFields(fields: ReadonlyMap<string, number>): JavaDate {
  const get = (letter: string, otherwise: number): number => fields.get(letter) ?? otherwise;
  const date = new Date(0);
  // Years below 100 are meant as they are; Date.UTC would move them to the 1900s.
  date.setUTCFullYear(get('y', 1970), get('M', 1) - 1, get('d', 1));
  date.setUTCHours(get('H', 0), get('m', 0), get('s', 0));
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

/**
 * A stored date as the portal shows it and as our records write it: to the month, day or second, as far as the
 * portal's pattern goes.
 */
export function isoOf(date: JavaDate, pattern = 'yyyy-MM-dd'): string {
  const month = `${String(date.year).padStart(4, '0')}-${two(date.month)}`;
  if (!pattern.includes('d')) return pattern.includes('M') ? month : month.slice(0, 4);
  const day = `${month}-${two(date.day)}`;
  const isMidnight = date.hour + date.minute + date.second === 0;
  return isMidnight ? day : `${day} ${two(date.hour)}:${two(date.minute)}:${two(date.second)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
