import { expect, test } from 'vitest';
import { amountIn, isUnit, unitsIn } from './amount.ts';

test.each([
  ['95.5分', 95.5, '分'],
  ['２８名', 28, '名'],
  ['28岁', 28, '岁'],
  ['二十八人', 28, '人'],
  ['1.5万', 15000, ''],
  ['1,500元', 1500, '元'],
  ['－3', -3, ''],
  ['20%', 20, '%'],
  ['百分之八十', 80, '%'],
  ['八成', 80, '%'],
  ['3个月', 3, '个月'],
  ['三级', 3, '级'],
])('%s', (text, value, unit) => {
  expect(amountIn(text)).toEqual({ low: value, high: value, unit });
});

test('a range keeps both ends', () => {
  expect(amountIn('两三票')).toEqual({ low: 2, high: 3, unit: '票' });
});

test.each(['约30', '90以上5', '1/2', '1 2', '～5', '', '示例', '三分之一5', '1234567890123456'])(
  '%s is none',
  (text) => {
    expect(amountIn(text)).toBeUndefined();
  },
);

test('units of one kind count in each other, others do not', () => {
  expect(unitsIn('小时', '分钟')).toBe(60);
  expect(unitsIn('个月', '年')).toBe(1 / 12);
  expect(unitsIn('天', '个月')).toBeUndefined();
  expect(unitsIn('', '天')).toBe(1);
  expect(isUnit('岁')).toBe(true);
  expect(isUnit('以上')).toBe(false);
});
