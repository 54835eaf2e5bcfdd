import { expect, test } from 'vitest';
import { keysOf } from './target.ts';
import { shownKeys, toldApart } from './shown-key.ts';

const named = (name: string, ...keys: string[]) => ({ name, keys });
const place = (number: number): string => `第${number}人`;

test('of what a review keeps of a person only what can be read is shown', () => {
  const target = {
    subjectName: '陈示例',
    formTypeId: 'form',
    ...keysOf([
      { path: 'employeeNumber', value: '示例005' },
      { path: 'phone', value: '13800000000' },
      { path: 'partyBranch', value: '示例支部' },
    ]),
  };
  expect(target.subjectKeys?.['employeeNumber']).toMatch(/^\*{5}#/);
  expect(shownKeys(target)).toEqual(['138****0000', '示例支部']);
  expect(shownKeys({ ...target, subjectKeys: { employeeNumber: '*****' } })).toEqual([]);
});

test('people of one name are told apart by as many keys as it takes, else by their place', () => {
  expect(toldApart([named('甲', '1', '一支部'), named('乙', '2')], place)).toEqual(['1', '2']);
  expect(toldApart([named('甲', '1', '一支部'), named('乙'), named('甲', '1', '二支部')], place)).toEqual([
    '1 · 一支部',
    '',
    '1 · 二支部',
  ]);
  // Somebody of whom nothing is known beside somebody of whom something is.
  expect(toldApart([named('甲', '一支部'), named('甲 ')], place)).toEqual(['一支部', '']);
  expect(toldApart([named('甲'), named('甲'), named('乙')], place)).toEqual(['第1人', '第2人', '']);
  expect(toldApart([named('甲', '1'), named('甲', '1')], place)).toEqual(['1 第1人', '1 第2人']);
});
