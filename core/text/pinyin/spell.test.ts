import { expect, test } from 'vitest';
import { spellPinyin } from './spell.ts';

test.each([
  ['学习好', ['xue', 'xi', 'hao']],
  ['2026年A类，绿化', ['2026', 'nian', 'A', 'lei', 'lv', 'hua']],
  ['！', []],
])('%s is spelt %j', (text, parts) => {
  expect(spellPinyin(text)).toEqual(parts);
});
