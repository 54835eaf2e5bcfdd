import { expect, test } from 'vitest';
import { isWeekend } from '../../text/calendar.ts';
import type { Holidays } from '../../text/holidays.ts';
import { statutoryDays } from '../../text/statutory.ts';
import { holidaysOf } from './holidays.ts';

function arranged(own: string): Holidays {
  const read = holidaysOf(own);
  if ('wrong' in read) throw new Error(read.wrong);
  return read;
}

const shipped = arranged('');
const NOTICED = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

test('years with a notice', () => {
  expect([...shipped.years.keys()].toSorted()).toEqual(NOTICED);
});

test.each(NOTICED)('the notice for %i gives the days of the law off, and works weekends alone', (year) => {
  const { source } = shipped.years.get(year) ?? {};
  const days = [...shipped.days].filter(([, day]) => day.source === source);
  const worked = days.flatMap(([day, { kind }]) => (kind === 'working' ? [day] : []));
  const off = days.flatMap(([day, { kind }]) => (kind === 'off' && !isWeekend(day) ? [day] : []));
  const law = statutoryDays(year) ?? [];
  expect(worked.filter((day) => !isWeekend(day))).toEqual([]);
  // 春节 of 2020 was made longer by two days.
  expect(off.length - worked.length).toBe(year === 2020 ? law.length + 2 : law.length);
  for (const day of law) expect(shipped.days.get(day)?.kind, day).toBe('off');
});

test('days of a pack are added to a notice, or stand in place of its own, day by day', () => {
  const own = arranged('2026年：10月8日休、10月7日班');
  expect(own.days.get('2026-10-08')).toEqual({ kind: 'off', source: '节假日安排' });
  expect(own.days.get('2026-10-07')).toEqual({ kind: 'working', source: '节假日安排' });
  expect(own.days.size).toBe(shipped.days.size + 1);
  expect(own.years).toEqual(shipped.years);
});

test('a part of a year without a notice does not make the year known', () => {
  expect(arranged('2027年：1月1日至3日休').years.has(2027)).toBe(false);
  expect(arranged('2027年全年：1月1日至3日休').years.get(2027)?.knows).toBe('all');
});
