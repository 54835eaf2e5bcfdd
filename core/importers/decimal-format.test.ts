import { expect, test } from 'vitest';
import { formatDecimal, roundHalfUp } from './decimal-format.ts';
import { shiftDecimal } from './java-number.ts';

test.each([
  [1234.5, '#,##0.00', '1,234.50'],
  [0.125, '0.00', '0.13'],
  [-0.5, '0', '-1'],
  [0.5, '#.##', '0.5'],
  [0.5, '.##', '.5'],
  [0, '#', '0'],
  [12, '#.##', '12'],
  [0.123, '0.0%', '12.3%'],
  [-3, '0;(0)', '(3)'],
  [-3, '0元;-0元', '-3元'],
  [999_999, '0.0E0', '1.0E6'],
  [0.00045, '0.0E00', '4.5E-04'],
])('%d by %s is %s', (value, pattern, text) => {
  expect(formatDecimal(value, pattern)).toBe(text);
});

test.each(['0#', '#.#0', '#,', '0.0.0'])('Java refuses %s', (pattern) => {
  expect(formatDecimal(1, pattern)).toBeUndefined();
});

test('digits are shifted and rounded exactly, whatever their number', () => {
  expect(shiftDecimal('110105194912310021', -3)).toBe('110105194912310.021');
  expect(shiftDecimal('0.0123', 3)).toBe('0012.3');
  expect(roundHalfUp('9.995', 2)).toBe('10.00');
  expect(roundHalfUp('110105194912310021.5', 0)).toBe('110105194912310022');
});
