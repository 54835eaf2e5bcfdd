import { type Comparator, comparatorAfter, comparatorBefore } from './comparator.ts';
import { nameMask } from './names.ts';
import { isDeniedBefore } from './negation.ts';
import { normalise, type Normalised, type Quote } from './normalise.ts';
import { NUMERAL, type Numeral, parseNumeral } from './numeral.ts';
import { type Period, periodAfter, periodBefore } from './period.ts';
import { remember } from './remember.ts';
import { unitAt, type UnitKind } from './units.ts';

/**
 * So many of something. `upper` where a range is given; shares are in the unit as written (`%`: 0…100). A fraction
 * (三分之一) and a nought without a noun (事故为零) have no unit: `''`.
 */
export interface Quantity extends Quote {
  value: number;
  upper?: number;
  unit: string;
  kind: UnitKind;
  comparator: Comparator;
  period?: Period;
}

const NUMERAL_SIGN = /[\d〇零一二两俩仨三四五六七八九十百千万亿半壹贰叁肆伍陆柒捌玖拾]/;
const NUMBER = new RegExp(
  `(百分之|千分之|万分之)?(\\d(?: \\d){1,2}(?=%)|${NUMERAL}|半|俩|仨)([万亿千百](?!分))?`,
  'g',
);
const RANGE = new RegExp(`^[-至到](${NUMERAL})`);
/** 3次至5次, 5%-10%: the unit is written twice. */
const SECOND = new RegExp(`^[-至到](${NUMERAL})`);
/** 四、五次: neighbours joined by a comma of lists. */
const LISTED_RANGE = /^、([二三四五六七八九十])(?=[个名次位篇节户项天周月年])/;
/** 三分之一, 1/3 */
const PARTS = new RegExp(`^分之(${NUMERAL})`);
const SLASHED = /^\/(\d{1,2})(?=(?:及)?以[上下内]|的|左右|[人学教职])/;
/** 减少1/3: a part, where a verb of change or a comparator asks for one; elsewhere it may be a date. */
const SLASHED_END = /^\/([2-9]|10)(?=$|[,。;、)\n])/;
const ASKS_PART = /(?:减少|增加|提高|提升|下降|降低|缩短|压缩|超过|不少于|至少|达到?|占|近|约)$/;
/** Place words alone are figures of speech: 万名教师, 百日攻坚; after 近 or 约 they are not. */
const BARE_PLACE = /^[十百千万亿]+$/;
/** 合格率百分百; but 百分百投入 is a figure of speech. */
const WHOLE = /[率度到达为是]百分百/;
const PER: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '' };
/** 零投诉, 0事故: a promise of none, measurable without a unit. */
const NONE_OF =
  /^(?:安全)?(?:投诉|事故|违纪|违规|违法|迟到|缺勤|缺席|旷课|早退|失误|差错|有偿家教|体罚|辍学|案件|上访|犯罪|流失|隐患|差评|欺凌|伤害)/;
const IS_NONE = /[为是]$/;

/** Quantities of a text in the order they stand in; numerals of names, dates and sayings are no quantities. */
export const quantitiesIn: (text: string) => readonly Quantity[] = remember(read);

function read(source: string): readonly Quantity[] {
  const normal = normalise(source);
  const { text } = normal;
  if (!NUMERAL_SIGN.test(text)) return [];
  const mask = nameMask(text);
  const found: Read[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    const { 0: words, index } = match;
    if (index < from || mask.subarray(index, index + words.length).includes(1)) continue;
    const next = readAt(normal, index, match[1] ?? '', match[2] ?? '', match[3] ?? '');
    if (!next) continue;
    // 一周两次: the week is the rhythm of what follows, and nothing by itself.
    const last = found.at(-1);
    if (last && next.rhythm <= last.start && last.quantity.kind === 'duration') found.pop();
    found.push(next);
    from = next.end;
  }
  return found.map(({ quantity }) => quantity);
}

/** A quantity with its place in the normalised text, and where its rhythm begins (`Infinity` where it has none). */
interface Read {
  quantity: Quantity;
  start: number;
  end: number;
  rhythm: number;
}

interface Amount extends Numeral {
  measured: Measured;
  isLoose: boolean;
}

function readAt(
  normal: Normalised,
  at: number,
  per: string,
  digits: string,
  scale: string,
): Read | undefined {
  const { text } = normal;
  const before = comparatorBefore(text, at);

  const isWhole = WHOLE.test(text.slice(Math.max(0, at - 1), at + 3));
  if (
    !isWhole &&
    per === '' &&
    digits !== '十' &&
    BARE_PLACE.test(digits) &&
    before?.comparator === undefined
  )
    return undefined;
  const amount = amountAt(text, at, per, digits, scale);
  if (!amount) return undefined;
  const { measured, isLoose, value, upper } = amount;
  // 绝不耽误学生一节课: not so many, but none.
  if (digits === '一' && measured.kind === 'count' && !before && isDeniedBefore(text, at)) return undefined;
  const after = comparatorAfter(text, measured.end);
  let last = measured.end + (after?.length ?? 0);
  const behind = periodAfter(text, last);
  last = behind?.end ?? last;
  const first = at - (before?.length ?? 0);
  const rhythm = behind ?? periodBefore(text, first, measured.unit);
  return {
    start: first,
    end: last,
    rhythm: rhythm?.start ?? Infinity,
    quantity: {
      value,
      ...(upper === undefined ? {} : { upper }),
      unit: measured.unit,
      kind: measured.kind,
      comparator: comparatorOf(before?.comparator, after?.comparator, isLoose),
      ...(rhythm ? { period: rhythm.period } : {}),
      ...normal.quote(first, last),
    },
  };
}

/** 达到60分左右 is about sixty, 近10户以上 at least ten: what stands behind wins over a mere verb or 近. */
function comparatorOf(
  before: Comparator | undefined,
  after: Comparator | undefined,
  isLoose: boolean,
): Comparator {
  if (before === 'about' || after === 'about') return after ?? 'about';
  return before ?? after ?? (isLoose ? 'about' : 'exactly');
}

function amountAt(text: string, at: number, per: string, digits: string, scale: string): Amount | undefined {
  const isArabic = /^\d/.test(digits);
  const number = valueOf(digits, isArabic ? scale : '');
  if (!number) return undefined;
  let end = at + per.length + digits.length + (isArabic ? scale.length : 0);
  const parts = per === '' ? partsAt(text, at, end) : null;
  if (parts?.[1] !== undefined) return fractionOf(number.value, parts[1], parts[0], end);
  const range = RANGE.exec(text.slice(end, end + 20)) ?? LISTED_RANGE.exec(text.slice(end, end + 4));
  const top = range?.[1] === undefined ? undefined : parseNumeral(range[1])?.value;
  const isRange = range !== null && top !== undefined && top > number.value;
  if (isRange) end += range[0].length;
  const loose = /^[多余几来]([万千百亿]?)/.exec(text.slice(end, end + 2));
  const factor = loose?.[1] ? (parseNumeral(loose[1])?.value ?? 1) : 1;
  end += loose?.[0].length ?? 0;
  const measured = measure(text, at, end, per, digits);
  if (!measured) return undefined;
  const twice = isRange ? undefined : secondOf(text, measured, number.value);
  const upper = (isRange ? top : number.upper) ?? twice?.value;
  return {
    value: number.value * factor + measured.half,
    ...(upper === undefined ? {} : { upper: upper * factor }),
    measured: twice ? { ...measured, end: twice.end } : measured,
    isLoose:
      loose !== null ||
      (measured.unit !== '' && /^[多余](?![少久])/.test(text.slice(measured.end, measured.end + 2))),
  };
}

function partsAt(text: string, at: number, end: number): RegExpExecArray | null {
  const rest = text.slice(end, end + 12);
  const found = PARTS.exec(rest) ?? SLASHED.exec(rest);
  return found ?? (ASKS_PART.test(text.slice(Math.max(0, at - 4), at)) ? SLASHED_END.exec(rest) : null);
}

/** 三分之一: the part first where a slash is written, last where 分之 is. */
function fractionOf(first: number, other: string, words: string, end: number): Amount | undefined {
  const second = parseNumeral(other)?.value;
  if (second === undefined) return undefined;
  const [part, whole] = words.startsWith('/') ? [first, second] : [second, first];
  if (whole <= 0 || part > whole) return undefined;
  const measured: Measured = { unit: '', kind: 'share', end: end + words.length, half: 0 };
  return { value: part / whole, measured, isLoose: false };
}

function secondOf(text: string, first: Measured, value: number): { value: number; end: number } | undefined {
  if (first.unit === '') return undefined;
  const second = SECOND.exec(text.slice(first.end, first.end + 20));
  const upper = second?.[1] === undefined ? undefined : parseNumeral(second[1])?.value;
  if (!second || upper === undefined || upper <= value) return undefined;
  const end = first.end + second[0].length;
  return text.startsWith(first.unit, end) ? { value: upper, end: end + first.unit.length } : undefined;
}

function valueOf(digits: string, scale: string): Numeral | undefined {
  if (digits === '半') return { value: 0.5 };
  if (digits === '俩') return { value: 2 };
  if (digits === '仨') return { value: 3 };
  // 2 0 %: torn apart, and yet nothing else is meant.
  return parseNumeral(digits.replaceAll(' ', '') + scale);
}

interface Measured {
  unit: string;
  kind: UnitKind;
  end: number;
  half: number;
}

/** The unit after a numeral: 两个半小时 adds a half, 俩 carries its own, 零投诉 needs none. */
function measure(text: string, at: number, end: number, per: string, digits: string): Measured | undefined {
  if (per !== '') return { unit: PER[per] ?? '', kind: 'share', end, half: 0 };
  const rest = text.slice(end, end + 16);
  if (digits === '百' && /^分(?:百|之百)/.test(rest)) {
    return WHOLE.test(text.slice(Math.max(0, at - 1), at + 3))
      ? { unit: '%', kind: 'share', end: end + 2, half: 0 }
      : undefined;
  }
  if (digits === '俩' || digits === '仨') return { unit: '个', kind: 'count', end, half: 0 };
  if (digits === '零' || digits === '0') return noneAt(text, at, end, rest);
  if (digits === '半' && /[一大多过小]/.test(text.charAt(at - 1))) return undefined;
  // 少一半, 一半学生; but 一半靠 is a manner of speaking.
  if (digits === '一' && /^半(?!靠|是|在|为)/.test(rest))
    return { unit: '', kind: 'share', end: end + 1, half: -0.5 };
  if (digits === '半' && rest.startsWith('数')) return { unit: '', kind: 'share', end: end + 1, half: 0 };
  const halfUnit = rest.startsWith('个半') && !rest.startsWith('个半天') ? unitAt(text, end + 2) : undefined;
  if (halfUnit) return { ...halfUnit, end: end + 2 + halfUnit.unit.length, half: 0.5 };
  const unit = unitAt(text, end) ?? unknownUnitAt(text, at, end, digits);
  if (!unit) return undefined;
  const tail = end + unit.unit.length;
  if (unit.kind === 'duration' && text.charAt(tail) === '半') return { ...unit, end: tail + 1, half: 0.5 };
  return { ...unit, end: tail, half: 0 };
}

/** One character behind a number of digits, and then the clause ends: a measure by its place, whatever is counted (画8帧). */
const LAST_OF_CLAUSE = /^([\u4e00-\u9fff])(?=$|[,。;、!?)\n])/;
/** What stands behind a number and counts nothing: ranks, ordinals, times, sides, kinds and praise. */
const NO_MEASURE =
  /[岁号届级班室楼版期型线路号点时日月年春夏秋冬后前上下内外中多余几来左右的了等好优先新强实严真美高大小星区街栋院网类问题式制]/;
/** 第3组, A4纸, 2024版: an ordinal, a name, a year. */
const NAMED_BEFORE = /(?:[第A-Za-z.:/(-]|初|高|大)$/;

function unknownUnitAt(
  text: string,
  at: number,
  end: number,
  digits: string,
): { unit: string; kind: UnitKind } | undefined {
  if (!/^\d{1,3}$/.test(digits) || NAMED_BEFORE.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  const unit = LAST_OF_CLAUSE.exec(text.slice(end, end + 2))?.[1];
  return unit === undefined || NO_MEASURE.test(unit) ? undefined : { unit, kind: 'count' };
}

function noneAt(text: string, at: number, end: number, rest: string): Measured | undefined {
  const none = NONE_OF.exec(rest);
  if (none) return { unit: none[0], kind: 'count', end: end + none[0].length, half: 0 };
  const isNone = IS_NONE.test(text.slice(Math.max(0, at - 1), at)) && !/^[\d.:]/.test(rest);
  return isNone ? { unit: '', kind: 'count', end, half: 0 } : undefined;
}

/**
 * Words that say how often or of how many without a number: 每 and 逢 with whatever is meant, 逐一, 挨家挨户, 人人, 全员; 随到随办; a rank (前三); or that something bad shall not be at all (无事故).
 */
const UNNUMBERED =
  /每(?![况下])(?:个|一|逢|到|当)?(?:学期|学年|星期|礼拜|季度|年度|[\u4e00-\u9fff])|逢(?![迎源])[\u4e00-\u9fff]{1,2}|一(?![周月年天日季])[\u4e00-\u9fff]一[\u4e00-\u9fff]|人人|全部|全员|全体|全校|全园|所有|逐[一个户]|挨[家个户][挨逐]?|百分百|全覆盖|定期|经常性|数[次名篇]|若干|几[\u4e00-\u9fff]|多[次名篇节]|[数几上成][十百千万]+|(?<![\d:.])[零0](?![\d.:])|[全同]?[校县市区乡镇村年级班组]{0,2}前(?:[一二三四五六七八九十百]{1,3}|\d{1,3})(?![届后])|无(?:安全|教学|责任)?(?:事故|投诉|违纪|违规|违法|迟到|早退|旷[课工]|差错|失误|辍学|欺凌|火灾|伤害|上访|案件|缺[勤课岗])|双(?:周|人|岗)|随[到报叫]随/g;

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
  if (!NUMERAL_SIGN.test(plain)) return false;
  const mask = nameMask(plain);
  const characters = plain.split('').map((character, at) => (mask[at] === 1 ? ' ' : character));
  return NUMERAL_SIGN.test(characters.join('').replace(NO_COUNT, ' '));
}
