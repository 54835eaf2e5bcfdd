import { expect, test } from 'vitest';
import { known, shipped } from '#tests/fixtures/authoring.ts';
import { comparePacks } from './compare.ts';

const before = shipped(known.packs.find(({ id }) => id === 'three-compare-2016')!);

test('a pack does not differ from itself', () => {
  expect(comparePacks(before, structuredClone(before), known)).toEqual([]);
});

test('what was added, removed and changed is told in words, by sheet', () => {
  const after = structuredClone(before);
  after.pack.stages[0]!.to = '2016-05-15';
  after.pack.parameters[0]!.value = 7;
  after.pack.provisions = after.pack.provisions.slice(1);
  after.pack.checks.push({
    id: 'new',
    name: '学历',
    checkId: 'required',
    formTypeIds: ['member-pledge'],
    params: { paths: ['education'] },
    criterionIds: [],
    enabled: true,
  });
  after.examples = after.examples.slice(1);
  const found = comparePacks(before, after, known);
  const brief = found.map(({ sheet, name, change }) => [sheet, name, change]);
  expect(brief).toContainEqual(['阶段', '总结回顾阶段', 'changed']);
  expect(brief).toContainEqual(['检查', '学历', 'added']);
  expect(brief.filter(([sheet]) => sheet === '规定')).toHaveLength(1);
  expect(brief.filter(([sheet]) => sheet === '示例').every(([, , change]) => change === 'removed')).toBe(
    true,
  );
  expect(found.find(({ sheet }) => sheet === '阶段')?.cells).toEqual([
    { header: '结束日期', before: '2016-04-30', after: '2016-05-15' },
  ]);
  expect(found.find(({ sheet }) => sheet === '设置')?.cells).toEqual([
    { header: '内容', before: '', after: '7' },
  ]);
  expect(found.find(({ change }) => change === 'added')?.cells).toContainEqual({
    header: '字段',
    before: '',
    after: '学历',
  });
});
