import { normalise, type Quote } from './normalise.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import { type Point, pointAfter, pointAt } from './points.ts';
import { remember } from './remember.ts';

/** Times of the school year whose day every school sets for itself. */
export type Season =
  | 'termEnd'
  | 'schoolYearEnd'
  | 'summer'
  | 'beforeSummer'
  | 'winter'
  | 'beforeWinter'
  | 'springFestival';
export type SpanUnit = 'day' | 'workday' | 'week' | 'month' | 'term' | 'year';

/**
 * What a text says about time. `before`: only the end counts (6月10日前); both ends of an interval belong to it.
 * `impossible` (2月30日) and `unreadable` (1 2月1日一3 1日) are reported as they stand, never repaired.
 */
export type Deadline = Quote &
  (
    | { kind: 'point'; from: Point; to: Point; before: boolean }
    | { kind: 'season'; season: Season }
    | { kind: 'within'; amount: number; unit: SpanUnit }
    | { kind: 'thisMonth' | 'thisWeek' }
    | { kind: 'recurring' | 'open' }
    | { kind: 'impossible' | 'unreadable' }
  );

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Meaning = DistributiveOmit<Deadline, keyof Quote>;
interface Found {
  meaning: Meaning;
  end: number;
}

const STARTERS = new Set(
  '0123456789lIoO〇零一二三四五六七八九十两半年月今本当明次去岁上下第元国教学期寒暑春每长常持随任即"'.split(
    '',
  ),
);
const RUN = /[0-9lIoO年月日号一 \-至到./]{3,}/y;
/** Digits torn apart, letters among digits, 一 in the place of a dash: marks of a scan or of careless typing. */
const TORN = /\d [0-9lIO]|[月日]一[\dlI]|[lIO]\d*[月日年]|\d[lIO]\d*[月日年]/;
const SEPARATOR = /(?:-{1,2}|至|到|\/)(?:到)?/y;
const BEFORE = /(?:之?前(?!后)|以前|为止|止|前夕)/y;

const WITHIN = new RegExp(`(${NUMERAL}|半)个?(工作日|天|日|周|星期|月|学期|年)(?:之?内|以内)`, 'y');
const SPAN_UNITS: Readonly<Record<string, SpanUnit>> = {
  工作日: 'workday',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  学期: 'term',
  年: 'year',
};
const SEASONS: readonly (readonly [RegExp, Season])[] = [
  [/(?:本|下|上|这)?(?:个)?学期(?:期)?(?:末|底|结束(?:之?前|时)?|内)|期末(?:考试)?(?:之?前)?/y, 'termEnd'],
  [/(?:本|下)?学年(?:末|底|结束(?:之?前|时)?|内)/y, 'schoolYearEnd'],
  [/暑假(?:放假)?(?:来临|开始)?之?前/y, 'beforeSummer'],
  [/寒假(?:放假)?(?:来临|开始)?之?前/y, 'beforeWinter'],
  [/暑假(?:期间|中|里|内)?/y, 'summer'],
  [/寒假(?:期间|中|里|内)?/y, 'winter'],
  [/春节(?:之?前|期间)/y, 'springFestival'],
];
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/本月(?:底|末|内)?(?:之?前)?/y, { kind: 'thisMonth' }],
  [/本周(?:末|内)?(?:之?前)?/y, { kind: 'thisWeek' }],
  [/每(?:个|一)?(?:学期|学年|星期|季度|天|日|周|月|季|年)(?:末|底|初)?/y, { kind: 'recurring' }],
  [/长期(?:坚持)?|常年|常态化|持续(?:进行|推进|开展|坚持)|随时|任期内?|长年/y, { kind: 'open' }],
];

/** What the text says about time, in the order it stands in. */
export const deadlinesIn: (source: string) => readonly Deadline[] = remember(read);

function read(source: string): readonly Deadline[] {
  const normal = normalise(source);
  const { text } = normal;
  const deadlines: Deadline[] = [];
  for (let at = 0; at < text.length;) {
    const found = STARTERS.has(text.charAt(at)) ? foundAt(text, at) : undefined;
    if (found) deadlines.push({ ...found.meaning, ...normal.quote(at, found.end) });
    at = found ? found.end : at + 1;
  }
  return deadlines;
}

function foundAt(text: string, at: number): Found | undefined {
  return tornAt(text, at) ?? withinAt(text, at) ?? wordAt(text, at) ?? intervalAt(text, at);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function tornAt(text: string, at: number): Found | undefined {
  // Only where a run begins, so that the whole of it is quoted.
  if (at > 0 && /[0-9年月日]/.test(text.charAt(at - 1))) return undefined;
  const run = match(RUN, text, at)?.[0].replace(/[ \-./至到一]+$/, '');
  if (!run || !/[年月日]/.test(run) || !TORN.test(run)) return undefined;
  return { meaning: { kind: 'unreadable' }, end: at + run.length };
}

function withinAt(text: string, at: number): Found | undefined {
  const within = match(WITHIN, text, at);
  const unit = SPAN_UNITS[within?.[2] ?? ''];
  if (!within?.[1] || !unit || /[\d第]/.test(text.charAt(at - 1))) return undefined;
  const amount = within[1] === '半' ? 0.5 : parseNumeral(within[1])?.value;
  if (amount === undefined) return undefined;
  return { meaning: { kind: 'within', amount, unit }, end: at + within[0].length };
}

function wordAt(text: string, at: number): Found | undefined {
  for (const [pattern, season] of SEASONS) {
    const found = match(pattern, text, at);
    if (found) return { meaning: { kind: 'season', season }, end: at + found[0].length };
  }
  for (const [pattern, meaning] of WORDS) {
    const found = match(pattern, text, at);
    if (found) return { meaning, end: at + found[0].length };
  }
  return undefined;
}

function intervalAt(text: string, at: number): Found | undefined {
  if (
    /[\d〇零一二三四五六七八九十个]/.test(text.charAt(at - 1)) &&
    /[\d一二三四五六七八九十月]/.test(text.charAt(at))
  ) {
    return undefined;
  }
  const first = pointAt(text, at);
  if (!first) return undefined;
  const separator = match(SEPARATOR, text, first.end);
  const second = separator ? pointAfter(text, first.end + separator[0].length, first.point) : undefined;
  const last = second ?? first;
  const before = match(BEFORE, text, last.end);
  const end = last.end + (before?.[0].length ?? 0);
  if (first.impossible || second?.impossible) return { meaning: { kind: 'impossible' }, end };
  const to = second ? inherit(first.point, second.point) : first.point;
  return { meaning: { kind: 'point', from: first.point, to, before: before !== null && !second }, end };
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
