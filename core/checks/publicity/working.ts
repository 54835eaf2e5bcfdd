import type { IsoDate } from '../../model/values.ts';
import { addDays, daysBetween } from '../../text/calendar.ts';
import { type DayRange, type WorkingDays, workingDaysIn } from '../../text/working-days.ts';
import type { CheckResult } from '../check.ts';
import type { CodeOf } from '../words.ts';
import { holidaysOf } from './holidays.ts';
import type words from './words.ts';

/** Days, of which a year or more has been counted: somebody wrote another year. */
const VERY_LONG = 3 * 366;

interface Bounds {
  from: IsoDate;
  to: IsoDate;
}

/**
 * Whether publicity lasts as many working days as asked. Where days are unknown, by their year or by a date that is only a month,
 * it is decided only if they cannot change it (law 5).
 */
export function workingAnswer(
  first: Bounds,
  last: Bounds,
  minimum: number,
  holidays: string | undefined,
): Pick<CheckResult<CodeOf<typeof words>>, 'outcome' | 'code' | 'params'> {
  const arranged = holidaysOf(holidays ?? '');
  if ('wrong' in arranged) {
    const { wrong: part, day } = arranged;
    return day === undefined
      ? { outcome: 'error', code: 'bad-holidays', params: { part } }
      : { outcome: 'error', code: 'holidays-twice', params: { part, day } };
  }
  const all = daysBetween(first.from, last.to) + 1;
  if (all > VERY_LONG) {
    return { outcome: 'review', code: 'very-long', params: { span: spanOf(first.from, last.to), all } };
  }
  const longest = workingDaysIn(first.from, last.to, arranged);
  const shortest = isPartial(first, last) ? workingDaysIn(first.to, last.from, arranged) : longest;
  const params = { ...told(longest, first.from, last.to), least: shortest.least, minimum };
  if (longest.most < minimum) {
    return { outcome: 'fail', code: `working-too-few${basisOf(longest)}`, params };
  }
  if (shortest.least >= minimum) {
    const own = { ...told(shortest, first.to, last.from), minimum };
    return { outcome: 'pass', code: `working-enough${basisOf(shortest)}`, params: own };
  }
  // Of known days alone the one or the other is true.
  const open = longest.unknown.length > 0 ? 'working-unknown' : 'working-unknown-far';
  return { outcome: 'review', code: isPartial(first, last) ? 'working-month-only' : open, params };
}

/** By notices, far from any holiday, or whatever the unknown days turn out to be. */
function basisOf({ unknown, quiet }: WorkingDays): '' | '-far' | '-anyway' {
  if (unknown.length > 0) return '-anyway';
  return quiet.length > 0 ? '-far' : '';
}

function isPartial(first: Bounds, last: Bounds): boolean {
  return first.from !== first.to || last.from !== last.to;
}

function told(counted: WorkingDays, from: IsoDate, to: IsoDate): Record<string, string | number> {
  const { off, shifted, unknown, quiet, sources, days, least, most, plain, lost, gained } = counted;
  return {
    span: spanOf(from, to),
    all: days,
    least,
    most,
    plain,
    lost,
    gained,
    off: lengthOf(off),
    rest: rangesOf(off, from),
    shifted: lengthOf(shifted),
    shifts: rangesOf(shifted, from),
    unknown: rangesOf(unknown, from),
    quiet: rangesOf(quiet, from),
    source: sources.join('；'),
  };
}

function spanOf(from: IsoDate, to: IsoDate): string {
  return from === to ? from : `${from}—${to}`;
}

function lengthOf(ranges: readonly DayRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
}

/** More than these nobody counts again. */
const MOST_RANGES = 12;

/** `05-01—05-05、05-09`; with the year where it is another than that of the first day. */
function rangesOf(ranges: readonly DayRange[], first: IsoDate): string {
  const year = first.slice(0, 5);
  const short = (day: IsoDate): string => (day.startsWith(year) ? day.slice(5) : day);
  const shown = ranges.slice(0, MOST_RANGES).map(({ from, to }) => {
    if (from === to) return short(from);
    const glue = addDays(from, 1) === to ? '、' : '—';
    return `${short(from)}${glue}${short(to)}`;
  });
  return shown.length === 0 ? '—' : `${shown.join('、')}${ranges.length > MOST_RANGES ? '……' : ''}`;
}
