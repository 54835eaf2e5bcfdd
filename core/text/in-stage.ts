import type { IsoDate } from '../model/values.ts';
import type { Deadline } from './deadline.ts';
import { addDays } from './calendar.ts';
import { type DeadlineDays, deadlineDays, endPoint, isYearless } from './deadline-days.ts';

/** First and last day of a stage; either may be unknown, not both. */
export interface StageDays {
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
}

/** Where the end of a time limit lies. `needs-reference`: it counts from a day that nobody gave. */
export interface PlaceInStage {
  code: 'inside' | 'after-stage' | 'before-stage' | 'impossible-date' | 'approximate' | 'needs-reference';
  days?: DeadlineDays;
}

/** Better ones first, where the year is left to the reader. */
const PREFERRED: readonly PlaceInStage['code'][] = [
  'inside',
  'needs-reference',
  'approximate',
  'impossible-date',
  'after-stage',
  'before-stage',
];

/**
 * Where a time limit lies. `reference` is the day of writing. Where no year is written, any year of the stage that fits
 * will do; only if none fits is it surely outside. `year` is tried first, where the writer's is known.
 *
 * Intervals are closed: 11月30日前 may be met on that day. 前 may also leave the day itself out, and where only that day lies
 * outside the stage, that is what is meant: 元旦前 ends a stage that ends on 31 December. Before its first day there is no such
 * day, and a person must say.
 */
export function placeInStage(
  deadline: Deadline,
  stage: StageDays,
  reference: IsoDate | undefined,
  year?: number,
): PlaceInStage {
  const places = yearsOf(deadline, stage, year).map((each): PlaceInStage => {
    const days = deadlineDays(deadline, {
      year: each,
      ...(reference === undefined ? {} : { reference }),
      ...(stage.from === undefined ? {} : { stageStart: stage.from }),
    });
    if (days) return locate(MAY_EXCLUDE.test(deadline.quote) ? readAtEdge(days, stage) : days, stage);
    return { code: deadline.kind === 'point' ? 'impossible-date' : 'needs-reference' };
  });
  const found = PREFERRED.flatMap((code) => places.filter((place) => place.code === code));
  return found[0] ?? { code: 'needs-reference' };
}

/** 截至1月1日 and 不迟于1月1日 hold that day; 1月1日前 may or may not. */
const MAY_EXCLUDE = /前夕?$/;

/** The day that 前 stands behind is left out where it is the day after the stage, and in doubt where it is the first of it. */
function readAtEdge(days: DeadlineDays, { from, to }: StageDays): DeadlineDays {
  const { earliest, latest } = days;
  if (earliest !== latest) return days;
  const dayBefore = addDays(latest, -1);
  if (dayBefore === to) {
    const { from: begins, ...rest } = days;
    const begun = begins === undefined || begins > dayBefore ? {} : { from: begins };
    return { ...rest, ...begun, earliest: dayBefore, latest: dayBefore };
  }
  return latest === from ? { ...days, earliest: dayBefore } : days;
}

function yearsOf(deadline: Deadline, { from, to }: StageDays, year: number | undefined): number[] {
  const first = Number((from ?? to ?? '').slice(0, 4));
  const last = Number((to ?? from ?? '').slice(0, 4));
  if (!isYearless(deadline)) return [year ?? last];
  // 元旦 and 寒假 lie in the year after; nobody promises what is past.
  const next = isEarlyInYear(deadline) ? [last + 1] : [];
  const ofStage = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [...new Set([...(year === undefined ? [] : [year]), ...ofStage, ...next])];
}

function isEarlyInYear(deadline: Deadline): boolean {
  const point = endPoint(deadline);
  if (!point) return false;
  const { month = 12, festival } = point;
  return month <= 2 || festival === 'spring' || festival === 'lantern';
}

function locate(days: DeadlineDays, { from, to }: StageDays): PlaceInStage {
  const { earliest, latest, estimated } = days;
  const begins = from === undefined || earliest >= from;
  const ends = to === undefined || latest <= to;
  if (begins && ends) return { code: 'inside', days };
  if (!estimated && to !== undefined && earliest > to) return { code: 'after-stage', days };
  if (!estimated && from !== undefined && latest < from) return { code: 'before-stage', days };
  return { code: 'approximate', days };
}
