import type { IsoDate } from '../model/values.ts';
import { addDays, addMonths, daysIn } from '../text/calendar.ts';

/** The weeks of a month, Monday first, with the days of its neighbours that complete them. */
export function weeksOf(month: string): IsoDate[][] {
  const first = `${month}-01`;
  const last = `${month}-${String(daysIn(Number(month.slice(0, 4)), Number(month.slice(5, 7)))).padStart(2, '0')}`;
  const weeks: IsoDate[][] = [];
  for (let monday = addDays(first, -weekdayOf(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  }
  return weeks;
}

/** 0 for Monday. */
export function weekdayOf(day: IsoDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Keys that move in a month, and where to; the day in the neighbouring month keeps its number where there is one. */
export function dayAfterKey(day: IsoDate, key: string): IsoDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, 6 - weekdayOf(day));
    default:
      return undefined;
  }
}
