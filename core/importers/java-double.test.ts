import { expect, test } from 'vitest';
import { decimalText, isBlank, parseDouble, parseWhole, wholeOf } from './java-double.ts';

test('what Double.valueOf takes', () => {
  const texts = [' 12 ', '12d', '1e3', '12人', '1,234', '', '\u3000 1'];
  expect(texts.map(parseDouble)).toEqual([12, 12, 1000, undefined, undefined, undefined, undefined]);
});

test('what Integer.valueOf and Long.valueOf take', () => {
  expect(parseWhole('２１４７４８３６４８', 'Long')).toBe('2147483648');
  expect(parseWhole('2147483648', 'Integer')).toBeUndefined();
  expect(parseWhole('+5', 'Integer')).toBe('5');
  expect(parseWhole('5.0', 'Long')).toBeUndefined();
});

test('a Double that is too large becomes the largest whole number', () => {
  expect([wholeOf(-2.9, 'Integer'), wholeOf(3e9, 'Integer'), wholeOf(-3e9, 'Integer')]).toEqual([
    '-2',
    '2147483647',
    '-2147483648',
  ]);
  expect(wholeOf(1e30, 'Long')).toBe('9223372036854775807');
});

test('BigDecimal keeps the zero that Double.toString adds', () => {
  expect([0.0001, 0.00012345, 3e9, 1.5e-7, 12.5].map(decimalText)).toEqual([
    '0.00010',
    '0.00012345',
    '3000000000',
    '0.00000015',
    '12.5',
  ]);
});

test('blanks are what Java calls white space', () => {
  expect(['', ' \t\u3000', '\u001f', '\u00a0', 'a'].map(isBlank)).toEqual([true, true, true, false, false]);
});
