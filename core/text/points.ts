import { isRealDay } from './calendar.ts';
import type { MovingFestival } from './festivals.ts';
import { matchAt, sticky, type Sticky } from './guarded.ts';
import { parseNumeral } from './numeral.ts';
import { SPAN_FOLLOWS } from './spans.ts';

export type PartOfMonth = 'early' | 'middle' | 'late' | 'end';
export type PartOfYear = 'half1' | 'half2' | 'quarter1' | 'quarter2' | 'quarter3' | 'quarter4' | 'end';

/** A point in time as written; what is absent was not written. `yearOffset`: 0 for 今年, 1 for 明年. */
export interface Point {
  year?: number;
  yearOffset?: number;
  month?: number;
  day?: number;
  partOfMonth?: PartOfMonth;
  partOfYear?: PartOfYear;
  /** Its day depends on the year. */
  festival?: MovingFestival;
  /** 国庆长假: the days off around the festival. */
  holiday?: true;
}

/** A point found at a place of a normalised text. `impossible`: written as a date that no calendar has. */
export interface PointFound {
  point: Point;
  impossible: boolean;
  end: number;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const YEAR =
  '((?:\\d{4}|[〇零一二三四五六七八九]{4})年度?|(?:今年|本年度?|全年|当年|明年|次年|去年)(?![级轻龄纪均]))';

const DIGIT = '0123456789';
const COUNT = '一二三四五六七八九十';
/** What a year begins with: 2016年, 二〇一六年, 今年. */
const YEAR_STARTS = `${DIGIT}〇零${COUNT}今本全当明次去`;
const FESTIVAL_STARTS = '元春除清端中重三植五六高七八教国十劳青儿建妇记护';

const SIGNED = sticky(DIGIT, /(?<![\d.])(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\d.]\d|\d)/y);
/** 11.30, 11/30: a day only where something says so, as it may be a number. */
const SHORT = sticky(
  DIGIT,
  /(?:(?<=(?:时限|截止|截至|期限|时间|日期|于)[:为到至]?)|(?=\d{1,2}[./]\d{1,2}(?:之?前|以前|止|-\d{1,2}[./]\d)))(\d{1,2})[./](\d{1,2})(?![\d%万元年])/y,
);
/** The second end of 5.1-11.30. */
const SHORT_END = sticky(DIGIT, /(\d{1,2})[./](\d{1,2})(?![\d%万元年])/y);
const MONTH = sticky(
  YEAR_STARTS,
  new RegExp(
    `${YEAR}?(?<!\\d)(\\d{1,2}|${HAN})月份?(?:(\\d{1,3}|${HAN})(?:日|号)|(初(?![一二三中])|上旬|中旬|下旬|底|末|中(?![学小考层])))?`,
    'y',
  ),
);
const YEAR_PART = sticky(
  `${YEAR_STARTS}年底末内岁上下第`,
  new RegExp(
    `${YEAR}?(年?(?:底|末|内)|年终|岁末|上半年|下半年|第[一二三四1-4]季度(?:末|底|内)?|[一二三四1-4]季度(?:末|底|内|(?=之?前|以前))|(?<=[年度])[一二三四1-4]季度(?:末|底|内)?)`,
    'y',
  ),
);
const WHOLE_YEAR = sticky(YEAR_STARTS, new RegExp(YEAR, 'y'));
const DAY = sticky(`${DIGIT}${COUNT}`, new RegExp(`(\\d{1,2}|${HAN})(?:日|号)`, 'y'));
/** A festival is a time where a word of time or a pause follows; in 庆祝教师节大会 it is a name. */
const FESTIVAL = sticky(
  `${YEAR_STARTS}${FESTIVAL_STARTS}的"`,
  new RegExp(
    `${YEAR}?(?:的)?"?(元旦|春节|除夕|元宵|清明|端午|中秋|重阳|三八|植树节|五一|五四|六一|高考|七一|八一|教师节|国庆|十一(?!月)|劳动节|青年节|儿童节|建党节|建军节|妇女节|记者节|护士节)"?(?:国际)?(劳动节|青年节|儿童节|建党节|建军节|妇女节|节)?(?=之?前|以前|前夕|前后|${SPAN_FOLLOWS}|期间|当[天日]|那天|到来|来临|[假长小]|(?<=节|元旦|春节|国庆|中秋|端午|清明)(?:$|[,。;!?、)\\n]|走访|慰问|看望|组织|开展|完成|值班|举办|召开)|(?<=节|元旦|六一)(?:上演|演出|汇演|晚会|联欢))(?:(?:期间|([假长小]?长?假期?))(?:期间)?)?`,
    'y',
  ),
);

const FESTIVALS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  三八: [3, 8],
  妇女节: [3, 8],
  植树节: [3, 12],
  五一: [5, 1],
  劳动节: [5, 1],
  五四: [5, 4],
  青年节: [5, 4],
  护士节: [5, 12],
  六一: [6, 1],
  高考: [6, 7],
  儿童节: [6, 1],
  七一: [7, 1],
  建党节: [7, 1],
  八一: [8, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  国庆: [10, 1],
  十一: [10, 1],
  记者节: [11, 8],
};
const MOVING: Readonly<Record<string, MovingFestival>> = {
  春节: 'spring',
  除夕: 'spring',
  元宵: 'lantern',
  清明: 'qingming',
  端午: 'dragonBoat',
  中秋: 'midAutumn',
  重阳: 'doubleNinth',
};
const PARTS_OF_MONTH: Readonly<Record<string, PartOfMonth>> = {
  初: 'early',
  上旬: 'early',
  中: 'middle',
  中旬: 'middle',
  下旬: 'late',
  底: 'end',
  末: 'end',
};
const YEAR_OFFSETS: Readonly<Record<string, number>> = { 明年: 1, 次年: 1, 去年: -1 };

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseNumeral(text)?.value;
}

function yearOf(text: string | undefined): Pick<Point, 'year' | 'yearOffset'> {
  if (text === undefined) return {};
  const digits = /^(\d{4}|[〇零一二三四五六七八九]{4})年/.exec(text)?.[1];
  const year = numberIn(digits);
  return year === undefined ? { yearOffset: YEAR_OFFSETS[text] ?? 0 } : { year };
}

function withParts(
  year: Pick<Point, 'year' | 'yearOffset'>,
  month: number | undefined,
  day: number | undefined,
): Omit<PointFound, 'end'> {
  // Without a year 29 February may be real.
  const real =
    month !== undefined &&
    (day === undefined ? month >= 1 && month <= 12 : isRealDay(year.year ?? 2000, month, day));
  return {
    point: { ...year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
    impossible: !real,
  };
}

function partOfYear(text: string): PartOfYear {
  if (text === '上半年') return 'half1';
  if (text === '下半年') return 'half2';
  const quarter = /^第?([一二三四1-4])季度/.exec(text)?.[1];
  return (['quarter1', 'quarter2', 'quarter3', 'quarter4'] as const)[(numberIn(quarter) ?? 0) - 1] ?? 'end';
}

/** 13.5 is a number, not a broken date. */
function dayIn(month: string | undefined, day: string | undefined): Omit<PointFound, 'end'> | undefined {
  const found = withParts({}, numberIn(month), numberIn(day));
  return found.impossible ? undefined : found;
}

type Reader = (match: RegExpExecArray) => Omit<PointFound, 'end'> | undefined;

const READERS: readonly (readonly [Sticky, Reader])[] = [
  [SHORT, ([, month, day]) => dayIn(month, day)],
  [SIGNED, ([, year, month, day]) => withParts({ year: Number(year) }, numberIn(month), numberIn(day))],
  [
    MONTH,
    ([, year, month, day, part]) => {
      const found = withParts(yearOf(year), numberIn(month), numberIn(day));
      const partOfMonth = PARTS_OF_MONTH[part ?? ''];
      return partOfMonth ? { ...found, point: { ...found.point, partOfMonth } } : found;
    },
  ],
  [
    YEAR_PART,
    ([, year, part = '']) => {
      // 底, 末 and 内 alone speak of a year only after one: 本学期末 is no end of a year.
      if (year === undefined && /^[底末内]$/.test(part)) return undefined;
      return { point: { ...yearOf(year), partOfYear: partOfYear(part) }, impossible: false };
    },
  ],
  [
    FESTIVAL,
    ([, year, name = '', , days]) => {
      const festival = MOVING[name];
      const [month = 0, day = 0] = FESTIVALS[name] ?? [];
      const holiday = days === undefined ? {} : { holiday: true as const };
      return {
        point: { ...yearOf(year), ...(festival ? { festival } : { month, day }), ...holiday },
        impossible: false,
      };
    },
  ],
  [WHOLE_YEAR, ([, year]) => ({ point: yearOf(year), impossible: false })],
];

/** The point in time written at a place of a normalised text. */
export function pointAt(text: string, at: number): PointFound | undefined {
  for (const [pattern, read] of READERS) {
    const match = matchAt(pattern, text, at);
    const found = match && read(match);
    if (found) return { ...found, end: at + match[0].length };
  }
  return undefined;
}

/** The second end of an interval: a point, or a day alone that takes the month of the first (4月1日—30日). */
export function pointAfter(text: string, at: number, first: Point): PointFound | undefined {
  const point = pointAt(text, at);
  if (point) return point;
  const short = matchAt(SHORT_END, text, at);
  const end = short && dayIn(short[1], short[2]);
  if (end) return { ...end, end: at + short[0].length };
  const alone = matchAt(DAY, text, at);
  const day = numberIn(alone?.[1]);
  if (!alone || day === undefined || first.day === undefined) return undefined;
  const found = withParts(first.year === undefined ? {} : { year: first.year }, first.month, day);
  return { ...found, end: at + alone[0].length };
}
