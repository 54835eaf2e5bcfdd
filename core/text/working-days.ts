import type { IsoDate } from '../model/values.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { HolidayYears } from './holidays.ts';

/** First and last day of days that follow on each other. */
export interface DayRange {
  from: IsoDate;
  to: IsoDate;
}

/** Days from one to another, both counted, by whether they are worked. */
export interface WorkingDays {
  /** All of them. */
  days: number;
  /** At least and at most so many are worked: the same where every day is known. */
  least: number;
  most: number;
  off: DayRange[];
  /** Days of a weekend that are worked. */
  shifted: DayRange[];
  /** Days of which no arrangement says anything, at a time of the year when one may. */
  unknown: DayRange[];
  /** Notices that decided a day. */
  sources: string[];
}

type Kind = 'worked' | 'shifted' | 'off' | 'unknown';

/**
 * Counts working days. Of a year without an arrangement only those days are sure that no statutory holiday, nor a weekend worked
 * for one, has ever come near (《全国年节及纪念日放假办法》 says which days are holidays): elsewhere a Wednesday may be off, and a Sunday worked.
 */
export function workingDaysIn(from: IsoDate, to: IsoDate, years: HolidayYears): WorkingDays {
  const days = Math.max(0, daysBetween(from, to) + 1);
  const ranges: Record<Kind, DayRange[]> = { worked: [], shifted: [], off: [], unknown: [] };
  const counts: Record<Kind, number> = { worked: 0, shifted: 0, off: 0, unknown: 0 };
  const sources = new Set<string>();
  let last: Kind | undefined;
  for (let at = 0; at < days; at += 1) {
    const day = addDays(from, at);
    const { kind, source } = kindOf(day, years);
    if (source) sources.add(source);
    counts[kind] += 1;
    const open = last === kind ? ranges[kind].at(-1) : undefined;
    if (open) open.to = day;
    else ranges[kind].push({ from: day, to: day });
    last = kind;
  }
  const least = counts.worked + counts.shifted;
  const { off, shifted, unknown } = ranges;
  return { days, least, most: least + counts.unknown, off, shifted, unknown, sources: [...sources] };
}

function kindOf(day: IsoDate, years: HolidayYears): { kind: Kind; source?: string } {
  const year = Number(day.slice(0, 4));
  const own = years.get(year);
  const next = years.get(year + 1);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const by = [own, next].find((each) => each?.days.has(day));
  if (by) {
    const isOff = by.days.get(day) === 'off';
    return { kind: isOff ? 'off' : isWeekend ? 'shifted' : 'worked', source: by.source };
  }
  const isKnown = own && (next !== undefined || !isYearsEnd(day));
  if (!isKnown && !isQuiet(day)) return { kind: 'unknown' };
  const kind = isWeekend ? 'off' : 'worked';
  return own ? { kind, source: own.source } : { kind };
}

/** Days at the end of a year that the notice for the next one may speak of: in 2018 it began on 29 December. */
function isYearsEnd(day: IsoDate): boolean {
  return day.slice(5) >= '12-25';
}

/**
 * Times of the year that no statutory holiday reaches, with the weekends worked around it: after the latest day of 春节 (20
 * February) and before 清明, after the latest 端午 (25 June) and before the earliest 中秋 (8 September), after 国庆 with the latest 中秋.
 */
const QUIET: readonly (readonly [from: string, to: string])[] = [
  ['03-11', '03-20'],
  ['07-06', '08-25'],
  ['10-21', '12-20'],
];

function isQuiet(day: IsoDate): boolean {
  const date = day.slice(5);
  return QUIET.some(([from, to]) => from <= date && date <= to);
}
