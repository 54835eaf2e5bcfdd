import { isoDate, isRealDay, parseDateValue } from '../text/calendar.ts';
import { parseNumeral } from '../text/numeral.ts';
import { fromSerial } from '../workbook/format/serial.ts';

export type DateProblem =
  | 'dateShape'
  | 'dateImpossible'
  | 'dateTwoDigitYear'
  | 'dateYearOnly'
  | 'dateAmbiguous'
  | 'dateSerial'
  | 'dateShownOtherwise';

export type DateDoubt = 'dateDroppedZero' | 'dateSixDigits';

/**
 * What a cell says about a day or month; `doubt` where two readings are possible, `other` being the one not taken; `read`:
 * what a cell that is not read may mean.
 */
export type DateReading =
  | { value: string; doubt?: DateDoubt; other?: string }
  | { problem: DateProblem; read?: string };

/** Years in which people of a roster can have done anything; others are slips of the hand. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];

const COMPACT_MONTH = /^(\d{4})(\d{2})$/;
const HAN = '〇○零一二三四五六七八九十廿卅';
const HAN_DATE = new RegExp(`^([${HAN}]{4})年(?:([${HAN}\\d]{1,3})月(?:([${HAN}\\d]{1,3})[日号]?)?)?$`);
/** How old somebody is, behind a day of birth. */
const AGE_BEHIND = /\(\d{1,3}周?岁\)$/;
/** Year last, as English programs write it: which of the others is the month is seen only where one is above 12. */
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/**
 * A date as people and programs type it (`2016年5月3日`, `2016.05`, `2016/5/3`, `20160503`, `二〇一六年五月`) as `YYYY-MM-DD`
 * or `YYYY-MM`. Two-digit years, days without a year and `5/1/2016` are not read: which century, year or month is a guess.
 */
export function readDateText(text: string): DateReading {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s*([-/.年月日号])\s*/g, '$1')
    .trim()
    .replace(AGE_BEHIND, '')
    .replace(/[.、,。]$/, '');
  if (COMPACT_MONTH.test(plain)) return readSixDigits(plain);
  const written = inFigures(plain);
  if (/^(?:19|20)\d{2}年?$/.test(written)) return { problem: 'dateYearOnly' };
  if (/^\d{2}(?:[-/.]\d{1,2}){1,2}$|^\d{2}年/.test(written)) return { problem: 'dateTwoDigitYear' };
  const last = YEAR_LAST.exec(written);
  if (last) return readYearLast(last);
  const read = parseDateValue(written);
  if (read === 'unreadable') return { problem: 'dateShape' };
  if (read === 'impossible' || read.year < FIRST_YEAR || read.year > LAST_YEAR) {
    return { problem: 'dateImpossible' };
  }
  const { year, month, day } = read;
  return { value: day === undefined ? isoDate(year, month, 1).slice(0, 7) : isoDate(year, month, day) };
}

/** `201605` is a month; `980701` a day whose year has two digits; `200105` may be either. */
function readSixDigits(text: string): DateReading {
  const [, year, month] = COMPACT_MONTH.exec(text) ?? [];
  const asMonth = readDateText(`${year}-${month}`);
  const [short = '', ...day] = text.match(/../g) ?? [];
  const [of19, of20] = ['19', '20'].map((century) => readDateText([century + short, ...day].join('-')));
  if (!of19 || !of20 || !('value' in of19 || 'value' in of20)) return asMonth;
  if (!('value' in asMonth)) return { problem: 'dateTwoDigitYear' };
  const other = 'value' in of20 ? of20.value : 'value' in of19 ? of19.value : '';
  return { ...asMonth, doubt: 'dateSixDigits', other };
}

/** `二〇一六年五月一日` in figures; anything else as it stands. */
function inFigures(text: string): string {
  const [, year, month, day] = HAN_DATE.exec(text) ?? [];
  if (year === undefined) return text;
  const figures = Array.from(year, (digit) => parseNumeral(digit.replace('○', '〇'))?.value ?? '').join('');
  return [figures, countOf(month), countOf(day)].filter((part) => part !== undefined).join('-');
}

/** A month or day; 廿 and 卅 are twenty and thirty. */
function countOf(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace('廿', '二十').replace('卅', '三十').replace('○', '〇');
  return parseNumeral(plain)?.value ?? text;
}

function readYearLast([, first, , second, year]: RegExpExecArray): DateReading {
  const [one, two] = [Number(first), Number(second)];
  const readings = [
    [one, two],
    [two, one],
  ].flatMap(([month = 0, day = 0]) =>
    isRealDay(Number(year), month, day) ? [isoDate(Number(year), month, day)] : [],
  );
  const [only] = new Set(readings);
  if (only === undefined) return { problem: 'dateImpossible' };
  return new Set(readings).size === 1 ? { value: only } : { problem: 'dateAmbiguous' };
}

/** Serial days of 1950 to 2050, as a number without a date format. */
const SERIALS = { from: 18_264, to: 55_152 };

/**
 * A number in a cell without a date format. `20160503` and `201605` are dates typed as numbers; `2016.1` may have been
 * `2016.10` before the cell dropped the zero; `42493` may be a day whose format was lost.
 */
export function readDateNumber(value: number, date1904 = false): DateReading {
  const text = String(value);
  if (/^\d{4}$|^\d{6}$|^\d{8}$/.test(text)) return readDateText(text);
  if (value >= SERIALS.from && value <= SERIALS.to) {
    const day = readDateSerial(Math.floor(value), date1904);
    return 'value' in day ? { problem: 'dateSerial', read: day.value } : { problem: 'dateShape' };
  }
  if (!/^\d{4}\.\d{1,2}$/.test(text)) return { problem: 'dateShape' };
  const reading = readDateText(text);
  return 'value' in reading && text.endsWith('.1') ? { ...reading, doubt: 'dateDroppedZero' } : reading;
}

/**
 * A spreadsheet's serial day as `YYYY-MM-DD`; as `YYYY-MM` where the format shows no day and the day is the first, which
 * the program put there and nobody wrote.
 */
export function readDateSerial(serial: number, date1904: boolean, format = ''): DateReading {
  const time = fromSerial(serial, date1904);
  if (!time) return { problem: 'dateImpossible' };
  const day = isoDate(time.year, time.month, time.day);
  return readDateText(time.day === 1 && showsMonthOnly(format) ? day.slice(0, 7) : day);
}

function showsMonthOnly(format: string): boolean {
  const codes = codesOf(format);
  return /y/i.test(codes) && /m/i.test(codes) && !/[dhs日]/i.test(codes);
}

/** Whether a number in a format for days is a time or a length of time for whoever reads it: `8:30`, `30:00:00`, a day with its hour. */
export function showsTime(serial: number, format: string): boolean {
  const codes = codesOf(format);
  if (!/[hs]|\[m/i.test(codes)) return false;
  return !Number.isInteger(serial) || !/[yd]/i.test(codes);
}

/** What a format does with a positive number, without words, colours and places; `[h]` stays. */
function codesOf(format: string): string {
  return (format.split(';')[0] ?? '').replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|"[^"]*"/gi, '');
}
