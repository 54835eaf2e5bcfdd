import { isoDate, parseDateValue } from '../text/calendar.ts';
import { fromSerial } from '../workbook/serial.ts';

/** What a cell's text says about a day or month; `doubtful` where two readings are possible. */
export type DateReading = { value: string; doubtful?: true } | { problem: 'dateShape' | 'dateImpossible' };

/** Years in which people of a roster can have done anything; others are slips of the hand. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];

const COMPACT_MONTH = /^(\d{4})(\d{2})$/;

/**
 * A date as people and programs type it (`2016年5月3日`, `2016.05`, `2016/5/3`, `20160503`) as `YYYY-MM-DD` or `YYYY-MM`.
 * Two-digit years and days without a year are not read: which century or year is a guess.
 */
export function readDateText(text: string): DateReading {
  const read = parseDateValue(text.trim().replace(COMPACT_MONTH, '$1-$2'));
  if (read === 'unreadable') return { problem: 'dateShape' };
  if (read === 'impossible' || read.year < FIRST_YEAR || read.year > LAST_YEAR) {
    return { problem: 'dateImpossible' };
  }
  const { year, month, day } = read;
  return { value: day === undefined ? isoDate(year, month, 1).slice(0, 7) : isoDate(year, month, day) };
}

/**
 * A number in a cell without a date format. `20160503` and `201605` are dates typed as numbers; `2016.1` may have been
 * `2016.10` before the cell dropped the zero.
 */
export function readDateNumber(value: number): DateReading {
  const text = String(value);
  if (/^\d{6}$|^\d{8}$/.test(text)) return readDateText(text);
  if (!/^\d{4}\.\d{1,2}$/.test(text)) return { problem: 'dateShape' };
  const reading = readDateText(text);
  return 'value' in reading && text.endsWith('.1') ? { ...reading, doubtful: true } : reading;
}

/** A spreadsheet's serial day as `YYYY-MM-DD`. */
export function readDateSerial(serial: number, date1904: boolean): DateReading {
  const time = fromSerial(serial, date1904);
  return time ? readDateText(isoDate(time.year, time.month, time.day)) : { problem: 'dateImpossible' };
}
