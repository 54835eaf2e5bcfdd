import { expect, test } from 'vitest';
import { statutoryDays } from './statutory.ts';

test.each([
  [2010, '01-01 02-13 02-14 02-15 04-05 05-01 06-16 09-22 10-01 10-02 10-03'],
  [2020, '01-01 01-25 01-26 01-27 04-04 05-01 06-25 10-01 10-01 10-02 10-03'],
  [2026, '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03'],
])('the holidays of the law in %i', (year, days) => {
  const own = (statutoryDays(year) ?? []).toSorted().map((day) => day.replace(`${year}-`, ''));
  expect(own.join(' ')).toBe(days);
});

test.each([2007, 2036])('of %i the law or the calendar is not known', (year) => {
  expect(statutoryDays(year)).toBeUndefined();
});
