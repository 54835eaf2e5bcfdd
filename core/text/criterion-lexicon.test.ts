import { describe, expect, test } from 'vitest';
import { CriterionSet } from '../model/pack.ts';
import { criterionLexicon } from './criterion-lexicon.ts';

const citation = { document: '示例', section: '一', readOn: '2026-11-20' };
const set = CriterionSet.parse({
  id: 'example/set',
  name: '示例',
  appliesTo: ['member'],
  citation,
  criteria: [
    ['serve', '带头服务群众', '把群众的难处当作自己的难处。', []],
    ['clean', '带头遵纪守法', '守法。', []],
    ['green', '带头爱护环境', '爱护花草树木，清理河道垃圾。', []],
    ['own', '安全生产', '安全。', ['灭火器']],
  ].map(([id, name, requirement, lexicon]) => ({
    id: `example/set/${String(id)}`,
    name,
    requirement,
    checkability: 'evidence',
    lexicon,
    citation,
  })),
});

/** Criteria that a text affirms. */
function affirmed(text: string): string[] {
  const ids = criterionLexicon(set)
    .mentionsIn(text)
    .filter(({ negated }) => !negated)
    .flatMap((mention) => mention.ids.map((id) => id.split('/')[2] ?? ''));
  return [...new Set(ids)];
}

describe('criteria without words of their author', () => {
  test.each([
    ['每周替独居老人买菜一次', ['serve']],
    ['教会社区大爷用手机缴费20人', ['serve']],
    ['退还家长送的购物卡，严禁吃请', ['clean']],
    ['周末清理河道垃圾4次', ['green']],
    ['检查灭火器30具', ['own']],
  ])('%s', (text, expected) => {
    expect(affirmed(text)).toEqual(expected);
  });

  test.each([
    '收礼品两份',
    '不断规范收费公示',
    '收费检查不少于3次',
    '办补习班一个',
    '没有替老人买菜',
    '打印文件40份',
    '全校学生1200名',
  ])('%s speaks of none of them', (text) => {
    expect(affirmed(text)).toEqual([]);
  });
});
