import { nameSpans } from './names.ts';
import { normalise, type Normalised, type Quote } from './normalise.ts';
import { NUMERAL, type Numeral, parseNumeral } from './numeral.ts';
import { remember } from './remember.ts';
import { unitAt, type UnitKind } from './units.ts';

export type Comparator = 'exactly' | 'atLeast' | 'atMost' | 'about';
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'term' | 'schoolYear' | 'year';

/** So many of something. `upper` where a range is given; shares are in the unit as written (`%`: 0…100). */
export interface Quantity extends Quote {
  value: number;
  upper?: number;
  unit: string;
  kind: UnitKind;
  comparator: Comparator;
  period?: Period;
}

const NUMBER = new RegExp(`(百分之)?(${NUMERAL}|半|俩|仨)([万亿千百](?=[^分]))?`, 'g');
const RANGE = new RegExp(`^[-至到](${NUMERAL})`);
/** 四、五次: neighbours joined by a comma of lists. */
const LISTED_RANGE = /^、([二三四五六七八九十])(?=[个名次位篇节户项天周月年])/;
/** Place words alone are figures of speech: 万名教师, 百日攻坚. */
const BARE_PLACE = /^[十百千万亿]+$/;
/** A verb may stand between the comparator and the number: 至少上2节. */
const BEFORE: readonly [RegExp, Comparator][] = [
  [/(?:不少于|不低于|不小于|不下于|至少|最少|起码)[\u4e00-\u9fff]{0,2}$/, 'atLeast'],
  [/(?:不超过|不多于|不高于|不大于|至多|最多)[\u4e00-\u9fff]{0,2}$/, 'atMost'],
  [/(?:不下|超过|多于|大于|高于|达到|达|>=?|≥)$/, 'atLeast'],
  [/(?:少于|低于|小于|控制在|<=?|≤)$/, 'atMost'],
  [/(?:大约|约|近)$/, 'about'],
];
const LOOK_BACK = 6;
const AFTER: readonly [RegExp, Comparator][] = [
  [/^(?:及|或|\(含\))?(?:以上|之上|起)/, 'atLeast'],
  [/^(?:及|或|\(含\))?(?:以内|之内|以下|之下|内)/, 'atMost'],
  [/^(?:左右|上下)/, 'about'],
];
const PERIODS: Readonly<Record<string, Period>> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  季度: 'quarter',
  季: 'quarter',
  学期: 'term',
  学年: 'schoolYear',
  年: 'year',
  年度: 'year',
};
const EVERY =
  /(?:每(?:一|个|1)?(?:个)?|一(?:个)?)(学期|学年|星期|礼拜|季度|年度|天|日|周|月|季|年)[^,。;!?\n]{0,12}?$/;
const YEAR_ROUND = /(?:全年|年均|一年)[^,。;!?\n]{0,12}?$/;
/** 零投诉, 0事故: a promise of none, measurable without a unit. */
const NONE_OF =
  /^(?:投诉|事故|违纪|违规|违法|迟到|缺勤|缺席|旷课|早退|失误|差错|有偿家教|体罚|辍学|案件|上访)/;

/** Quantities of a text in the order they stand in; numerals of names, dates and sayings are no quantities. */
export const quantitiesIn: (text: string) => readonly Quantity[] = remember(read);

function read(source: string): readonly Quantity[] {
  const normal = normalise(source);
  const { text } = normal;
  if (!/[\d〇零一二两俩仨三四五六七八九十百千万亿半]/.test(text)) return [];
  const names = nameSpans(text);
  const found: Quantity[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < from) continue;
    if (names.some(({ start, end }) => match.index < end && match.index + match[0].length > start)) continue;
    const quantity = readAt(normal, match.index, match[1] !== undefined, match[2] ?? '', match[3] ?? '');
    if (!quantity) continue;
    found.push(quantity.quantity);
    from = quantity.end;
  }
  return found;
}

interface Read {
  quantity: Quantity;
  end: number;
}

function readAt(
  normal: Normalised,
  at: number,
  percent: boolean,
  digits: string,
  scale: string,
): Read | undefined {
  const { text } = normal;
  if (!percent && digits !== '十' && BARE_PLACE.test(digits)) return undefined;
  const number = valueOf(digits, /^\d/.test(digits) ? scale : '');
  if (!number) return undefined;
  let end = at + (percent ? 3 : 0) + digits.length + (/^\d/.test(digits) ? scale.length : 0);
  const range = RANGE.exec(text.slice(end)) ?? LISTED_RANGE.exec(text.slice(end));
  const upper = range?.[1] ? parseNumeral(range[1])?.value : undefined;
  const isRange = range !== null && upper !== undefined && upper > number.value;
  if (isRange) end += range[0].length;
  const loose = /^[多余几来]([万千百亿]?)/.exec(text.slice(end));
  const factor = loose?.[1] ? (parseNumeral(loose[1])?.value ?? 1) : 1;
  end += loose?.[0].length ?? 0;
  const measured = measure(text, at, end, percent, digits);
  if (!measured) return undefined;
  const after = comparatorIn(AFTER, text.slice(measured.end));
  const before = comparatorIn(BEFORE, text.slice(Math.max(0, at - LOOK_BACK), at));
  const last = measured.end + (after?.length ?? 0);
  const first = at - (before?.length ?? 0);
  const period = periodBefore(text.slice(0, first));
  const top = isRange ? upper : number.upper;
  return {
    end: last,
    quantity: {
      value: number.value * factor + measured.half,
      ...(top === undefined ? {} : { upper: top * factor }),
      unit: measured.unit,
      kind: measured.kind,
      comparator: before?.comparator ?? after?.comparator ?? (loose ? 'about' : 'exactly'),
      ...(period ? { period } : {}),
      ...normal.quote(first, last),
    },
  };
}

function comparatorIn(
  table: readonly (readonly [RegExp, Comparator])[],
  text: string,
): { comparator: Comparator; length: number } | undefined {
  for (const [pattern, comparator] of table) {
    const found = pattern.exec(text);
    if (found) return { comparator, length: found[0].length };
  }
  return undefined;
}

function valueOf(digits: string, scale: string): Numeral | undefined {
  if (digits === '半') return { value: 0.5 };
  if (digits === '俩') return { value: 2 };
  if (digits === '仨') return { value: 3 };
  return parseNumeral(digits + scale);
}

interface Measured {
  unit: string;
  kind: UnitKind;
  end: number;
  half: number;
}

/** The unit after a numeral: 两个半小时 adds a half, 俩 carries its own, 零投诉 needs none. */
function measure(
  text: string,
  at: number,
  end: number,
  percent: boolean,
  digits: string,
): Measured | undefined {
  if (percent) return { unit: '%', kind: 'share', end, half: 0 };
  const rest = text.slice(end);
  if (digits === '百' && /^分(?:百|之百)/.test(rest)) return undefined;
  if (digits === '俩' || digits === '仨') return { unit: '个', kind: 'count', end, half: 0 };
  if (digits === '零' || digits === '0') {
    const none = NONE_OF.exec(rest);
    return none ? { unit: none[0], kind: 'count', end: end + none[0].length, half: 0 } : undefined;
  }
  if (digits === '半' && /[一大多过小]/.test(text.charAt(at - 1))) return undefined;
  const halfUnit = rest.startsWith('个半') ? unitAt(text, end + 2) : undefined;
  if (halfUnit) return { ...halfUnit, end: end + 2 + halfUnit.unit.length, half: 0.5 };
  const unit = unitAt(text, end);
  if (!unit) return undefined;
  const tail = end + unit.unit.length;
  if (unit.kind === 'duration' && text.charAt(tail) === '半') return { ...unit, end: tail + 1, half: 0.5 };
  return { ...unit, end: tail, half: 0 };
}

/** 每周两次, 一周两次: the period that the quantity repeats in, from the same clause. */
function periodBefore(before: string): Period | undefined {
  const every = EVERY.exec(before);
  if (every?.[1]) return PERIODS[every[1]];
  return YEAR_ROUND.test(before) ? 'year' : undefined;
}

/** Words that say how often without a number (每周, 每天), or that all are meant (全部, 人人, 百分百). */
const UNNUMBERED =
  /每(?:个|一)?(?:学期|学年|星期|礼拜|季度|年度|天|日|周|月|季|年|人|名|位|课|堂|节|次)|人人|全部|全员|全体|所有|逐一|逐个|逐户|百分百|全覆盖|定期|经常性|数[次名篇]|若干|几[次个名篇节]|多[次名篇节]|[数几上成][十百千万]+|(?<![\d:.])[零0](?![\d.:])/g;

/** Places that measure without a number or unit that can be read; a person decides whether that is enough. */
export function unnumberedIn(text: string): Quote[] {
  const normal = normalise(text);
  return Array.from(normal.text.matchAll(UNNUMBERED), ({ 0: found, index }) =>
    normal.quote(index, index + found.length),
  );
}

/** Words in which 一 counts nothing, and the marks of a list. */
const NO_COUNT =
  /进一步|一步|一定|一切|统一|一直|一致|一样|一般|一些|一起|一流|一线|唯一|一贯|一向|一旦|一并|一概|一律|同一|一种|一生|一手|万一|专一|一面|(?:^|[\n。;])\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.):]/g;

/** Whether a numeral stands in the text that is part of no name, date, saying or list mark, quantity or not. */
export function hasLooseNumeral(text: string): boolean {
  const { text: plain } = normalise(text);
  const characters = plain.split('');
  for (const { start, end } of nameSpans(plain)) characters.fill(' ', start, end);
  return /[\d〇零一二两俩仨三四五六七八九十百千万亿半]/.test(characters.join('').replace(NO_COUNT, ' '));
}
