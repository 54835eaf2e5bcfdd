import { assert, date, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isRealDay, parseDateValue } from './calendar.ts';

test('days are real exactly where the calendar has them', () => {
  assert(
    property(
      integer({ min: 1583, max: 2400 }),
      integer({ min: 0, max: 13 }),
      integer({ min: 0, max: 32 }),
      (y, m, d) => {
        const day = new Date(Date.UTC(y, m - 1, d));
        const real = day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
        expect(isRealDay(y, m, d)).toBe(real);
      },
    ),
    { numRuns: 2000 },
  );
});

test('days and their distance agree', () => {
  const days = date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  assert(
    property(days, integer({ min: -4000, max: 4000 }), (day, count) => {
      const from = day.toISOString().slice(0, 10);
      expect(daysBetween(from, addDays(from, count))).toBe(count);
    }),
  );
});

test('months later, the last day where there is no such day', () => {
  expect(addMonths('2016-01-31', 1)).toBe('2016-02-29');
  expect(addMonths('2014-07-01', 12)).toBe('2015-07-01');
  expect(addMonths('2016-11-15', 3)).toBe('2017-02-15');
});

test.each([
  ['2016-05-04', { year: 2016, month: 5, day: 4 }],
  ['2016-05', { year: 2016, month: 5 }],
  ['2016年5月4日', { year: 2016, month: 5, day: 4 }],
  ['2016年5月', { year: 2016, month: 5 }],
  ['2016/5/4', { year: 2016, month: 5, day: 4 }],
  ['2016.5', { year: 2016, month: 5 }],
  ['２０１６ 年 5 月 4 日', { year: 2016, month: 5, day: 4 }],
  ['2016-05-04 00:00:00', { year: 2016, month: 5, day: 4 }],
  ['2016-05-04T08:30:00.000Z', { year: 2016, month: 5, day: 4 }],
  ['2026年3月5日14:30', { year: 2026, month: 3, day: 5 }],
  ['2026年3月5日 14：30', { year: 2026, month: 3, day: 5 }],
  ['2026年3月5日下午3点', { year: 2026, month: 3, day: 5 }],
  ['2026年3月5日下午三点半', { year: 2026, month: 3, day: 5 }],
  ['2026年3月5日上午', { year: 2026, month: 3, day: 5 }],
  ['2026年3月5日14:30-16:00', { year: 2026, month: 3, day: 5 }],
  ['2026年3月5日14:30—16:00', { year: 2026, month: 3, day: 5 }],
  ['2026年3月5日14时30分至16时', { year: 2026, month: 3, day: 5 }],
  ['2026年3月8日（星期日）下午2:30', { year: 2026, month: 3, day: 8 }],
  ['2026.3.5 周四 14:30', { year: 2026, month: 3, day: 5 }],
  ['2026.3.5 下午3点', { year: 2026, month: 3, day: 5 }],
  ['2026-03-05 14:30至16:00', { year: 2026, month: 3, day: 5 }],
  ['2026年2月30日14:30', 'impossible'],
  ['2016年5月4', { year: 2016, month: 5, day: 4 }],
  ['20160504', { year: 2016, month: 5, day: 4 }],
  ['2016-02-30', 'impossible'],
  ['2016-13', 'impossible'],
  ['20161301', 'impossible'],
  ['2016', 'unreadable'],
  ['5月4日', 'unreadable'],
  ['2016-05-04 至 2016-06-04', 'unreadable'],
  ['2026年3月5日至6日', 'unreadable'],
  ['2026年3月5日、6日14:30', 'unreadable'],
  ['2026-03-0514:30', 'unreadable'],
  ['2026年3月5日14', 'unreadable'],
  ['去年', 'unreadable'],
])('%s', (text, expected) => {
  expect(parseDateValue(text)).toEqual(expected);
});
