import { describe, expect, test } from 'vitest';
import { type HolidayYears, readHolidays } from './holidays.ts';
import { workingDaysIn } from './working-days.ts';

function yearsOf(text: string): HolidayYears {
  const read = readHolidays(text, '通知');
  if ('wrong' in read) throw new Error(String(read.wrong));
  return read;
}

describe('an arrangement as an office writes it', () => {
  test.each([
    ['2027年：1月1日至3日休、1月4日班'],
    ['2027：1月1日-3日放假，1月4日上班'],
    ['２０２７年: 1月1日到1月3日 休； 1月4日 班。'],
    ['2027年：1月1日休\n1月2日休\n1月3日休\n1月4日班'],
  ])('%s', (text) => {
    expect([...(yearsOf(text).get(2027)?.days ?? [])]).toEqual([
      ['2027-01-01', 'off'],
      ['2027-01-02', 'off'],
      ['2027-01-03', 'off'],
      ['2027-01-04', 'working'],
    ]);
  });

  test('days of the year before belong to the notice that names them', () => {
    const years = yearsOf('2023年：2022年12月31日至2023年1月2日休');
    expect([...years.keys()]).toEqual([2023]);
    expect([...(years.get(2023)?.days.keys() ?? [])]).toEqual(['2022-12-31', '2023-01-01', '2023-01-02']);
  });

  test.each([
    ['国庆放七天', '国庆放七天'],
    ['1月1日休', '1月1日休'],
    ['2027年：1月1日', '2027年:1月1日'],
    ['2027年：2月30日休', '2027年:2月30日休'],
    ['2027年：1月5日至1日休', '2027年:1月5日至1日休'],
    ['2027年：1月1日至12月31日休', '2027年:1月1日至12月31日休'],
  ])('%s cannot be read', (text, wrong) => {
    expect(readHolidays(text, '')).toEqual({ wrong });
  });
});

describe('counting', () => {
  const years = yearsOf('2026年：10月1日至7日休、10月10日班；2027年：1月1日至3日休');

  test('both ends count; days off and weekends worked are named', () => {
    expect(workingDaysIn('2026-09-30', '2026-10-10', years)).toEqual({
      days: 11,
      least: 4,
      most: 4,
      off: [{ from: '2026-10-01', to: '2026-10-07' }],
      shifted: [{ from: '2026-10-10', to: '2026-10-10' }],
      unknown: [],
      sources: ['通知'],
    });
  });

  test('the end of a year is known with the notice for the next', () => {
    expect(workingDaysIn('2026-12-28', '2026-12-31', years)).toMatchObject({ least: 4, most: 4 });
    expect(workingDaysIn('2027-12-28', '2027-12-31', years)).toMatchObject({ least: 0, most: 4 });
  });

  test('a year without a notice is unknown near holidays, even at weekends, and sure far from them', () => {
    expect(workingDaysIn('2031-04-28', '2031-05-04', years)).toMatchObject({ least: 0, most: 7 });
    expect(workingDaysIn('2031-07-07', '2031-07-13', years)).toMatchObject({ least: 5, most: 5 });
  });

  test('nothing lies between a day and the one before it', () => {
    expect(workingDaysIn('2026-10-10', '2026-10-09', years)).toMatchObject({ days: 0, least: 0, most: 0 });
  });
});
