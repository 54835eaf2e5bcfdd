import type { IsoDate } from '../model/values.ts';
import { addDays, addMonths, daysIn, isoDate, isRealDay } from './calendar.ts';
import { festivalDay } from './festivals.ts';
import { longHoliday } from './long-holiday.ts';
import type { Deadline, Season, SpanUnit } from './deadline.ts';
import type { PartOfMonth, PartOfYear, Point } from './points.ts';
import type { SpanStart } from './spans.ts';

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

/**
 * What the writer left out. `year`: the year to take where none is written; `reference`: the day of writing; `stageStart`: the
 * first day of the campaign's stage.
 */
export interface DeadlineContext {
  year: number;
  reference?: IsoDate;
  stageStart?: IsoDate;
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
      return pointDays(deadline, context.year);
    case 'season':
      return context.reference === undefined
        ? undefined
        : seasonDays(deadline.season, context.reference, deadline.before);
    case 'within':
      return withinDays(deadline, context);
    case 'current':
      return context.reference === undefined ? undefined : currentDays(deadline, context.reference);
    default:
      return undefined;
  }
}

/** Whether the writer left the year to the reader. */
export function isYearless(deadline: Deadline): boolean {
  const point = endPoint(deadline);
  return point !== undefined && point.year === undefined;
}

/** The point at which a time limit ends, or from which its span counts. */
export function endPoint(deadline: Deadline): Point | undefined {
  if (deadline.kind === 'point') return deadline.to;
  return deadline.kind === 'within' && deadline.since?.kind === 'point' ? deadline.since.point : undefined;
}

function pointDays(
  { from, to, before, quote }: Extract<Deadline, { kind: 'point' }>,
  year: number,
): DeadlineDays | undefined {
  const first = boundsOf(from, year);
  const last = boundsOf(to, year);
  if (!first || !last) return undefined;
  // 11月前 may leave November out or not; 11月底前 and 11月30日前 leave no doubt.
  const isBare = [to.day, to.partOfMonth, to.partOfYear, to.festival].every((part) => part === undefined);
  // 国庆长假前 ends where the days off begin, 国庆长假结束前 with them.
  if (before && to.holiday && !quote.includes('结束')) {
    return { earliest: last.from, latest: last.from, estimated: false };
  }
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
    if (day === undefined) return undefined;
    return point.holiday ? longHoliday(day, point.festival) : { from: day, to: day };
  }
  if (point.month === undefined) {
    const [first, last] = PARTS_OF_YEAR[point.partOfYear ?? 'end'];
    return { from: isoDate(year, first, 1), to: isoDate(year, last, daysIn(year, last)) };
  }
  if (point.day !== undefined) {
    if (!isRealDay(year, point.month, point.day)) return undefined;
    const day = isoDate(year, point.month, point.day);
    return point.holiday ? longHoliday(day, undefined) : { from: day, to: day };
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
    thisTermStart: spring
      ? [isoDate(year, 2, 10), isoDate(year, 3, 10)]
      : [isoDate(winter - 1, 8, 20), isoDate(winter - 1, 9, 10)],
    // Nobody promises for a term that has long begun.
    autumnStart:
      month >= 10
        ? [isoDate(year + 1, 8, 20), isoDate(year + 1, 9, 10)]
        : [isoDate(year, 8, 20), isoDate(year, 9, 10)],
    springStart:
      month >= 4
        ? [isoDate(year + 1, 2, 10), isoDate(year + 1, 3, 10)]
        : [isoDate(year, 2, 10), isoDate(year, 3, 10)],
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
  { amount, upper, unit, since }: Extract<Deadline, { kind: 'within' }>,
  context: DeadlineContext,
): DeadlineDays | undefined {
  const start = startOf(since, context);
  if (!start) return undefined;
  const [earliest] = spanEnds(amount, unit, start.from);
  const [, latest] = spanEnds(upper ?? amount, unit, start.to);
  return { from: start.from, earliest, latest, estimated: start.estimated || unit === 'term' };
}

/** The first and the last day that a span may count from; `undefined` where what it counts from is not known. */
function startOf(
  since: SpanStart | undefined,
  context: DeadlineContext,
): { from: IsoDate; to: IsoDate; estimated: boolean } | undefined {
  const { reference, stageStart, year } = context;
  switch (since?.kind) {
    case undefined:
      return reference === undefined ? undefined : { from: reference, to: reference, estimated: false };
    case 'stage':
      return stageStart === undefined ? undefined : { from: stageStart, to: stageStart, estimated: false };
    case 'season': {
      if (reference === undefined) return undefined;
      const { earliest, latest } = seasonDays(since.season, reference, false);
      return { from: earliest, to: latest, estimated: true };
    }
    case 'point': {
      const bounds = boundsOf(since.point, year);
      if (!bounds) return undefined;
      // 国庆节后 begins the day after, or when the days off are over.
      const { month, day, festival } = since.point;
      const isFestival = festival !== undefined || (month === 10 && day === 1);
      const to = isFestival ? longHoliday(bounds.from, festival).to : bounds.to;
      return { from: bounds.from, to: to > bounds.to ? to : bounds.to, estimated: false };
    }
    case 'event':
      return undefined;
  }
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
