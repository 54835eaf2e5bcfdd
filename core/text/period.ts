/** How often something is done. */
export type Period =
  | 'day'
  | 'week'
  | 'twoWeeks'
  | 'halfMonth'
  | 'month'
  | 'twoMonths'
  | 'quarter'
  | 'term'
  | 'halfYear'
  | 'schoolYear'
  | 'year'
  | 'twoYears';

const PERIODS: Readonly<Record<string, Period>> = {
  天: 'day',
  日: 'day',
  晚: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  两周: 'twoWeeks',
  半月: 'halfMonth',
  月: 'month',
  两月: 'twoMonths',
  季度: 'quarter',
  季: 'quarter',
  学期: 'term',
  期: 'term',
  半年: 'halfYear',
  学年: 'schoolYear',
  年: 'year',
  年度: 'year',
  两年: 'twoYears',
};
const NAME = '学期|学年|星期|礼拜|季度|年度|天|日|晚|周|月|季|年';
/** 隔周: every other one; 隔天 has no name of its own, and is no 每天 either. */
const EVERY_OTHER: Readonly<Record<string, Period>> = { 周: 'twoWeeks', 月: 'twoMonths', 年: 'twoYears' };
const EVERY = new RegExp(
  `每(?:一|1)?(?:隔)?([半两二2])?个?(${NAME})|(?<![第同近这那一二三四五六七八九十百\\d月])一个?(${NAME})(?![之以]?[内前后来]|级|底|末|初)|(全年|年均)|(?<!每)半个?(月|年)$|(?:逐|按)(学期|季度|[日周月季年])(?![之以]?[内前后期照份底末初])|([双隔])一?个?([天日周月年])(?!休|日)`,
  'g',
);
const AFTER = new RegExp(`^(?:\\/(${NAME}|期)|\\/?每(?:一|个)?(${NAME})(?=$|[,。;、)\\s/]))`);
/** Rhythms of months and more still speak for the next clause where that says how often: 每学期听课20节，写论文1篇. */
/**
 * What ends a rhythm between it and a quantity: 每周3次、每次40分钟 says how long once, 每月3篇，每篇500字 how much of each; 周三各一次 has a
 * day of its own. 每天每人1小时 keeps its rhythm: nothing is counted in between.
 */
const OTHER_COUNT = new RegExp(
  `每[一1]?(?:次|回|场|趟)|[\\d一二两三四五六七八九十][^每]{0,16}每[一1]?个?(?!${NAME})[\\u4e00-\\u9fff]|(?:周|星期|礼拜)[一二三四五六日天](?![\\d一二两三四五六七八九十]?[次节篇])`,
);
const LONG: ReadonlySet<Period> = new Set<Period>(['term', 'halfYear', 'schoolYear', 'year']);
const OFTEN = /^(?:人?次|场次?|节课?|篇|堂课?|本|份|期|遍|轮|趟|课时|学时|字)$/;
const LENGTH = /分钟/;
const OWN_TIME = /[日月周年天期季]|每/;
const REACH = 60;
const ITEM = /\(?\d{1,2}\)/g;
const BREAKS_OFF = new RegExp(`每个?(?:${NAME})$`);

/** A rhythm and how far before the place it begins; `length` is that of the words behind the quantity. */
export interface PeriodFound {
  period: Period;
  start: number;
  end: number;
}

/** 每周两次, 一周两次, 逐月1次: the rhythm that a quantity at a place of a normalised text repeats in. */
export function periodBefore(text: string, at: number, unit: string): PeriodFound | undefined {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const sentence =
    Math.max(
      ...['。', ';', '!', '?'].map((mark) => before.lastIndexOf(mark)),
      lineStart(before),
      itemStart(before),
    ) + 1;
  const clause = Math.max(sentence, before.lastIndexOf(',') + 1);
  const own = lastIn(before.slice(clause), from + clause);
  if (own) return OTHER_COUNT.test(text.slice(own.end, at)) ? undefined : own;
  const rest = before.slice(clause);
  const earlier = lastIn(before.slice(sentence, clause), from + sentence);
  const carries = earlier !== undefined && carriesTo(earlier.period, unit) && !OWN_TIME.test(rest);
  return carries && !OWN_TIME.test(text.slice(earlier.end, at)) ? earlier : undefined;
}

/** 每天到校，晨读20分钟: a day's rhythm carries to how long. */
function carriesTo(period: Period, unit: string): boolean {
  return (LONG.has(period) && OFTEN.test(unit)) || (period === 'day' && LENGTH.test(unit));
}

/** Where the last item of a list begins: ①每周谈话②家访. */
function itemStart(before: string): number {
  let last = -1;
  for (const { 0: mark, index } of before.matchAll(ITEM)) last = index + mark.length - 1;
  return last;
}

/** Where the last line begins; one that breaks off at its rhythm (每周⏎听课两节) goes on. */
function lineStart(before: string): number {
  const at = before.lastIndexOf('\n');
  return BREAKS_OFF.test(before.slice(0, Math.max(0, at))) ? before.lastIndexOf('\n', at - 1) : at;
}

/** 20户/学期, 两次每周: the rhythm behind a quantity, and its length. */
export function periodAfter(text: string, at: number): PeriodFound | undefined {
  const found = AFTER.exec(text.slice(at, at + 6));
  const period = PERIODS[found?.[1] ?? found?.[2] ?? ''];
  return found && period ? { period, start: at, end: at + found[0].length } : undefined;
}

function lastIn(part: string, offset: number): PeriodFound | undefined {
  let last: PeriodFound | undefined;
  for (const match of part.matchAll(EVERY)) {
    const [words, half = '', every, one, whole, halved, each, alternate, other = ''] = match;
    const name = every ?? one ?? each ?? (whole === undefined ? '' : '年');
    const period =
      alternate === undefined
        ? PERIODS[halved === undefined ? half.replace(/[二2]/, '两') + name : `半${halved}`]
        : EVERY_OTHER[other];
    // A rhythm without a name speaks for what follows all the same.
    if (alternate !== undefined && !period) last = undefined;
    if (period) last = { period, start: offset + match.index, end: offset + match.index + words.length };
  }
  return last;
}
