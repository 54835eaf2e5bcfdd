import type { IsoDate } from '../model/values.ts';
import { addDays } from './calendar.ts';
import type { MovingFestival } from './festivals.ts';

/**
 * Days off around a festival (国庆长假, 五一假期): seven for 春节 and 国庆, with 除夕 in the years in which it is a holiday; five for 五一 since
 * 2020, seven until 2007; else the weekend that touches the day. Notices of single years may move it by a day.
 * @param day the day of the festival itself
 */
export function longHoliday(
  day: IsoDate,
  festival: MovingFestival | undefined,
): { from: IsoDate; to: IsoDate } {
  const year = Number(day.slice(0, 4));
  if (festival === 'spring') {
    const from = year >= 2014 && year < 2025 ? day : addDays(day, -1);
    return { from, to: addDays(from, year >= 2025 ? 7 : 6) };
  }
  if (day.endsWith('-10-01')) return { from: day, to: addDays(day, 6) };
  if (day.endsWith('-05-01') && (year >= 2020 || year < 2008)) {
    return { from: day, to: addDays(day, year >= 2020 ? 4 : 6) };
  }
  const [before, after] = WEEKEND_AROUND[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? [0, 0];
  return { from: addDays(day, -before), to: addDays(day, after) };
}

/** Days before and after the festival by its weekday, Sunday first: a day off in the middle of a week stands alone. */
const WEEKEND_AROUND: readonly (readonly [before: number, after: number])[] = [
  [1, 1],
  [2, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 2],
  [0, 2],
];
