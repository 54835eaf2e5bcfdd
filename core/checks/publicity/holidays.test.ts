import { expect, test } from 'vitest';
import { holidaysOf, noticedYears } from './holidays.ts';

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

test.each([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
  'the notice for %i gives as many days off as the law has holidays, and works weekends alone',
  (year) => {
    const days = [...(noticedYears.get(year)?.days ?? [])];
    const worked = days.flatMap(([day, kind]) => (kind === 'working' ? [day] : []));
    const off = days.flatMap(([day, kind]) => (kind === 'off' && !isWeekend(day) ? [day] : []));
    expect(worked.filter((day) => !isWeekend(day))).toEqual([]);
    // 11 holidays of the law, 13 since 2025; 春节 of 2020 was made longer by two days.
    expect(off.length - worked.length).toBe(year >= 2025 || year === 2020 ? 13 : 11);
    for (const holiday of ['01-01', '05-01', '10-01', '10-02', '10-03']) {
      expect(noticedYears.get(year)?.days.get(`${year}-${holiday}`), holiday).toBe('off');
    }
  },
);

test('what a pack brings stands in place of the notice for its year alone', () => {
  const years = holidaysOf('2026年：10月1日至3日休');
  if ('wrong' in years) throw new Error(String(years.wrong));
  expect(years.get(2026)?.days.size).toBe(3);
  expect(years.get(2025)).toBe(noticedYears.get(2025));
});
