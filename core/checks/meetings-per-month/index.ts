import { z } from '../../model/zod.ts';
import { JiannuoError } from '../../errors.ts';
import { FieldPath, IsoDate, valueAt } from '../../model/values.ts';
import { addMonths, boundsOf, daysIn, isoDate } from '../../text/calendar.ts';
import { type BatchPlace, evidenceIn, groupsOf, placeIn, withoutGroup } from '../batch.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { dateAt, isTrouble } from '../dates.ts';
import { chosenAt, isOneOf } from '../../matching/choice.ts';
import { fieldAt, isFilled } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  /** Day of the meeting. */
  date: FieldPath,
  minimum: z.int().check(z.positive()),
  /** First and last day that counts: these, or those of the stage; else of the months that the records name. */
  from: z.optional(IsoDate),
  to: z.optional(IsoDate),
  stageId: z.optional(z.string()),
  /** Only records whose field says this word: the kind of meeting. */
  kind: z.optional(z.strictObject({ path: FieldPath, is: z.string() })),
  groupBy: z.optional(FieldPath),
  /** A list of one branch need not name it in every row: where no record says its group, all are one. */
  orAll: z._default(z.boolean(), false),
});
type Params = z.infer<typeof Params>;
type Result = BatchResult<CodeOf<typeof words>>;

/** So many meetings in every month of a span, by their records. */
export default defineBatchCheck<Params, typeof words>({
  id: 'meetings-per-month',
  params: Params,
  runTogether(context, params) {
    const named = params.groupBy;
    const isNamed =
      named !== undefined && context.records.some((each) => isFilled(placeIn(context, each, named)));
    const groupBy = params.orAll && !isNamed ? undefined : named;
    const { groups, blank } = groupsOf(context, groupBy);
    const set = limitsOf(context, params);
    const { from, to } = set;
    if (from !== undefined && to !== undefined && from > to) {
      return [{ outcome: 'error', code: 'backwards', params: { from, to } }];
    }
    if (from !== undefined && from > context.today) {
      return [{ outcome: 'na', code: 'not-begun', params: { from } }];
    }
    const strays = blank.map((record) => meetingOf(context, params, record));
    return [
      ...groups.flatMap(({ name, records }) =>
        judge(
          context,
          params,
          set,
          name === '' ? '' : `${name}：`,
          records.map((record) => meetingOf(context, params, record)),
          strays,
        ),
      ),
      ...withoutGroup(context, groupBy, blank),
    ];
  },
});

/** A record as far as it counts. */
interface Meeting {
  place: BatchPlace;
  /** Days on which it may have been held; absent where the date is blank or cannot be read. */
  days?: { from: IsoDate; to: IsoDate };
  trouble?: Result;
  /** `undefined` where the kind is blank or cannot be told. */
  isOfKind: boolean | undefined;
}

function meetingOf(context: BatchContext, params: Params, record: BatchRecord): Meeting {
  const place = placeIn(context, record, params.date);
  const kind = { place, isOfKind: isOfKind(context, params, record) };
  if (!isFilled(place)) return kind;
  const date = dateAt(place);
  if (!isTrouble(date)) return { ...kind, days: boundsOf(date) };
  return { ...kind, trouble: { ...date, recordId: record.id, evidence: evidenceIn(place) } };
}

function isOfKind(context: BatchContext, { kind }: Params, record: BatchRecord): boolean | undefined {
  if (!kind) return true;
  if (!isFilled(placeIn(context, record, kind.path))) return undefined;
  const field = fieldAt(record.formType, kind.path);
  return isOneOf(field, chosenAt(field, valueAt(record.values, kind.path)), [kind.is]);
}

/** First and last day that count, where something sets them. */
interface Limits {
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
}

function limitsOf({ pack }: BatchContext, { from, to, stageId }: Params): Limits {
  const stage = stageId === undefined ? undefined : pack.stages.find(({ id }) => id === stageId);
  if (stageId !== undefined && !stage) {
    throw new JiannuoError('checks.unknownStage', { stage: stageId, pack: pack.id });
  }
  return { from: from ?? stage?.from, to: to ?? stage?.to };
}

function judge(
  context: BatchContext,
  params: Params,
  limits: Limits,
  group: string,
  all: readonly Meeting[],
  strays: readonly Meeting[],
): Result[] {
  const meetings = all.filter((meeting) => meeting.isOfKind !== false);
  const trouble = meetings.flatMap((meeting) => (meeting.trouble ? [meeting.trouble] : []));
  const outside = meetings.filter(({ days }) => days !== undefined && !meets(days, limits));
  const months = monthsOf(context, limits, meetings);
  if (months.length === 0) return [...trouble, { outcome: 'review', code: 'no-dates' }];
  const counted = meetings.filter((meeting) => !outside.includes(meeting));
  return [
    ...trouble,
    ...months.map((month) => answer(context, params, group, month, counted, strays)),
    ...told(group, limits, outside),
  ];
}

function told(group: string, { from, to }: Limits, outside: readonly Meeting[]): Result[] {
  if (outside.length === 0) return [];
  return [
    {
      outcome: 'na',
      code: 'outside',
      params: { group, count: outside.length, from: from ?? '…', to: to ?? '…' },
      evidence: outside.flatMap(({ place }) => evidenceIn(place)),
    },
  ];
}

/** The days of a month that count; `isWhole` where they are all of it. */
interface Month {
  from: IsoDate;
  to: IsoDate;
  isWhole: boolean;
}

function answer(
  { today }: BatchContext,
  { minimum }: Params,
  group: string,
  month: Month,
  meetings: readonly Meeting[],
  strays: readonly Meeting[],
): Result {
  const possible = [...meetings, ...strays.filter(({ isOfKind: kind }) => kind !== false)].filter(
    ({ days }) => days === undefined || meets(days, month),
  );
  const held = meetings.filter((meeting) => meeting.isOfKind && meeting.days && within(meeting.days, month));
  const days = new Set(held.map(({ days: own }, at) => (own?.from === own?.to ? own?.from : at)));
  const [count, open] = [held.length, possible.length - held.length];
  const code =
    days.size >= minimum
      ? 'enough'
      : count >= minimum
        ? 'same-day'
        : month.to >= today
          ? 'not-over'
          : count + open >= minimum
            ? 'unsure'
            : month.isWhole
              ? 'too-few'
              : 'part-month';
  const [year = '', number = ''] = month.from.split('-');
  return {
    outcome: OUTCOMES[code],
    code,
    params: { group, month: `${year}年${Number(number)}月`, count, minimum, open },
    evidence: held.flatMap(({ place }) => evidenceIn(place)),
  };
}

const OUTCOMES = {
  enough: 'pass',
  'same-day': 'review',
  'not-over': 'na',
  unsure: 'review',
  'too-few': 'fail',
  'part-month': 'review',
} as const;

function meets(days: { from: IsoDate; to: IsoDate }, { from, to }: Limits): boolean {
  return (from === undefined || days.to >= from) && (to === undefined || days.from <= to);
}

function within(days: { from: IsoDate; to: IsoDate }, { from, to }: Month): boolean {
  return days.from >= from && days.to <= to;
}

/** From the first month to the last, as far as they have begun. What sets no limit is left to the records themselves. */
function monthsOf({ today }: BatchContext, { from, to }: Limits, meetings: readonly Meeting[]): Month[] {
  const written = meetings.flatMap(({ days }) => (days ? [days.from] : [])).sort();
  const first = (from ?? written[0])?.slice(0, 7);
  const last = (to ?? written.at(-1))?.slice(0, 7);
  if (first === undefined || last === undefined) return [];
  const thisMonth = today.slice(0, 7);
  const end = last < thisMonth ? last : thisMonth;
  const months: Month[] = [];
  for (let month = first; month <= end; month = addMonths(`${month}-01`, 1).slice(0, 7)) {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const whole = { from: `${month}-01`, to: isoDate(year, number, daysIn(year, number)) };
    const begins = from !== undefined && from > whole.from ? from : whole.from;
    const ends = to !== undefined && to < whole.to ? to : whole.to;
    months.push({ from: begins, to: ends, isWhole: begins === whole.from && ends === whole.to });
  }
  return months;
}
