import { expect, test } from 'vitest';
import { doubleToString, formatDate, javaTrim, parseDate, parseInteger, plainDecimal } from './java.ts';

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

test('trim drops control characters and blanks, and not the full-width blank', () => {
  expect(javaTrim('\t 甲\u3000\n')).toBe('甲\u3000');
});

test('integers take full-width digits and nothing else', () => {
  expect([parseInteger('１２'), parseInteger('+5'), parseInteger('5.0'), parseInteger('')]).toEqual([
    12,
    5,
    undefined,
    undefined,
  ]);
});

test('dates parse leniently, as a whole or as a beginning', () => {
  expect(parseDate('2026-13-01', 'yyyy-MM-dd', true)).toMatchObject({ year: 2027, month: 1, day: 1 });
  expect(parseDate('2026-05-01日', 'yyyy-MM-dd', true)).toBeUndefined();
  expect(parseDate('2026-05-01日', 'yyyy-MM-dd', false)).toMatchObject({ day: 1 });
  expect(parseDate('2026年5月1日', "yyyy'年'M'月'd'日'", true)).toMatchObject({ month: 5 });
});

test('dates are formatted with padding', () => {
  const date = parseDate('2026-5-1 8:05:09', 'yyyy-MM-dd HH:mm:ss', true)!;
  expect(formatDate(date, 'yyyy/MM/dd H:m:s')).toBe('2026/05/01 8:5:9');
});
