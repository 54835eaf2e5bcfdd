import { expect, test } from 'vitest';
import { parseNumeral } from './numeral.ts';

test.each([
  ['12', 12],
  ['1,200', 1200],
  ['3.5', 3.5],
  ['3万', 30_000],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零二', 102],
  ['一百二', 120],
  ['一百二十三', 123],
  ['两千', 2000],
  ['三万五', 35_000],
  ['一亿零五万', 100_050_000],
  ['三万亿', 3_000_000_000_000],
  ['万', 10_000],
  ['二〇一六', 2016],
  ['零', 0],
  ['九十八点五', 98.5],
  ['一点二五', 1.25],
])('%s is %d', (text, value) => {
  expect(parseNumeral(text)).toEqual({ value });
});

test('neighbouring numerals are a range, others no number', () => {
  expect(parseNumeral('三五')).toEqual({ value: 3, upper: 5 });
  expect(parseNumeral('二三十')).toEqual({ value: 20, upper: 30 });
  expect(parseNumeral('若干')).toBeUndefined();
});
