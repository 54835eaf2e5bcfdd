import type { Random } from '../../tests/fixtures/random.ts';
import { draft, type Draft, oneClause, written } from './pledges.ts';

/** What somebody does to a text that is copied. */
export type Edit = (source: Draft, random: Random) => string;

const FULL = '０１２３４５６７８９';
const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  '學学習习會会個个們们為为時时間间長长開开關关與与導导師师書书課课題题動动員员務务實实驗验檢检査查讀读寫写記记錄录結结對对難难貧贫庭庭兒儿園园樓楼電电話话報报費费補补動动發发現现後后邊边點点圖图衛卫護护'
    .match(/../gu)
    ?.map((pair) => [pair[1] ?? '', pair[0] ?? '']) ?? [],
);
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/组织|开展|举办/g, '进行'],
  [/每周/g, '一周'],
  [/每月/g, '一个月'],
  [/辅导/g, '补习'],
  [/检查/g, '查看'],
  [/走访/g, '家访'],
  [/撰写/g, '编写'],
  [/带领/g, '领着'],
  [/推荐/g, '介绍'],
  [/送去|送给/g, '赠送'],
  [/留下/g, '保留'],
  [/争取/g, '力争'],
  [/筹集/g, '募集'],
  [/了解/g, '听取'],
  [/试用/g, '尝试'],
];

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const list = [...items];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = random.integer(0, at);
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
  return list.every((item, at) => item === items[at]) ? list.toReversed() : list;
}

/** The edits that the product was tuned with. */
export const TUNED: Readonly<Record<string, Edit>> = {
  same: (source) => written(source),
  punctuation: (source, r) => written(source).replace(/[，；。]/g, () => r.pick([' ', '、', ';', '！', ','])),
  width: (source) =>
    written(source)
      .replace(/\d/g, (digit) => FULL[Number(digit)] ?? digit)
      .replaceAll('，', ','),
  traditional: (source) => Array.from(written(source), (each) => TRADITIONAL[each] ?? each).join(''),
  numbers: (source, r) => written(source).replace(/\d+/g, () => String(r.integer(1, 99))),
  order: (source, r) => written({ ...source, clauses: shuffled(source.clauses, r) }),
  added: (source, r) => written({ ...source, clauses: [...source.clauses, oneClause(r)] }),
  removed: (source) => written({ ...source, clauses: source.clauses.slice(0, -1) }),
  replaced: (source, r) => {
    const at = r.integer(0, source.clauses.length - 1);
    return written({ ...source, clauses: source.clauses.map((each, n) => (n === at ? oneClause(r) : each)) });
  },
  synonyms: (source) => SYNONYMS.reduce((text, [word, other]) => text.replace(word, other), written(source)),
  merged: (source) => written({ clauses: source.clauses, join: '；', numbered: false }),
  mixed: (source, r) => {
    const other = draft(r);
    const half = Math.ceil(source.clauses.length / 2);
    return written({
      ...source,
      clauses: [...source.clauses.slice(0, half), ...other.clauses.slice(0, half)],
    });
  },
};
