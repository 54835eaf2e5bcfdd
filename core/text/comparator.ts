export type Comparator = 'exactly' | 'atLeast' | 'atMost' | 'about';

/** Words between the comparator and the number, none of them a number: 至少推门听课四十节. */
const BETWEEN = '(?:(?![一二两三四五六七八九十百千万半])[\\u4e00-\\u9fff]){0,6}$';
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [new RegExp(`(?:不少于|不低于|不小于|不下于|不得少于|不得低于|至少|最少|最低|起码)${BETWEEN}`), 'atLeast'],
  [new RegExp(`(?:不超过|不超出|不得超过|不能超过|不多于|不高于|不大于|至多|最多|最高)${BETWEEN}`), 'atMost'],
  [/(?:不下|超过|突破|超出|多于|大于|高于|达到|达|超|逾|过(?=百|千|万)|>=?|≥|≧)$/, 'atLeast'],
  [/(?:少于|低于|小于|不足|不到|不满|控制在|<=?|≤|≦)$/, 'atMost'],
  [/(?:大约|大概|约|将近|接近|近)$/, 'about'],
];
const LOOK_BACK = 12;
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:及|或|\(含\))?(?:以上|之上|起步|打底)/, 'atLeast'],
  [/^(?:及|或|\(含\))?(?:以内|之内|以下|之下|内|封顶)/, 'atMost'],
  [/^(?:左右|上下)/, 'about'],
];

export interface ComparatorFound {
  comparator: Comparator;
  length: number;
}

/** 不少于, 至少上: what stands before a number at a place of a normalised text. */
export function comparatorBefore(text: string, at: number): ComparatorFound | undefined {
  return foundIn(BEFORE, text.slice(Math.max(0, at - LOOK_BACK), at));
}

/** 以上, 左右: what stands behind a quantity. */
export function comparatorAfter(text: string, at: number): ComparatorFound | undefined {
  return foundIn(AFTER, text.slice(at, at + LOOK_BACK));
}

function foundIn(
  table: readonly (readonly [RegExp, Comparator])[],
  text: string,
): ComparatorFound | undefined {
  for (const [pattern, comparator] of table) {
    const found = pattern.exec(text);
    if (found) return { comparator, length: found[0].length };
  }
  return undefined;
}
