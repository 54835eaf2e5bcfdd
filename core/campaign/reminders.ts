import type { IsoDate } from '../model/values.ts';
import { daysBetween } from '../text/calendar.ts';

/** Days before a deadline on which one may be reminded. */
export const LEADS = [30, 14, 7, 3, 1, 0] as const;

export interface Awaited {
  /** As of a `CampaignDay`. */
  key: string;
  date: IsoDate;
}

export interface Reminders<Day extends Awaited> {
  /** To be told now, each once however many lead times have passed meanwhile. */
  due: Day[];
  /** Deadline and lead time of everything that counts as told after this, without what is over. */
  told: string[];
}

/**
 * Who slept through lead times is told once, and not again for those; what is over is not told any more. The same input gives
 * the same answer, and what was told is not due again.
 * @param leads days before, in any order
 * @param told from the time before
 */
export function remindersDue<Day extends Awaited>(
  days: readonly Day[],
  leads: readonly number[],
  told: readonly string[],
  today: IsoDate,
): Reminders<Day> {
  const before = new Set(told);
  const due: Day[] = [];
  const after: string[] = [];
  for (const day of days) {
    const left = daysBetween(today, day.date);
    if (left < 0) continue;
    const reached = leads.filter((lead) => left <= lead).map((lead) => `${day.key} ${lead}`);
    if (reached.some((mark) => !before.has(mark))) due.push(day);
    after.push(...reached);
  }
  return { due, told: after };
}

/** A day with what is due on it, whatever else the calendar holds: the next time of this hour, local time. */
export function nextHour(now: Date, hour: number): Date {
  const next = new Date(now);
  next.setHours(hour, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next;
}
