import { expect, it } from 'vitest';
import { inFormat } from './dates.ts';

it.each([
  [[2016, 5], 'YYYY-MM', '2016-05'],
  [[2016, 5, 1], 'YYYY/M/D', '2016/5/1'],
  [[2016, 5, 1], 'YYYY-MM-DD HH:mm:ss', '2016-05-01 00:00:00'],
  [[2016, 5], 'YYYY-MM-DD', undefined],
  [[2016], 'YYYY-MM', undefined],
])('%j in %s is %s', (parts, format, written) => {
  expect(inFormat(parts, format)).toBe(written);
});
