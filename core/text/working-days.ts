import type { IsoDate } from '../model/values.ts';
import { addDays, daysBetween, isWeekend } from './calendar.ts';
import type { ArrangedYear, Holidays } from './holidays.ts';

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
  /** So many are worked if `quiet` days go by the week and no `unknown` one is worked. */
  plain: number;
  /** Known to be off, and weekends of `quiet`. */
  off: DayRange[];
  /** Days of a weekend that are worked. */
  shifted: DayRange[];
  /** Days of which no arrangement says anything, at a time of the year when one may. */
  unknown: DayRange[];
  /** Days of which no arrangement says anything, far from every holiday: all but a few go by the week. */
  quiet: DayRange[];
  /** So many of `quiet` that would be worked may be off, and so many that would be off may be worked. */
  lost: number;
  gained: number;
  /** Notices that decided a day. */
  sources: string[];
}

type Kind = 'worked' | 'shifted' | 'off' | 'unknown' | 'quietWorked' | 'quietOff';
type Listed = 'off' | 'shifted' | 'unknown' | 'quiet';

/** Which lists of ranges a day is in. */
const LISTS: Readonly<Record<Kind, readonly Listed[]>> = {
  worked: [],
  shifted: ['shifted'],
  off: ['off'],
  unknown: ['unknown'],
  quietWorked: ['quiet'],
  quietOff: ['quiet', 'off'],
};

/**
 * Days by which one arrangement for one occasion may change a quiet time, either way. Those known, as 3 September 2015 or 1 July 1997, took two
 * weekdays, and had one day of a weekend worked; one more is for what nobody has seen yet.
 */
const ONE_OFF = 3;

/**
 * Counts working days. Of a year that no arrangement knows only those days go by the week that no statutory holiday, nor a weekend worked
 * for one, has ever come near, and even there a few may be off for one occasion: elsewhere a Wednesday may be off, and a Sunday
 * worked.
 */
export function workingDaysIn(from: IsoDate, to: IsoDate, holidays: Holidays): WorkingDays {
  const days = Math.max(0, daysBetween(from, to) + 1);
  const ranges: Record<Listed, DayRange[]> = { off: [], shifted: [], unknown: [], quiet: [] };
  const counts = { worked: 0, shifted: 0, off: 0, unknown: 0, quietWorked: 0, quietOff: 0 };
  const sources = new Set<string>();
  const quietTimes = new Set<string>();
  for (let at = 0; at < days; at += 1) {
    const day = addDays(from, at);
    const { kind, source } = kindOf(day, holidays);
    if (source !== undefined) sources.add(source);
    counts[kind] += 1;
    for (const list of LISTS[kind]) addTo(ranges[list], day);
    if (LISTS[kind].includes('quiet')) quietTimes.add(`${day.slice(0, 4)} ${quietTimeOf(day)}`);
  }
  const known = counts.worked + counts.shifted;
  const changed = ONE_OFF * quietTimes.size;
  const lost = Math.min(counts.quietWorked, changed);
  const gained = Math.min(counts.quietOff, changed);
  const plain = known + counts.quietWorked;
  const [least, most] = [plain - lost, plain + gained + counts.unknown];
  return { days, least, most, plain, ...ranges, lost, gained, sources: [...sources] };
}

function addTo(ranges: DayRange[], day: IsoDate): void {
  const open = ranges.at(-1);
  if (open && addDays(open.to, 1) === day) open.to = day;
  else ranges.push({ from: day, to: day });
}

function kindOf(day: IsoDate, { days, years }: Holidays): { kind: Kind; source?: string } {
  const named = days.get(day);
  const isOff = isWeekend(day);
  if (named) {
    const worked = isOff ? 'shifted' : 'worked';
    return { kind: named.kind === 'off' ? 'off' : worked, source: named.source };
  }
  const quiet = quietTimeOf(day) !== undefined;
  const year = arrangementFor(day, years);
  if (year && (year.knows === 'all' || !isOff || quiet)) {
    return { kind: isOff ? 'off' : 'worked', source: year.source };
  }
  if (!quiet) return { kind: 'unknown' };
  return { kind: isOff ? 'quietOff' : 'quietWorked' };
}

/** The last days of a year may stand in the notice for the next one: in 2018 it began on 29 December. */
function arrangementFor(day: IsoDate, years: Holidays['years']): ArrangedYear | undefined {
  const year = Number(day.slice(0, 4));
  const own = years.get(year);
  if (day.slice(5) < '12-25') return own;
  const next = years.get(year + 1);
  return own && next && (own.knows === 'all' ? { ...own, knows: next.knows } : own);
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

/** Which one a day is in. */
function quietTimeOf(day: IsoDate): string | undefined {
  const date = day.slice(5);
  return QUIET.find(([from, to]) => from <= date && date <= to)?.[0];
}
