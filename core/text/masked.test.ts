import { expect, test } from 'vitest';
import { isMasked } from './masked.ts';

test.each([
  '138****1234',
  '110101＊＊＊＊＊＊＊＊1234',
  '110101XXXXXXXX1234',
  '110101●●●●●●●●1234',
  '138○○○○1234',
  '138____1234',
  '138----1234',
  '示例*',
  '李×',
  '王○甲',
])('%s is masked', (text) => {
  expect(isMasked(text)).toBe(true);
});

test.each([
  '11010519491231002X',
  '3×5',
  '●家访10户',
  '二○一六年',
  '二〇〇八年',
  '0431-1234567',
  '2016-05-04',
  'Exxon',
  '真的吗？？',
  '努力……',
])('%s is not', (text) => {
  expect(isMasked(text)).toBe(false);
});
