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
    ['study', '带头读书', '读书。', []],
    ['results', '带头争创佳绩', '教学有成果。', []],
    ['wording', '规范办学', '没有违规收费现象。', []],
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

/** Criteria whose words a text affirms. */
function affirmed(text: string): string[] {
  return idsOf(
    criterionLexicon(set)
      .mentionsIn(text)
      .filter(({ negated }) => !negated),
  );
}

/** Criteria for which a text is shown to a person. */
function hinted(text: string): string[] {
  return idsOf(criterionLexicon(set).hintsIn(text));
}

function idsOf(found: readonly { ids: readonly string[] }[]): string[] {
  return [...new Set(found.flatMap(({ ids }) => ids.map((id) => id.split('/')[2] ?? '')))];
}

describe('only words of the author and names affirm', () => {
  test.each([
    ['检查灭火器30具', ['own']],
    ['带头服务群众，每月上门一次', ['serve']],
    ['每周替独居老人买菜一次', []],
    ['退还家长送的购物卡，严禁吃请', []],
    ['周末清理河道垃圾4次', []],
    ['12月底前考取驾驶证', []],
    ['给学生布置作业20次', []],
    ['不准学生玩手机', []],
  ])('%s: %j', (text, expected) => {
    expect(affirmed(text)).toEqual(expected);
  });
});

describe('deeds and phrases of the wording are shown to a person', () => {
  test.each([
    ['每周替独居老人买菜一次', ['serve']],
    ['给留守儿童补课20次', ['serve']],
    ['退还家长送的购物卡，严禁吃请', ['clean']],
    ['周末清理河道垃圾4次', ['green']],
    ['自学会计课程', ['study']],
    ['及格率提高到90%', ['results']],
  ])('%s: %j', (text, expected) => {
    expect(hinted(text)).toEqual(expected);
  });

  test.each(['打印文件40份', '全校学生1200名', '检查灭火器30具', '12月底前考取驾驶证', '看学生读书一本'])(
    '%s speaks of none of them',
    (text) => {
      expect(hinted(text)).toEqual([]);
    },
  );

  test('a deed that is denied is none', () => {
    expect(hinted('没有替老人买菜')).not.toContain('serve');
  });

  test('what the wording denies is met where a text denies it', () => {
    expect(hinted('全年没有违规收费现象')).toContain('wording');
    expect(hinted('查出违规收费现象3起')).not.toContain('wording');
  });
});
