import type { IsoDate } from '../../model/values.ts';
import { addDays, daysBetween } from '../../text/calendar.ts';
import { type DayRange, type WorkingDays, workingDaysIn } from '../../text/working-days.ts';
import type { CheckMessages, CheckResult } from '../check.ts';
import { holidaysOf } from './holidays.ts';

/** Words for a length in working days. Each shows how it was counted, for the reader to count again. */
export const WORKING_WORDS = {
  'working-enough': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），计入调休上班{shifted}天（{shifts}），工作日{least}天，不少于{minimum}个工作日。依据：{source}。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}), {shifted} worked at a weekend ({shifts}): {least} working days, {minimum} asked. By {source}.',
  },
  'working-too-few': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），计入调休上班{shifted}天（{shifts}），工作日{most}天，少于{minimum}个工作日。依据：{source}。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}), {shifted} worked at a weekend ({shifts}): {most} working days, {minimum} asked. By {source}.',
  },
  'working-enough-far': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），按周一至周五是{plain}天；没有{quiet}的放假通知，这些日子不在法定节假日前后，临时放假最多算{lost}天，工作日也有{least}天，不少于{minimum}个工作日。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}): {plain} by the week. There is no notice for {quiet}, far from any statutory holiday: with {lost} of them off for some occasion, {least} working days are left, {minimum} asked.',
  },
  'working-too-few-far': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），按周一至周五是{plain}天；没有{quiet}的放假通知，这些日子不在法定节假日前后，周末临时上班最多算{gained}天，工作日也只有{most}天，少于{minimum}个工作日。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}): {plain} by the week. There is no notice for {quiet}, far from any statutory holiday: with {gained} days of weekends worked for some occasion, {most} are working days, {minimum} asked.',
  },
  'working-unknown-far': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}），按周一至周五是{plain}天；没有{quiet}的放假通知，这些日子虽不在法定节假日前后，也可能临时放假（最多算{lost}天）或周末上班（最多算{gained}天），工作日最少{least}天、最多{most}天，够不够{minimum}个请对照当年放假通知核对（可把当年安排写全，填进标准包参数“节假日安排”）。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}): {plain} by the week. There is no notice for {quiet}, far from any statutory holiday; for some occasion {lost} may be off, or {gained} of weekends worked: {least} to {most} are working days, {minimum} asked. Look at the notice of that year, or write the whole of it into the parameter 节假日安排.',
  },
  'working-enough-anyway': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}）；没有{unknown}的放假安排，即使都放假，其余没有通知的日子（{quiet}）再临时放假{lost}天，工作日也有{least}天，不少于{minimum}个工作日。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}). Nothing is known of {unknown}: with all of them off, and {lost} more of the others without a notice ({quiet}), {least} working days are left, {minimum} asked.',
  },
  'working-too-few-anyway': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}）；没有{unknown}的放假安排，即使都上班，其余没有通知的日子（{quiet}）周末再临时上班{gained}天，工作日也只有{most}天，少于{minimum}个工作日。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}). Nothing is known of {unknown}: with all of them worked, and {gained} days of weekends of the others without a notice ({quiet}), {most} are working days, {minimum} asked.',
  },
  'working-unknown': {
    zh: '公示{span}共{all}天（首尾都算），除去休息日{off}天（{rest}）；没有{unknown}的放假安排，其余没有通知的日子（{quiet}）临时放假最多算{lost}天、周末上班最多算{gained}天，工作日最少{least}天、最多{most}天，够不够{minimum}个请对照当年放假通知核对（可把当年安排写全，填进标准包参数“节假日安排”；只写几天的，只算这几天）。',
    en: 'Publicity {span}, {all} days with the first and last; {off} off ({rest}). Nothing is known of {unknown}; of the others without a notice ({quiet}) up to {lost} may be off, and {gained} of weekends worked: {least} to {most} are working days, {minimum} asked. Look at the notice of that year, or write the whole of it into the parameter 节假日安排: a part of it speaks of its own days alone.',
  },
  'working-month-only': {
    zh: '公示日期只写到月，工作日最少{least}天、最多{most}天，够不够{minimum}个请人工核对。',
    en: 'A date gives only the month: {least} to {most} are working days, {minimum} asked. A person must look.',
  },
  'very-long': {
    zh: '公示{span}共{all}天，长得不像公示，请核对日期是否写错。',
    en: 'Publicity {span} lasts {all} days, which no publicity does. Look whether a date is wrong.',
  },
  'bad-holidays': {
    zh: '标准包参数“节假日安排”里的“{part}”看不懂，没有数工作日。请按“2027年：1月1日至3日休、1月4日班”的样子写。',
    en: '"{part}" in the parameter 节假日安排 cannot be read, so no working days were counted. Write 2027年：1月1日至3日休、1月4日班.',
  },
  'holidays-twice': {
    zh: '标准包参数“节假日安排”里，{day}既写了“休”又写了“班”（“{part}”），没有数工作日。请只留一种。',
    en: 'In the parameter 节假日安排 {day} is both off and worked ("{part}"), so no working days were counted. Leave one of the two.',
  },
} as const satisfies CheckMessages;

/** Days, of which a year or more has been counted: somebody wrote another year. */
const VERY_LONG = 3 * 366;

interface Bounds {
  from: IsoDate;
  to: IsoDate;
}

/**
 * Whether publicity lasts as many working days as asked. Where days are unknown, by their year or by a date that is only a month,
 * it is decided only if they cannot change it (law 5).
 */
export function workingAnswer(
  first: Bounds,
  last: Bounds,
  minimum: number,
  holidays: string | undefined,
): Pick<CheckResult, 'outcome' | 'code' | 'params'> {
  const arranged = holidaysOf(holidays ?? '');
  if ('wrong' in arranged) {
    const { wrong: part, day } = arranged;
    return day === undefined
      ? { outcome: 'error', code: 'bad-holidays', params: { part } }
      : { outcome: 'error', code: 'holidays-twice', params: { part, day } };
  }
  const all = daysBetween(first.from, last.to) + 1;
  if (all > VERY_LONG) {
    return { outcome: 'review', code: 'very-long', params: { span: spanOf(first.from, last.to), all } };
  }
  const longest = workingDaysIn(first.from, last.to, arranged);
  const shortest = isPartial(first, last) ? workingDaysIn(first.to, last.from, arranged) : longest;
  const params = { ...told(longest, first.from, last.to), least: shortest.least, minimum };
  if (longest.most < minimum) {
    return { outcome: 'fail', code: `working-too-few${basisOf(longest)}`, params };
  }
  if (shortest.least >= minimum) {
    const own = { ...told(shortest, first.to, last.from), minimum };
    return { outcome: 'pass', code: `working-enough${basisOf(shortest)}`, params: own };
  }
  // Of known days alone the one or the other is true.
  const open = longest.unknown.length > 0 ? 'working-unknown' : 'working-unknown-far';
  return { outcome: 'review', code: isPartial(first, last) ? 'working-month-only' : open, params };
}

/** By notices, far from any holiday, or whatever the unknown days turn out to be. */
function basisOf({ unknown, quiet }: WorkingDays): '' | '-far' | '-anyway' {
  if (unknown.length > 0) return '-anyway';
  return quiet.length > 0 ? '-far' : '';
}

function isPartial(first: Bounds, last: Bounds): boolean {
  return first.from !== first.to || last.from !== last.to;
}

function told(counted: WorkingDays, from: IsoDate, to: IsoDate): Record<string, string | number> {
  const { off, shifted, unknown, quiet, sources, days, least, most, plain, lost, gained } = counted;
  return {
    span: spanOf(from, to),
    all: days,
    least,
    most,
    plain,
    lost,
    gained,
    off: lengthOf(off),
    rest: rangesOf(off, from),
    shifted: lengthOf(shifted),
    shifts: rangesOf(shifted, from),
    unknown: rangesOf(unknown, from),
    quiet: rangesOf(quiet, from),
    source: sources.join('；'),
  };
}

function spanOf(from: IsoDate, to: IsoDate): string {
  return from === to ? from : `${from}—${to}`;
}

function lengthOf(ranges: readonly DayRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
}

/** More than these nobody counts again. */
const MOST_RANGES = 12;

/** `05-01—05-05、05-09`; with the year where it is another than that of the first day. */
function rangesOf(ranges: readonly DayRange[], first: IsoDate): string {
  const year = first.slice(0, 5);
  const short = (day: IsoDate): string => (day.startsWith(year) ? day.slice(5) : day);
  const shown = ranges.slice(0, MOST_RANGES).map(({ from, to }) => {
    if (from === to) return short(from);
    const glue = addDays(from, 1) === to ? '、' : '—';
    return `${short(from)}${glue}${short(to)}`;
  });
  return shown.length === 0 ? '—' : `${shown.join('、')}${ranges.length > MOST_RANGES ? '……' : ''}`;
}
