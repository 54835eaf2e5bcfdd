import type { IsoDate } from '../model/values.ts';
import type { Deadline } from './deadline.ts';
import { type DeadlineDays, deadlineDays, isYearless } from './deadline-days.ts';

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
 */
export function placeInStage(
  deadline: Deadline,
  stage: StageDays,
  reference: IsoDate | undefined,
  year?: number,
): PlaceInStage {
  const places = yearsOf(deadline, stage, year).map((each): PlaceInStage => {
    const days = deadlineDays(deadline, { year: each, ...(reference === undefined ? {} : { reference }) });
    if (days) return locate(days, stage);
    return { code: deadline.kind === 'point' ? 'impossible-date' : 'needs-reference' };
  });
  const found = PREFERRED.flatMap((code) => places.filter((place) => place.code === code));
  return found[0] ?? { code: 'needs-reference' };
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
  if (deadline.kind !== 'point') return false;
  const { month = 12, festival } = deadline.to;
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
