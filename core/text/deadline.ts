import { eventsIn } from './events.ts';
import { normalise, type Normalised, type Quote } from './normalise.ts';
import { matchAt, sticky } from './guarded.ts';
import { parseNumeral } from './numeral.ts';
import { type Point, pointAfter, pointAt } from './points.ts';
import { remember } from './remember.ts';
import { linkLength, type SpanStart, spanAt } from './spans.ts';
import { wordsOfTimeAt } from './time-words.ts';

/** Times of the school year whose day every school sets for itself. */
export type Season =
  | 'termStart'
  | 'thisTermStart'
  | 'autumnStart'
  | 'springStart'
  | 'midTerm'
  | 'termEnd'
  | 'thisTerm'
  | 'nextTerm'
  | 'schoolYearEnd'
  | 'graduation'
  | 'summer'
  | 'winter';
export type SpanUnit = 'day' | 'workday' | 'week' | 'month' | 'term' | 'year';

/**
 * What a text says about time. `before`: only the end counts (6月10日前); both ends of an interval belong to it.
 * `within` counts from the day of writing (三个月内) or from what its `since` names (国庆节后一个月内), `current` from the
 * day of writing (下周五前, 月底前), `stage` from the campaign (阶段结束前); the day of an `event` (汛期前) is
 * not ours to know. `due`: the rhythm
 * names a day in it (每月25日前). `impossible` (2月30日) and `unreadable` (1 2月1日一3 1日) are reported as they
 * stand, never repaired.
 */
export type Deadline = Quote &
  (
    | { kind: 'point'; from: Point; to: Point; before: boolean }
    | { kind: 'season'; season: Season; before: boolean }
    | { kind: 'event'; before: boolean }
    | { kind: 'within'; amount: number; upper?: number; unit: SpanUnit; since?: SpanStart }
    | { kind: 'current'; unit: 'week' | 'month'; offset: number; day?: number }
    | { kind: 'stage'; before: boolean }
    | { kind: 'recurring'; due: boolean }
    | { kind: 'open' }
    | { kind: 'impossible' | 'unreadable' }
  );

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type Meaning = DistributiveOmit<Deadline, keyof Quote>;
/** A time found at a place of a normalised text. */
/** Kinds that set an end; 每月 and 长期 set none, and nobody can tell which a torn or impossible date sets. */
export const ENDING: ReadonlySet<Deadline['kind']> = new Set([
  'point',
  'season',
  'event',
  'within',
  'current',
  'stage',
]);

export interface TimeFound {
  meaning: Meaning;
  end: number;
}

const STARTERS = new Set(
  '0123456789lIoO〇零一二三四五六七八九十两半年月今本当明次去岁上下第元国教学期寒暑春每长常持随任即活这该阶除清端中重三植劳青儿建妇记护开放毕高用集拿抽花利经半通这整全放离植劳未接往秋新"'.split(
    '',
  ),
);
const RUN = sticky('0123456789lIoO年月日曰号一 -至到./', /[0-9lIoO年月日曰号一 \-至到./]{3,40}/y);
/** Digits torn apart, letters among digits, 曰 for 日, 一 in the place of a dash: marks of a scan or of careless typing. */
const TORN = /\d [0-9lIO]|[月日]一[\dlI]|[lIO]\d*[月日年]|\d[lIO]\d*[月日年]|\d曰/;
const SEPARATOR = sticky('起开-至到/', /(?:起|开始)?(?:-{1,2}|至|到|\/)(?:到)?/y);
const BEFORE = sticky('到来结之前以为止', /(?:到来|来临|结束)?(?:之?前(?![后茅言面提])|以前|为止|止|前夕)/y);
/** 截至10月底, 到10月底: only the end is meant. */
const UNTIL = /(?:[不最至][迟晚]于?|截[至止]?[到至]?|(?<![做得达直提升])[到至])$/;
/** 从5月起, 9月以后: a beginning without an end. */
const SINCE = sticky('起开以之后', /(?:起|开始|以来|以后|之后|后)(?!至|到)/y);
/** 2012年6月入党: what has been, and no limit. */
const PAST = sticky(
  '参加入转毕出生被荣获印下发颁任从入退调至成',
  /(?:参加工作|入党|加入|转正|毕业|出生|生(?=$|[,。;])|入职|被评|被授予|荣获|获得过|印发|下发|发布|颁布|任职|从教|参军|入伍|退伍|调入|至今|成立)/y,
);
const PAST_BEFORE = /(?:毕业于|出生于|生于|成立于|始于|入党于|入职于|较|比|与|同)$/;
const MONTHS = sticky(
  '0123456789一二三四五六七八九十',
  /(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})([-至到、])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?!\d|[一二三四五六七八九十底末初上中下])份?(?:期?间)?/y,
);
const MONTHLY = /^一月[一两二三四五六\d]+[次篇节场]/;
/** 2016至2018年; 2016-2017学年第一学期 */
const YEARS = sticky('0123456789', /(\d{4})年?[-至到](\d{4})(?:年(?!级)|学年度?(?:第?([一二上下])学期)?)/y);

/** What the text says about time, in the order it stands in. */
export const deadlinesIn: (source: string) => readonly Deadline[] = remember(read);

function read(source: string): readonly Deadline[] {
  const normal = normalise(source);
  const { text } = normal;
  const deadlines: Deadline[] = [];
  let lastEnd = 0;
  for (let at = 0; at < text.length;) {
    const found = STARTERS.has(text.charAt(at)) ? foundAt(text, at) : undefined;
    if (found) {
      const last = lastEnd === at ? deadlines.at(-1) : undefined;
      const joined =
        (last && joinSeason(last, found.meaning)) ?? joinSpan(deadlines.at(-1), found.meaning, normal, at);
      const start = joined ? normal.placeOf(deadlines.pop()?.start ?? at) : at;
      const meaning = joined ?? datedEvent(deadlines.at(-1), found.meaning, normal, at);
      deadlines.push({ ...meaning, ...normal.quote(start, found.end) });
    }
    lastEnd = found?.end ?? lastEnd;
    at = found ? found.end : at + 1;
  }
  const events = eventsIn(text)
    .map(({ start, end, before }): Deadline => ({ kind: 'event', before, ...normal.quote(start, end) }))
    .filter(({ start, end }) => !deadlines.some((known) => known.start < end && start < known.end));
  if (events.length === 0) return deadlines;
  return [...deadlines, ...events].sort((a, b) => a.start - b.start);
}

/** 6-10月, 6、7月份: the first month goes without its word. */
function monthsAt(text: string, at: number): TimeFound | undefined {
  if (/[\d.一二三四五六七八九十第]/.test(text.charAt(at - 1))) return undefined;
  const months = matchAt(MONTHS, text, at);
  if (!months) return undefined;
  const [words, year, first = '', mark, last = ''] = months;
  const [from = 0, to = 0] = [first, last].map((month) => parseNumeral(month)?.value);
  if (from < 1 || to > 12 || to <= from || (mark === '、' && to !== from + 1)) return undefined;
  const known = year === undefined ? {} : { year: Number(year) };
  const before = matchAt(BEFORE, text, at + words.length);
  return {
    meaning: {
      kind: 'point',
      from: { ...known, month: from },
      to: { ...known, month: to },
      before: before !== null,
    },
    end: at + words.length + (before?.[0].length ?? 0),
  };
}

/** 9月1日开学前 is that day, and 今年暑假 that summer: a time and what it is called are one. */
function joinSeason(last: Deadline, next: Meaning): Meaning | undefined {
  if (last.kind !== 'point' || next.kind !== 'season') return undefined;
  const { from, to, before } = last;
  if (to.month !== undefined) return { kind: 'point', from, to, before: before || next.before };
  return to.partOfYear === undefined && (to.yearOffset ?? 0) === 0 ? next : undefined;
}

/** 开学后，两周内 is one time: the span counts from the season that stands before it. */
function joinSpan(
  last: Deadline | undefined,
  next: Meaning,
  { text, placeOf }: Normalised,
  at: number,
): Meaning | undefined {
  if (last?.kind !== 'season' || next.kind !== 'within' || last.before) return undefined;
  if (!last.quote.endsWith('后') || placeOf(last.end) + linkLength(text, placeOf(last.end)) !== at)
    return undefined;
  return { ...next, since: { kind: 'season', season: last.season } };
}

/** 九月份新生入学后一个月内: the time that stands right before an event says when it is. */
function datedEvent(
  last: Deadline | undefined,
  next: Meaning,
  { text, placeOf }: Normalised,
  at: number,
): Meaning {
  if (last?.kind !== 'point' || last.before) return next;
  if (next.kind !== 'within' || next.since?.kind !== 'event') return next;
  const between = text.slice(placeOf(last.end), at);
  if (!/^[\u4e00-\u9fff]{2,10}$/.test(between)) return next;
  return { ...next, since: { kind: 'point', point: last.to } };
}

function foundAt(text: string, at: number): TimeFound | undefined {
  return (
    tornAt(text, at) ??
    spanAt(text, at) ??
    yearsAt(text, at) ??
    monthsAt(text, at) ??
    wordsOfTimeAt(text, at) ??
    intervalAt(text, at)
  );
}

function tornAt(text: string, at: number): TimeFound | undefined {
  // Only where a run begins, so that the whole of it is quoted.
  if (at > 0 && /[0-9年月日]/.test(text.charAt(at - 1))) return undefined;
  const run = matchAt(RUN, text, at)?.[0].replace(/[ \-./至到一]+$/, '');
  if (!run || !/[年月日曰]/.test(run) || !TORN.test(run)) return undefined;
  return { meaning: { kind: 'unreadable' }, end: at + run.length };
}

function yearsAt(text: string, at: number): TimeFound | undefined {
  if (/\d/.test(text.charAt(at - 1))) return undefined;
  const years = matchAt(YEARS, text, at);
  if (!years) return undefined;
  const [words, first, last, term = ''] = years;
  const [from, to]: readonly [Point, Point] = words.includes('学年')
    ? [
        /[二下]/.test(term) ? { year: Number(last), month: 2 } : { year: Number(first), month: 9 },
        /[一上]/.test(term) ? { year: Number(last), month: 1 } : { year: Number(last), month: 7 },
      ]
    : [{ year: Number(first) }, { year: Number(last), partOfYear: 'end' }];
  const before = matchAt(BEFORE, text, at + words.length);
  const end = at + words.length + (before?.[0].length ?? 0);
  return { meaning: { kind: 'point', from, to, before: before !== null }, end };
}

function intervalAt(text: string, at: number): TimeFound | undefined {
  if (
    /[\d〇零一二三四五六七八九十个]/.test(text.charAt(at - 1)) &&
    /[\d一二三四五六七八九十月]/.test(text.charAt(at))
  ) {
    return undefined;
  }
  // 一月一次 is a rhythm.
  if (MONTHLY.test(text.slice(at, at + 5))) return undefined;
  const first = pointAt(text, at);
  if (!first) return undefined;
  const separator = matchAt(SEPARATOR, text, first.end);
  const second = separator ? pointAfter(text, first.end + separator[0].length, first.point) : undefined;
  const last = second ?? first;
  const before = matchAt(BEFORE, text, last.end);
  const end = last.end + (before?.[0].length ?? 0);
  if (matchAt(PAST, text, end) ?? PAST_BEFORE.exec(text.slice(Math.max(0, at - 3), at))) return undefined;
  if (first.impossible || second?.impossible) return { meaning: { kind: 'impossible' }, end };
  const since = second || before ? null : matchAt(SINCE, text, end);
  const span = since && spanFrom(text, end + since[0].length, first.point);
  if (span) return span;
  if (since && since[0].length > 0) return { meaning: { kind: 'open' }, end: end + since[0].length };
  const to = second ? inherit(first.point, second.point) : first.point;
  const until = UNTIL.test(text.slice(Math.max(0, at - 4), at));
  return {
    meaning: { kind: 'point', from: first.point, to, before: !second && (before !== null || until) },
    end,
  };
}

/** 国庆节后一个月内, 9月1日起，两周内: the span that counts from a point. */
function spanFrom(text: string, at: number, point: Point): TimeFound | undefined {
  const span = spanAt(text, at + linkLength(text, at));
  return span && { ...span, meaning: { ...span.meaning, since: { kind: 'point', point } } };
}

/** 2016年5月1日至11月30日: the year is written once. */
function inherit(first: Point, second: Point): Point {
  if (second.year !== undefined || second.yearOffset !== undefined) return second;
  return {
    ...(first.year === undefined ? {} : { year: first.year }),
    ...(first.yearOffset === undefined ? {} : { yearOffset: first.yearOffset }),
    ...second,
  };
}
