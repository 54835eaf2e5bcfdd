import { formatDate, type JavaDate, parseDate } from '../java-date-text.ts';
import { javaDateOf } from '../java-date.ts';

const PARTS = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2})(?:[ T](\d{1,2}(?::\d{1,2}){1,2}))?)?)?$/;

/** `new Date(text)` is one, in Chromium; writings with 年 or without a sign between the parts are not. */
export function isDateText(text: string): boolean {
  const [, , month = '1', day = '1'] = PARTS.exec(text.trim()) ?? [];
  return PARTS.test(text.trim()) && within(month, 12) && within(day, 31);
}

function within(text: string, most: number): boolean {
  return Number(text) >= 1 && Number(text) <= most;
}

/** `Date.parse` of MooTools: year, month and day in this order; what is missing is the first. */
export function parseDateText(given: string): JavaDate | undefined {
  const text = given.trim();
  if (/^\d{8}$/.test(text)) return parseDate(text, 'yyyyMMdd', true);
  if (!isDateText(text)) return undefined;
  const [, year = '', month = '1', day = '1', time = '0:00'] = PARTS.exec(text) ?? [];
  const pattern = time.split(':').length === 2 ? 'yyyy-M-d H:mm' : 'yyyy-M-d H:mm:ss';
  return parseDate(`${year}-${month}-${day} ${time}`, pattern, true);
}

/** The form in which the importer shows every number of a date column. */
export function shownDate(serial: number, date1904: boolean): string {
  const date = javaDateOf(serial, date1904, 'drop');
  return date ? formatDate(date, 'yyyy-MM-dd HH:mm:ss') : '';
}
