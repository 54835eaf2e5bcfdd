import { expect, test } from 'vitest';
import { comparisonKey } from './normalise.ts';

test.each([
  ['3.5', '35'],
  ['-5', '5'],
  ['1-12', '112'],
  ['1-12', '11-2'],
  ['A+', 'A'],
  ['A+级', 'A级'],
  ['1、2项', '12项'],
  ['20%', '20'],
  ['≥80', '80'],
  ['2016-1-12', '2016-11-2'],
  ['第1,2条', '第12条'],
  ['比例1.5', '比例15'],
  ['每月2-3次', '每月23次'],
])('%s is not %s', (one, other) => {
  expect(comparisonKey(one)).not.toBe(comparisonKey(other));
});

test.each([
  ['家访 １０ 户。', '“家访”10户'],
  ['1、2项', '1，2项'],
  ['示 例　甲', '示例甲'],
  ['1,500元', '1500元'],
  ['138-0000-1234', '138 0000 1234'],
  ['110105 19491231 002X', '11010519491231002x'],
  ['e-mail', 'email'],
  ['“优秀”', '优秀'],
  ['2016－1－12', '2016-1-12'],
])('%s is %s', (one, other) => {
  expect(comparisonKey(one)).toBe(comparisonKey(other));
});
