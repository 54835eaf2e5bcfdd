import { longestFirst } from '../text/longest-first.ts';

/** Operators of the language. Those with `@` have no sign in common use; `@<` and its like compare days. */
export const SYMBOLS = {
  '||': 1,
  '&&': 2,
  '==': 6,
  '!=': 6,
  '<': 6,
  '<=': 6,
  '>': 6,
  '>=': 6,
  '@<': 6,
  '@<=': 6,
  '@>': 6,
  '@>=': 6,
  '@in': 6,
  '@!in': 6,
  '@has': 6,
  '@!has': 6,
  '@between': 6,
  '@!between': 6,
  '@to': 7,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
} as const;
/** An operator between two values, with how tightly it binds above. */
export type Symbol = keyof typeof SYMBOLS;

/** Each operator in the words that a reader is shown. */
export const SHOWN: Readonly<Record<Symbol, string>> = {
  '||': '或',
  '&&': '且',
  '==': '等于',
  '!=': '不等于',
  '<': '小于',
  '<=': '不大于',
  '>': '大于',
  '>=': '不小于',
  '@<': '早于',
  '@<=': '不晚于',
  '@>': '晚于',
  '@>=': '不早于',
  '@in': '属于',
  '@!in': '不属于',
  '@has': '包含',
  '@!has': '不包含',
  '@between': '介于',
  '@!between': '不介于',
  '@to': '和',
  '+': '＋',
  '-': '－',
  '*': '×',
  '/': '÷',
};

const SPELLINGS: Readonly<Record<Symbol, string>> = {
  '||': '或 或者 或是 || or',
  '&&': '且 并且 而且 同时 && and',
  '==': '等于 是 为 = == ===',
  '!=': '不等于 不是 不为 ≠ != !== <>',
  '<': '小于 少于 低于 不足 不到 不满 未满 <',
  '<=': '小于等于 小于或等于 不大于 不超过 不多于 不高于 至多 最多 <= ≤ ≦ ⩽',
  '>': '大于 超过 多于 高于 >',
  '>=': '大于等于 大于或等于 不小于 不少于 不低于 不下于 至少 最少 达到 年满 满 >= ≥ ≧ ⩾',
  '@<': '早于 先于 before',
  '@<=': '不晚于 不迟于',
  '@>': '晚于 迟于 后于 after',
  '@>=': '不早于',
  '@in': '属于 in ∈',
  '@!in': '不属于 ∉',
  '@has': '包含 含有 提到 提及 contains',
  '@!has': '不包含 不含 不含有',
  '@between': '介于 在 between',
  '@!between': '不介于 不在',
  '@to': '和 与 至 到 ~ — –',
  '+': '+',
  '-': '- − －',
  '*': '* × ✕',
  '/': '/ ÷',
};

/** Every spelling of an operator between two values. */
export const infix: ReadonlyMap<string, Symbol> = new Map(
  (Object.entries(SPELLINGS) as [Symbol, string][]).flatMap(([symbol, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, symbol] as const),
  ),
);

/** Words that stand before what they speak of. */
export const prefix: ReadonlyMap<string, 'not' | 'negative' | 'positive' | 'if'> = new Map([
  ['非', 'not'],
  ['并非', 'not'],
  ['不是', 'not'],
  ['!', 'not'],
  ['not', 'not'],
  ['-', 'negative'],
  ['−', 'negative'],
  ['+', 'positive'],
  ['如果', 'if'],
  ['假如', 'if'],
  ['若', 'if'],
  ['当', 'if'],
  ['if', 'if'],
]);

/** Words that lead from the case to what must hold then, or otherwise. */
export const branch: ReadonlyMap<string, 'then' | 'else'> = new Map([
  ['则', 'then'],
  ['那么', 'then'],
  ['那就', 'then'],
  ['then', 'then'],
  ['否则', 'else'],
  ['else', 'else'],
]);

/** What is asked behind a field without a value to compare it with: 联系电话 不为空. */
export const predicates: ReadonlyMap<string, '空' | '已填'> = new Map([
  ...['为空', '是空', '空着', '未填', '未填写', '没填', '没有填', '没有填写'].map(
    (word) => [word, '空'] as const,
  ),
  ...['不为空', '不是空', '不空', '非空', '不能为空', '不得为空', '已填', '已填写', '必填', '填了'].map(
    (word) => [word, '已填'] as const,
  ),
]);

/** 在 18 岁以上: what 在 compares with, said behind the number; the number itself counts (民法典 1259). */
export const bounds: ReadonlyMap<string, '>=' | '<='> = new Map([
  ...['以上', '及以上', '或以上'].map((word) => [word, '>='] as const),
  ...['以下', '及以下', '或以下', '以内', '之内'].map((word) => [word, '<='] as const),
]);

/** 介于 800 和 1500 之间: says nothing more. */
export const CLOSING_WORD = '之间';

/** Words of an operator that no name is cut at when it is not known: they are part of too many names. */
const CUTS_NOTHING = new Set(['是', '为', '在', '和', '与', '至', '到', '同时', '不足', '不到', '满']);

/** What ends a name that nobody knows. */
export const cuts: readonly string[] = longestFirst(
  [...infix.keys(), ...branch.keys()].filter(
    (word) => /\p{Script=Han}/u.test(word) && !CUTS_NOTHING.has(word),
  ),
);

/** The longest word of a table that stands at a place of a text; words of ASCII letters only as whole words. */
export function longestAt<Meaning>(
  table: ReadonlyMap<string, Meaning>,
  text: string,
  at: number,
): { word: string; meaning: Meaning } | undefined {
  for (let length = LONGEST; length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    const meaning = word.length === length ? table.get(word) : undefined;
    if (meaning !== undefined && isWhole(text, at, at + length)) return { word, meaning };
  }
  return undefined;
}

/** Whether a word that may follow a value stands at a place. */
export function isFollowed(text: string, at: number): boolean {
  return (
    text.startsWith(CLOSING_WORD, at) ||
    longestAt(infix, text, at) !== undefined ||
    longestAt(predicates, text, at) !== undefined ||
    longestAt(bounds, text, at) !== undefined ||
    longestAt(branch, text, at) !== undefined
  );
}

const LONGEST = Math.max(
  ...[infix, prefix, branch, predicates].flatMap((table) => [...table.keys()]).map(({ length }) => length),
);
const ASCII = /[0-9A-Za-z_]/;

/** Whether a word does not go on in ASCII letters or digits on either side. */
export function isWhole(text: string, start: number, end: number): boolean {
  const joins = (one: number): boolean => ASCII.test(text.charAt(one)) && ASCII.test(text.charAt(one + 1));
  return !(start > 0 && ASCII.test(text.charAt(start)) && joins(start - 1)) && !joins(end - 1);
}
