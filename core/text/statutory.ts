import type { IsoDate } from '../model/values.ts';
import { addDays, isoDate } from './calendar.ts';
import { festivalDay } from './festivals.ts';

/**
 * Days of a year that 《全国年节及纪念日放假办法》 gives to everybody, by 国务院令第513号 (2008), 第644号 (2014) and 第795号 (2025). A day
 * that is two holidays at once (中秋 in 国庆) stands there twice, as it is made up for. `undefined` where the law or the calendar
 * of the year is not known.
 */
export function statutoryDays(year: number): IsoDate[] | undefined {
  const moving = (['spring', 'qingming', 'dragonBoat', 'midAutumn'] as const).map((each) =>
    festivalDay(each, year),
  );
  const [spring, ...others] = moving.flatMap((day) => day ?? []);
  if (year < 2008 || spring === undefined || others.length < 3) return undefined;
  // 除夕 was a holiday until 2013 and is one again since 2025; the third day is one since 2014.
  const first = year >= 2014 && year < 2025 ? 0 : -1;
  const last = year < 2014 ? 1 : 2;
  const springDays = Array.from({ length: last - first + 1 }, (_, at) => addDays(spring, first + at));
  const may = year < 2025 ? [1] : [1, 2];
  return [
    isoDate(year, 1, 1),
    ...springDays,
    ...others,
    ...may.map((day) => isoDate(year, 5, day)),
    ...[1, 2, 3].map((day) => isoDate(year, 10, day)),
  ];
}
