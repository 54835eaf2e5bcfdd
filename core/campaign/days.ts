import { holidaysOf } from '../checks/publicity/holidays.ts';
import type { CalendarEntry } from '../model/calendar.ts';
import type { Pack } from '../model/pack.ts';
import type { IsoDate } from '../model/values.ts';
import { addDays, boundsOf, daysBetween, parseDateValue } from '../text/calendar.ts';
import { workingDaysIn } from '../text/working-days.ts';

/** Where a day of the calendar comes from. */
export type DaySource = 'stage-start' | 'stage-end' | 'parameter' | 'entry';

/** One day of a campaign that somebody waits for. */
export interface CampaignDay {
  /** The same for the same thing from day to day, and another once its date is another. */
  key: string;
  date: IsoDate;
  /** Name of the stage, label of the parameter, or the user's own words. */
  title: string;
  source: DaySource;
  packId: string | undefined;
  /** Of a stage's first or last day. */
  stageId: string | undefined;
  /** The user's entry. */
  entry: CalendarEntry | undefined;
}

/** A parameter of a pack whose value is one day. A month alone is no day. */
export function dayIn(value: number | string | undefined): IsoDate | undefined {
  if (typeof value !== 'string') return undefined;
  const date = parseDateValue(value);
  if (typeof date === 'string' || date.day === undefined) return undefined;
  return boundsOf(date).from;
}

/** Days of a pack and the user's entries that belong to it or to no campaign, the earliest first. */
export function campaignDays(pack: Pack | undefined, entries: readonly CalendarEntry[]): CampaignDay[] {
  const own = entries.filter(({ packId }) => packId === undefined || packId === pack?.id);
  const days = [...(pack ? packDays(pack) : []), ...own.map(entryDay)];
  return days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function packDays({ id: packId, stages, parameters }: Pack): CampaignDay[] {
  const day = (source: DaySource, id: string, date: string, title: string): CampaignDay => ({
    key: `${packId} ${source} ${id} ${date}`,
    date,
    title,
    source,
    packId,
    stageId: source === 'parameter' ? undefined : id,
    entry: undefined,
  });
  return [
    ...stages.flatMap(({ id, name, from, to }) => [
      ...(from === undefined ? [] : [day('stage-start', id, from, name)]),
      ...(to === undefined ? [] : [day('stage-end', id, to, name)]),
    ]),
    ...parameters.flatMap(({ id, label, value }) => {
      const date = dayIn(value);
      return date === undefined ? [] : [day('parameter', id, date, label)];
    }),
  ];
}

function entryDay(entry: CalendarEntry): CampaignDay {
  const { id, date, title, packId } = entry;
  return { key: `entry ${id} ${date}`, date, title, source: 'entry', packId, stageId: undefined, entry };
}

/** Whether something has to be ready by that day: beginnings, meetings that took place and what is done are none. */
export function isDeadline({ source, entry }: CampaignDay): boolean {
  if (!entry) return source !== 'stage-start';
  return (
    (entry.kind === 'deadline' && entry.done !== true) || (entry.kind === 'meeting' && entry.held !== true)
  );
}

/** A day of a pack, which nobody can tick off, is told of as overdue for so many days: a habit of the product, not a rule of anybody's. */
export const OVERDUE_FOR = 30;

/** Whether a deadline has passed and still waits for somebody: the user's own until it is ticked off. */
export function isOverdue(day: CampaignDay, today: IsoDate): boolean {
  const days = daysBetween(day.date, today);
  return isDeadline(day) && days > 0 && (day.entry !== undefined || days <= OVERDUE_FOR);
}

/** What is left until a day, today not counted and the day itself counted. */
export interface DaysLeft {
  /** 0 today, negative once it is over. */
  days: number;
  /** Working days, at least and at most; absent where nothing is left or the office's own holidays cannot be read. */
  working: { least: number; most: number } | undefined;
}

export function daysLeft(date: IsoDate, today: IsoDate, pack: Pack | undefined): DaysLeft {
  const days = daysBetween(today, date);
  if (days <= 0) return { days, working: undefined };
  const holidays = holidaysOf(ownHolidays(pack));
  if ('wrong' in holidays) return { days, working: undefined };
  const { least, most } = workingDaysIn(addDays(today, 1), date, holidays);
  return { days, working: { least, most } };
}

/** 节假日安排 of the office: the parameter that the pack's check of publicity reads. */
function ownHolidays(pack: Pack | undefined): string {
  const asked = pack?.checks
    .filter(({ checkId }) => checkId === 'publicity')
    .map(({ params }) => params['holidays'])
    .find((value) => value !== undefined);
  if (typeof asked === 'string') return asked;
  const id =
    typeof asked === 'object' && asked !== null && '$parameter' in asked ? asked.$parameter : undefined;
  const value = pack?.parameters.find((parameter) => parameter.id === id)?.value;
  return typeof value === 'string' ? value : '';
}

/** Whether a stage is under way; `undefined` where the source does not say when it begins or ends. */
export function stageNow(
  { from, to }: Pack['stages'][number],
  today: IsoDate,
): 'before' | 'now' | 'over' | undefined {
  if (to !== undefined && today > to) return 'over';
  if (from !== undefined && today < from) return 'before';
  return from !== undefined && to !== undefined ? 'now' : undefined;
}
