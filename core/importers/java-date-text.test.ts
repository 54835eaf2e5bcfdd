import { expect, test } from 'vitest';
import { formatDate, parseDate } from './java-date-text.ts';

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
