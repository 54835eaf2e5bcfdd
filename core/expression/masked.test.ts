import { expect, test } from 'vitest';
import { valueOf } from './condition.fixture.ts';

test.each([
  ['138****1234', '13800001234'],
  ['138****1234', '138****1234'],
  ['110101XXXXXXXX1234', '11010519491231002X'],
])('whether %s is %s, nobody can tell', (name, summary) => {
  expect(valueOf('姓名 = 个人总结', { name, summary })).toBeUndefined();
  expect(valueOf('姓名 != 个人总结', { name, summary })).toBeUndefined();
});

test('a masked text is not surely another than the one asked for', () => {
  expect(valueOf('姓名 = "示例甲"', { name: '示例*' })).toBeUndefined();
});

test.each(['28岁', '1.5万', '八成'])('%s is a number, as in every check', (b) => {
  expect(valueOf('乙数 > 0', { b })).toBe(true);
});
