import { normalise } from './normalise.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import { units } from './units.ts';

/** A number with what it counts. `low` and `high` differ where the text says 两三票. */
export interface Amount {
  low: number;
  high: number;
  /** As written, `""` where there is none; every way to write a part of a hundred (八成, 百分之八十) is `%`. */
  unit: string;
}

const WRITTEN = new RegExp(String.raw`^([-+]?)(百分之)?(${NUMERAL})([万千百亿]?)(\D{0,8})$`);
/** Signs that `normalise` spells `-` and that are no minus: about five, up to five. */
const NO_MINUS = /[~～〜∼—―]/;
/** Beyond this a number loses digits: it is one of a telephone or a paper. */
const MOST_DIGITS = 15;
/** Units of people and papers that nothing in a running text is counted in. */
const MORE_UNITS: ReadonlySet<string> = new Set(['岁', '周岁', '票', '员']);
const PER_CENT: ReadonlyMap<string, number> = new Map([
  ['成', 10],
  ['‰', 0.1],
]);

/**
 * A number and nothing else: digits of any width, Chinese numerals, a sign, a fraction, 万, a unit or whatever else stands
 * behind it for one (`isUnit`). `undefined` for 约30, 90以上, 1/2 and `1 2`.
 */
export function amountIn(text: string): Amount | undefined {
  const match = WRITTEN.exec(normalise(text).text);
  if (!match) return undefined;
  const [, sign, percent, digits = '', scale = '', rest = ''] = match;
  if (digits.length > MOST_DIGITS || (sign === '-' && NO_MINUS.test(text))) return undefined;
  if (percent && rest !== '') return undefined;
  const numeral = parseNumeral(digits + scale);
  if (!numeral) return undefined;
  const times = PER_CENT.get(rest) ?? 1;
  const unit = percent || times !== 1 ? '%' : rest;
  const [low, high] = [numeral.value * times, (numeral.upper ?? numeral.value) * times];
  return sign === '-' ? { low: -high, high: -low, unit } : { low, high, unit };
}

/** Whether a word counts something, or is none at all. */
export function isUnit(word: string): boolean {
  return word === '' || units.has(word) || MORE_UNITS.has(word);
}

function kind(sizes: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(sizes));
}

/** Units of one kind by how many of the smallest they hold. */
const KINDS: readonly ReadonlyMap<string, number>[] = [
  kind({ 秒: 1, 分钟: 60, 小时: 3600, 个小时: 3600, 钟头: 3600, 个钟头: 3600 }),
  kind({ 天: 1, 日: 1, 周: 7, 星期: 7, 个星期: 7, 个周: 7, 礼拜: 7 }),
  kind({ 月: 1, 个月: 1, 季度: 3, 个季度: 3, 年: 12 }),
  kind({ 人: 1, 名: 1, 位: 1, 个: 1, 个人: 1, 员: 1 }),
  kind({ 票: 1, 张: 1, 份: 1 }),
  kind({ 岁: 1, 周岁: 1 }),
  kind({ 克: 1, 斤: 500, 公斤: 1000, 千克: 1000, 吨: 1_000_000 }),
  kind({ 米: 1, 公里: 1000 }),
  kind({ 学时: 1, 课时: 1, 个课时: 1 }),
];

/** How many of `to` one of `from` is; `undefined` where nobody can say. A number without a unit is in that of the other. */
export function unitsIn(from: string, to: string): number | undefined {
  if (from === to || from === '' || to === '') return 1;
  for (const sizes of KINDS) {
    const [own, other] = [sizes.get(from), sizes.get(to)];
    if (own !== undefined && other !== undefined) return own / other;
  }
  return undefined;
}
