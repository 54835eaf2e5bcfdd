import { expect, test } from 'vitest';
import {
  bigDecimalToWhole,
  doubleToPlainText,
  doubleToString,
  doubleToWhole,
  parseBigDecimal,
  parseDouble,
  parseWhole,
  plainDecimal,
} from './java-number.ts';

test.each([
  [0, '0.0'],
  [12, '12.0'],
  [0.5, '0.5'],
  [12345678, '1.2345678E7'],
  [1e7, '1.0E7'],
  [0.0001, '1.0E-4'],
  [-3, '-3.0'],
])('%d as Double.toString is %s', (value, text) => {
  expect(doubleToString(value)).toBe(text);
});

test.each([
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-2.5e22, '-25000000000000000000000'],
  [0.1, '0.1'],
])('%d without an exponent is %s', (value, text) => {
  expect(plainDecimal(value)).toBe(text);
});

test('BigDecimal keeps the zero that Double.toString adds', () => {
  expect([0.0001, 0.00012345, 3e9, 1.5e-7, 12.5, 12].map(doubleToPlainText)).toEqual([
    '0.00010',
    '0.00012345',
    '3000000000',
    '0.00000015',
    '12.5',
    '12.0',
  ]);
});

/** As Java 17 answers; `undefined` where it throws a NumberFormatException. */
test.each([
  // text, Integer.valueOf, Double.valueOf, new BigDecimal(…).toPlainString()
  ['12', '12', 12, '12'],
  [' 12 ', undefined, 12, undefined],
  ['12d', undefined, 12, undefined],
  ['1e3', undefined, 1000, '1000'],
  ['+5', '5', 5, '5'],
  ['5.0', undefined, 5, '5.0'],
  ['5.', undefined, 5, '5'],
  ['.5', undefined, 0.5, '0.5'],
  ['.', undefined, undefined, undefined],
  ['', undefined, undefined, undefined],
  ['12人', undefined, undefined, undefined],
  ['1,234', undefined, undefined, undefined],
  ['１２', '12', undefined, '12'],
  ['٣', '3', undefined, '3'],
  ['\u3000 1', undefined, undefined, undefined],
  ['-0', '0', -0, '0'],
  ['12345678901234567890.5', undefined, 12345678901234567000, '12345678901234567890.5'],
])('%o as a whole number, a Double and a BigDecimal', (text, whole, double, decimal) => {
  expect([parseWhole(text, 'Integer'), parseDouble(text), parseBigDecimal(text)]).toEqual([
    whole,
    double,
    decimal,
  ]);
});

test('a whole number must fit its type', () => {
  expect(parseWhole('２１４７４８３６４８', 'Long')).toBe('2147483648');
  expect(parseWhole('2147483648', 'Integer')).toBeUndefined();
  expect(parseWhole('-2147483648', 'Integer')).toBe('-2147483648');
});

test('a Double that is too large becomes the largest whole number', () => {
  expect([-2.9, 3e9, -3e9].map((value) => doubleToWhole(value, 'Integer'))).toEqual([
    '-2',
    '2147483647',
    '-2147483648',
  ]);
  expect([1e30, Infinity].map((value) => doubleToWhole(value, 'Long'))).toEqual([
    '9223372036854775807',
    '9223372036854775807',
  ]);
});

test('a BigDecimal that is too large keeps its lowest bits', () => {
  expect(bigDecimalToWhole('4294967301.9', 'Integer')).toBe('5');
});
