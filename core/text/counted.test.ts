import { expect, it } from 'vitest';
import { withoutCounts } from './counted.ts';

it.each([
  ['承诺事项（3/10）', '承诺事项'],
  ['承诺事项 (3 / 10)', '承诺事项 '],
  ['基本信息60%', '基本信息'],
  ['承诺事项（共3项）', '承诺事项'],
  ['承诺事项 已填 3 项', '承诺事项'],
  ['承诺事项[还剩2条]', '承诺事项'],
  ['2016年度考核', '2016年度考核'],
  ['第3项', '第3项'],
  ['中共2支部', '中共2支部'],
])('%s', (title, without) => {
  expect(withoutCounts(title)).toBe(without);
});
