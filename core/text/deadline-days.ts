import type { IsoDate } from '../model/values.ts';
import { addDays, addMonths, daysIn, isoDate, isRealDay } from './calendar.ts';
import { festivalDay } from './festivals.ts';
import type { Deadline, Season, SpanUnit } from './deadline.ts';
import type { PartOfMonth, PartOfYear, Point } from './points.ts';

/**
 * Days that a deadline leaves, both ends included. The last day lies between `earliest` and `latest`: equal for
 * 11月30日前, a month apart for 11月. `estimated`: the school sets the day (学期末), these are only the usual bounds.
 */
export interface DeadlineDays {
  from?: IsoDate;
  earliest: IsoDate;
  latest: IsoDate;
  estimated: boolean;
}

/** What the writer left out. `year`: the year to take where none is written; `reference`: the day of writing. */
export interface DeadlineContext {
  year: number;
  reference?: IsoDate;
}

const PARTS_OF_YEAR: Readonly<Record<PartOfYear, readonly [first: number, last: number]>> = {
  half1: [1, 6],
  half2: [7, 12],
  quarter1: [1, 3],
  quarter2: [4, 6],
  quarter3: [7, 9],
  quarter4: [10, 12],
  end: [1, 12],
};

/** Days of a deadline; `undefined` where it names none, or where it needs the day of writing and that is unknown. */
export function deadlineDays(deadline: Deadline, context: DeadlineContext): DeadlineDays | undefined {
  switch (deadline.kind) {
    case 'point':
      return pointDays(deadline.from, deadline.to, deadline.before, context.year);
    case 'season':
      return context.reference === undefined
        ? undefined
        : seasonDays(deadline.season, context.reference, deadline.before);
    case 'within':
      return context.reference === undefined ? undefined : withinDays(deadline, context.reference);
    case 'current':
      return context.reference === undefined ? undefined : currentDays(deadline, context.reference);
    default:
      return undefined;
  }
}

/** Whether the writer left the year to the reader. */
export function isYearless(deadline: Deadline): boolean {
  return deadline.kind === 'point' && deadline.to.year === undefined;
}

function pointDays(from: Point, to: Point, before: boolean, year: number): DeadlineDays | undefined {
  const first = boundsOf(from, year);
  const last = boundsOf(to, year);
  if (!first || !last) return undefined;
  // 11月前 may leave November out or not; 11月底前 and 11月30日前 leave no doubt.
  const isBare = [to.day, to.partOfMonth, to.partOfYear, to.festival].every((part) => part === undefined);
  if (before) {
    return { earliest: isBare ? addDays(last.from, -1) : last.to, latest: last.to, estimated: false };
  }
  const isEnd = to.partOfMonth === 'end' || to.partOfYear === 'end';
  return { from: first.from, earliest: isEnd ? last.to : last.from, latest: last.to, estimated: false };
}

function boundsOf(point: Point, contextYear: number): { from: IsoDate; to: IsoDate } | undefined {
  const year = point.year ?? contextYear + (point.yearOffset ?? 0);
  if (point.festival !== undefined) {
    const day = festivalDay(point.festival, year);
    return day === undefined ? undefined : { from: day, to: day };
  }
  if (point.month === undefined) {
    const [first, last] = PARTS_OF_YEAR[point.partOfYear ?? 'end'];
    return { from: isoDate(year, first, 1), to: isoDate(year, last, daysIn(year, last)) };
  }
  if (point.day !== undefined) {
    if (!isRealDay(year, point.month, point.day)) return undefined;
    const day = isoDate(year, point.month, point.day);
    return { from: day, to: day };
  }
  const [first, last] = daysOfPart(point.partOfMonth, daysIn(year, point.month));
  return { from: isoDate(year, point.month, first), to: isoDate(year, point.month, last) };
}

function daysOfPart(part: PartOfMonth | undefined, last: number): readonly [first: number, last: number] {
  if (part === 'early') return [1, 10];
  if (part === 'middle') return [11, 20];
  if (part === 'late') return [21, last];
  return [1, last];
}

/** Widest usual dates in Chinese schools for the school year in which a day lies. */
function seasonDays(season: Season, reference: IsoDate, before: boolean): DeadlineDays {
  const [year = 0, month = 1] = reference.split('-').map(Number);
  const spring = month >= 2 && month <= 7;
  // The winter that ends the autumn term lies in the next year until January.
  const winter = month === 1 ? year : year + 1;
  const summer = month >= 8 ? year + 1 : year;
  const autumnEnd: Window = [isoDate(winter, 1, 5), isoDate(winter, 2, 10)];
  const springEnd: Window = [isoDate(summer, 6, 20), isoDate(summer, 7, 20)];
  const autumnStart: Window = [isoDate(summer, 8, 20), isoDate(summer, 9, 10)];
  const springStart: Window = [isoDate(winter, 2, 10), isoDate(winter, 3, 10)];
  const windows: Readonly<Record<Season, Window>> = {
    termEnd: spring ? springEnd : autumnEnd,
    thisTerm: spring ? springEnd : autumnEnd,
    nextTerm: spring ? autumnEnd : [isoDate(winter, 6, 20), isoDate(winter, 7, 20)],
    termStart: spring ? autumnStart : springStart,
    midTerm: spring
      ? [isoDate(year, 4, 10), isoDate(year, 5, 15)]
      : [isoDate(winter - 1, 10, 25), isoDate(winter - 1, 11, 25)],
    schoolYearEnd: [isoDate(summer, 6, 20), isoDate(summer, 8, 31)],
    graduation: [isoDate(summer, 6, 5), isoDate(summer, 7, 10)],
    summer: [isoDate(year, 7, 1), isoDate(year, 8, 31)],
    winter: [isoDate(winter, 1, 5), isoDate(winter, 3, 1)],
  };
  const startsNow = season === 'thisTerm' || season === 'schoolYearEnd';
  const [first, last] = windows[season];
  // 暑假前 ends where the holidays begin.
  const [from, to] =
    before && season === 'summer' ? springEnd : before && season === 'winter' ? autumnEnd : [first, last];
  return {
    ...(before ? {} : { from: startsNow ? reference : from }),
    earliest: from,
    latest: to,
    estimated: true,
  };
}

type Window = readonly [from: IsoDate, to: IsoDate];

function withinDays(
  { amount, upper, unit }: { amount: number; upper?: number; unit: SpanUnit },
  reference: IsoDate,
): DeadlineDays {
  const [earliest] = spanEnds(amount, unit, reference);
  const [, latest] = spanEnds(upper ?? amount, unit, reference);
  return { from: reference, earliest, latest, estimated: unit === 'term' };
}

function spanEnds(amount: number, unit: SpanUnit, reference: IsoDate): readonly [IsoDate, IsoDate] {
  if (unit === 'term') return [addMonths(reference, 3), addMonths(reference, Math.ceil(6 * amount))];
  // Working days: holidays move every year, so twice as many days and a long holiday are the safe bound.
  if (unit === 'workday') {
    return [addDays(reference, Math.ceil(amount)), addDays(reference, Math.ceil(amount * 2) + 9)];
  }
  const months = { day: 0, week: 0, month: 1, year: 12 }[unit] * amount;
  const days = { day: 1, week: 7, month: 0, year: 0 }[unit] * amount;
  const end = Number.isInteger(months)
    ? addMonths(reference, months)
    : addDays(reference, Math.ceil(months * 30));
  const last = addDays(end, Math.ceil(days));
  return [last, last];
}

function currentDays(
  { unit, offset, day }: { unit: 'week' | 'month'; offset: number; day?: number },
  reference: IsoDate,
): DeadlineDays | undefined {
  if (unit === 'week') {
    const weekday = (new Date(`${reference}T00:00:00Z`).getUTCDay() + 6) % 7;
    const monday = addDays(reference, 7 * offset - weekday);
    const last = addDays(monday, day === undefined ? 6 : day - 1);
    return { from: offset === 0 ? reference : monday, earliest: last, latest: last, estimated: false };
  }
  const [year = 0, month = 1] = addMonths(`${reference.slice(0, 7)}-01`, offset)
    .split('-')
    .map(Number);
  const last = day ?? daysIn(year, month);
  if (!isRealDay(year, month, last)) return undefined;
  const end = isoDate(year, month, last);
  return {
    from: offset === 0 ? reference : isoDate(year, month, 1),
    earliest: end,
    latest: end,
    estimated: false,
  };
}
