import { fieldAt } from '../checks/places.ts';
import { resolveParameters } from '../engine/parameters.ts';
import { chosenAt, isOneOf } from '../matching/choice.ts';
import type { CalendarEntry, MeetingRequirement, MeetingSpan } from '../model/calendar.ts';
import type { FormType } from '../model/form-type.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import type { FormRecord } from '../model/record.ts';
import { type IsoDate, textOf, valueAt } from '../model/values.ts';
import { addDays, addMonths, boundsOf, parseDateValue } from '../text/calendar.ts';
import { comparisonKey } from '../text/normalise.ts';

/** The kind of meeting that the user's entries are. */
export const JOINT_MEETING = '联席会议';
/** A date of the year 12 would ask for thousands of months. */
const MOST_PERIODS = 60;

/** How many meetings a campaign asks for. */
export interface MeetingRule {
  /** Kind of meeting, as records name it. */
  name: string;
  /** `undefined` where the number is not set yet; then `unset` is the label of the pack's parameter. */
  count: number | undefined;
  unset: string | undefined;
  per: MeetingSpan;
  from: IsoDate | undefined;
  to: IsoDate | undefined;
  /** Whether the pack says so, or the user. */
  source: 'pack' | 'own';
  /** What of the records is a meeting of this kind. */
  read: { formTypeIds: readonly string[]; date: string; kind: string | undefined } | undefined;
  /** Whether entries of the calendar are meetings of this kind. */
  takesEntries: boolean;
}

/**
 * What the pack's checks of meetings ask for; the user's own number where the pack asks for no joint meetings. Without either
 * they are counted by month, and nothing is judged.
 */
export function meetingRules(pack: Pack, own: MeetingRequirement | undefined): MeetingRule[] {
  const rules = pack.checks
    .filter(({ checkId, enabled }) => checkId === 'meetings-per-month' && enabled)
    .flatMap((use) => ruleOf(use, pack) ?? []);
  if (rules.some(({ takesEntries }) => takesEntries)) return rules;
  return [...rules, ownRule(own?.count ?? undefined, own?.per ?? 'month')];
}

function ruleOf(use: CheckUse, pack: Pack): MeetingRule | undefined {
  const { value, unset } = resolveParameters(use.params, pack);
  const params = value as Record<string, unknown>;
  const date = textIn(params, 'date');
  if (date === undefined) return undefined;
  const kind = params['kind'] as { path?: unknown; is?: unknown } | undefined;
  const is = kind && textIn(kind, 'is');
  const stage = pack.stages.find(({ id }) => id === params['stageId']);
  const missing = unset.find(({ key }) => key === 'minimum');
  const minimum = params['minimum'];
  return {
    name: is ?? use.name ?? JOINT_MEETING,
    count: typeof minimum === 'number' && Number.isInteger(minimum) && minimum > 0 ? minimum : undefined,
    unset: missing && pack.parameters.find(({ id }) => id === missing.id)?.label,
    per: 'month',
    from: textIn(params, 'from') ?? stage?.from,
    to: textIn(params, 'to') ?? stage?.to,
    source: 'pack',
    read: { formTypeIds: use.formTypeIds, date, kind: kind && textIn(kind, 'path') },
    takesEntries: is === undefined || comparisonKey(is) === comparisonKey(JOINT_MEETING),
  };
}

/** From the first meeting on: an old pack is used again in another year, and its stages say nothing of that. */
function ownRule(count: number | undefined, per: MeetingSpan): MeetingRule {
  const whole = { name: JOINT_MEETING, count, unset: undefined, per, source: 'own' as const };
  return { ...whole, from: undefined, to: undefined, read: undefined, takesEntries: true };
}

function textIn(params: object, key: string): string | undefined {
  const value: unknown = Object.hasOwn(params, key) ? (params as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Days on which a meeting may have been; `undefined` where nothing says when. */
interface Meeting {
  days: { from: IsoDate; to: IsoDate } | undefined;
  state: 'held' | 'planned' | 'unsure';
}

/** One month, quarter, year, or the whole campaign. */
export interface MeetingPeriod {
  from: IsoDate;
  to: IsoDate;
  required: number | undefined;
  /** Days on which meetings were held: an entry and a record of one day are one meeting. */
  held: number;
  planned: number;
  /** Records whose day or kind cannot be told. */
  unsure: number;
  /** `open`: it is not over yet. `unsure`: enough only if those that cannot be told count. */
  state: 'enough' | 'open' | 'unsure' | 'short' | 'unjudged';
}

export interface MeetingsInput {
  rule: MeetingRule;
  entries: readonly CalendarEntry[];
  records: readonly FormRecord[];
  forms: readonly FormType[];
  today: IsoDate;
}

export interface MeetingPeriods {
  periods: MeetingPeriod[];
  /** Earlier periods are left out. */
  cut: boolean;
  /** Meetings before the first or after the last day that counts. */
  outside: number;
  /** Days with more than one meeting that was held, which count as one. */
  twice: IsoDate[];
}

/** Meetings held and planned against the number asked for, period by period, the latest last. */
export function meetingPeriods(input: MeetingsInput): MeetingPeriods {
  const { rule, today } = input;
  const meetings = meetingsOf(input);
  const spans = spansOf(rule, meetings, today);
  const shown = spans.slice(-MOST_PERIODS);
  return {
    periods: shown.map((span) => judge(span, rule, meetings, today)),
    cut: spans.length > shown.length,
    twice: heldTwice(meetings),
    outside: meetings.filter(({ days }) => days && spans.every((span) => !overlaps(days, span))).length,
  };
}

function heldTwice(meetings: readonly Meeting[]): IsoDate[] {
  const days = meetings.flatMap(({ days: on, state }) => (on && state === 'held' ? [on.from] : []));
  return [...new Set(days.filter((day, at) => days.indexOf(day) < at))].sort();
}

function meetingsOf({ rule, entries, records, forms, today }: MeetingsInput): Meeting[] {
  const noted = rule.takesEntries ? entries.filter(({ kind }) => kind === 'meeting') : [];
  const { read } = rule;
  const own = read ? records.filter(({ formTypeId }) => read.formTypeIds.includes(formTypeId)) : [];
  return [
    ...noted.map(({ date, held }): Meeting => ({
      days: { from: date, to: date },
      state: held === true ? 'held' : 'planned',
    })),
    ...own.flatMap((record) => recordMeeting(record, rule, forms) ?? []),
  ].map((meeting) => (meeting.days && meeting.days.from > today ? notYet(meeting) : meeting));
}

/** No meeting was held on a day that is still to come, whatever was noted of it beforehand. */
function notYet(meeting: Meeting): Meeting {
  return meeting.state === 'held' ? { ...meeting, state: 'planned' } : meeting;
}

function recordMeeting(
  { formTypeId, values }: FormRecord,
  { name, read }: MeetingRule,
  forms: readonly FormType[],
): Meeting | undefined {
  const form = forms.find(({ id }) => id === formTypeId);
  if (!read || !form) return undefined;
  const isOfKind =
    read.kind === undefined ||
    isOneOf(fieldAt(form, read.kind), chosenAt(fieldAt(form, read.kind), valueAt(values, read.kind)), [name]);
  const isBlank = read.kind !== undefined && (textOf(values, read.kind) ?? '').trim() === '';
  if (isOfKind === false && !isBlank) return undefined;
  const date = parseDateValue(textOf(values, read.date) ?? '');
  const days = typeof date === 'string' ? undefined : boundsOf(date);
  const isSure = isOfKind === true && days !== undefined && days.from === days.to;
  return { days, state: isSure ? 'held' : 'unsure' };
}

interface Span {
  from: IsoDate;
  to: IsoDate;
}

function spansOf(rule: MeetingRule, meetings: readonly Meeting[], today: IsoDate): Span[] {
  const days = meetings.flatMap((meeting) => meeting.days ?? []);
  const first = least([rule.from, ...days.map(({ from }) => from)]) ?? today;
  const begins = rule.from ?? (first < today ? first : today);
  const latest = most([today, ...days.map(({ to }) => to)]);
  const ends = rule.to !== undefined && rule.to < latest ? rule.to : latest;
  if (rule.per === 'campaign') return [{ from: begins, to: rule.to ?? latest }];
  const months = { month: 1, quarter: 3, year: 12 }[rule.per];
  const spans: Span[] = [];
  for (let from = startOf(begins, months); from <= ends; from = addMonths(from, months)) {
    spans.push({ from, to: addDays(addMonths(from, months), -1) });
  }
  return spans;
}

/** First day of the month, quarter or year. */
function startOf(day: IsoDate, months: number): IsoDate {
  const month = Number(day.slice(5, 7)) - 1;
  return `${day.slice(0, 4)}-${String(month - (month % months) + 1).padStart(2, '0')}-01`;
}

function judge(
  { from, to }: Span,
  rule: MeetingRule,
  meetings: readonly Meeting[],
  today: IsoDate,
): MeetingPeriod {
  const inside = meetings.filter(({ days }) => days === undefined || overlaps(days, { from, to }));
  const held = new Set(inside.flatMap(({ days, state }) => (days && state === 'held' ? [days.from] : [])))
    .size;
  const unsure = inside.filter(({ state }) => state === 'unsure').length;
  const planned = inside.filter(({ state }) => state === 'planned').length;
  const { count } = rule;
  const state =
    count === undefined
      ? 'unjudged'
      : held >= count
        ? 'enough'
        : to >= today
          ? 'open'
          : held + unsure >= count
            ? 'unsure'
            : 'short';
  return { from, to, required: count, held, planned, unsure, state };
}

function overlaps(one: Span, other: Span): boolean {
  return one.to >= other.from && one.from <= other.to;
}

function least(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

function most(days: readonly IsoDate[]): IsoDate {
  return [...days].sort().at(-1) ?? '';
}
