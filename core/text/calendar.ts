import type { IsoDate } from '../model/values.ts';
import { normalise } from './normalise.ts';
import { remember } from './remember.ts';

/** A day, or a month where `day` is absent. */
export interface PartialDate {
  year: number;
  month: number;
  day?: number;
}

/** Days of a month; 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysIn(year, month);
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** First and last day that a date may mean. */
export function boundsOf({ year, month, day }: PartialDate): { from: IsoDate; to: IsoDate } {
  return { from: isoDate(year, month, day ?? 1), to: isoDate(year, month, day ?? daysIn(year, month)) };
}

/** The day `months` later; the last day of the month where it has no such day (as 31 January plus one month). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return isoDate(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth)));
}

/** The day `days` later, or earlier where negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one date to another; 0 for the same day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** Saturday or Sunday. */
export function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

const WRITTEN =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|\/(\d{1,2})(?:\/(\d{1,2}))?|\.(\d{1,2})(?:\.(\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})[日号]?)?|(\d{2})(\d{2}))$/;

const PART_OF_DAY = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)';
const HOUR = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[点时](?:整|半|[一三]刻|\\d{1,2}分?)?';
const CLOCK = `${PART_OF_DAY}?(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|${HOUR})`;
const TIME = `(?:${CLOCK}(?:(?: ?-+ ?|至|到)${CLOCK})?|${PART_OF_DAY})`;
const WEEKDAY = '\\(?(?:星期|周)[一二三四五六日天]\\)?';

/**
 * Portals print a day with a time, `2016-05-04 00:00:00`, and minutes of a meeting say when it began and ended:
 * `2026年3月5日（星期四）下午3点`, `2026年3月5日14:30-16:00`. Figures alone must stand apart from those of the day.
 */
const TIME_OF_DAY = new RegExp(
  `([日号]|[ T]|\\d(?=${PART_OF_DAY}|${WEEKDAY}))(?:${WEEKDAY}${TIME}?|${TIME}Z?)$`,
);

/**
 * Reads the value of a date field: `2016-05-04`, `2016-05`, `2016年5月4日`, `2016.5`, `20160504`. `impossible` where
 * it is written as a date that no calendar has, `unreadable` where it is not written as one date.
 */
export const parseDateValue: (text: string) => PartialDate | 'impossible' | 'unreadable' = remember(readDate);

function readDate(text: string): PartialDate | 'impossible' | 'unreadable' {
  const match = WRITTEN.exec(normalise(text).text.replace(TIME_OF_DAY, '$1').replace(/[ T]$/, ''));
  if (!match) return 'unreadable';
  const [year = 0, month = 0, day] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  if (day !== undefined) return isRealDay(year, month, day) ? { year, month, day } : 'impossible';
  return daysIn(year, month) > 0 ? { year, month } : 'impossible';
}
