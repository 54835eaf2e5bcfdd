import { describe, expect, test } from 'vitest';
import { type Holidays, readHolidays } from './holidays.ts';
import { workingDaysIn } from './working-days.ts';

function arranged(text: string): Holidays {
  const read = readHolidays(text, '通知');
  if ('wrong' in read) throw new Error(read.wrong);
  return read;
}

function daysOf(text: string): [string, string][] {
  return [...arranged(text).days].map(([day, { kind }]) => [day, kind]);
}

describe('an arrangement as an office writes it', () => {
  test.each([
    ['2027年：1月1日至3日休、1月4日班'],
    ['2027：1月1日-3日放假，1月4日上班'],
    ['２０２７年: 1月1日到1月3日 休； 1月4日 班。'],
    ['2027年：1月1日休\n1月2日休\n1月3日休\n1月4日班'],
    ['2027年（全年）：1.1-3休，1.4班'],
  ])('%s', (text) => {
    expect(daysOf(text)).toEqual([
      ['2027-01-01', 'off'],
      ['2027-01-02', 'off'],
      ['2027-01-03', 'off'],
      ['2027-01-04', 'working'],
    ]);
  });

  test('days of the year before stand in the notice that names them', () => {
    const days = daysOf('2023年：2022年12月31日至2023年1月2日休').map(([day]) => day);
    expect(days).toEqual(['2022-12-31', '2023-01-01', '2023-01-02']);
  });

  test.each([
    ['2027年：1月1日休、1月1日班', '1月1日班', '2027-01-01'],
    ['2027年：10月1日至7日休、10月3日上班', '10月3日上班', '2027-10-03'],
    [
      '2026年：12月31日班；2027年：2026年12月31日至2027年1月2日休',
      '2027年:2026年12月31日至2027年1月2日休',
      '2026-12-31',
    ],
  ])('a day that is both off and worked: %s', (text, wrong, day) => {
    expect(readHolidays(text, '')).toEqual({ wrong, day });
  });

  test('the same said twice is said once', () => {
    expect(daysOf('2027年：1月1日休、1月1日放假')).toEqual([['2027-01-01', 'off']]);
  });

  test.each([
    ['国庆放七天', '国庆放七天'],
    ['1月1日休', '1月1日休'],
    ['2027年：1月1日', '2027年:1月1日'],
    ['2027年：2月30日休', '2027年:2月30日休'],
    ['2027年：1月5日至1日休', '2027年:1月5日至1日休'],
    ['2027年：1月1日至12月31日休', '2027年:1月1日至12月31日休'],
    ['全年：1月1日休', '全年:1月1日休'],
  ])('%s cannot be read', (text, wrong) => {
    expect(readHolidays(text, '')).toEqual({ wrong });
  });
});

/** As the law of 2025 makes it of the calendar of 2027: 13 days, and what is moved for them. */
const HOLIDAYS_OF_2027 = [
  '1月1日至3日休',
  '2月5日至11日休',
  '4月3日至5日休',
  '5月1日至5日休',
  '6月9日休',
  '9月15日至17日休',
  '10月1日至7日休',
];
const MOVED_IN_2027 = [
  '2月13日班',
  '2月14日班',
  '5月8日班',
  '5月9日班',
  '9月18日班',

  '10月10日班',
];

function knows(...entries: string[]): string | undefined {
  return arranged(`2027年：${entries.join('、')}`).years.get(2027)?.knows;
}

describe('whether an arrangement names the whole year', () => {
  test('each holiday of the law, and as many days moved as the law lets', () => {
    expect(knows(...HOLIDAYS_OF_2027, ...MOVED_IN_2027)).toBe('all');
  });

  test('without the weekends worked, only days off are known', () => {
    expect(knows(...HOLIDAYS_OF_2027)).toBe('weekdays');
  });

  test.each(HOLIDAYS_OF_2027)('without %s a part of it is known', (missing) => {
    expect(knows(...HOLIDAYS_OF_2027.filter((each) => each !== missing), ...MOVED_IN_2027)).toBeUndefined();
  });

  test('a weekend worked, but no day off for it', () => {
    expect(knows(...HOLIDAYS_OF_2027, ...MOVED_IN_2027, '3月13日班')).toBeUndefined();
  });

  test('its author says so', () => {
    expect(arranged('2027年全年：1月1日休').years.get(2027)?.knows).toBe('all');
  });
});

describe('counting', () => {
  const known = arranged('2026年全年：10月1日至7日休、10月10日班；2027年全年：1月1日至3日休');

  test('both ends count; days off and weekends worked are named', () => {
    expect(workingDaysIn('2026-09-30', '2026-10-10', known)).toEqual({
      days: 11,
      least: 4,
      most: 4,
      plain: 4,
      off: [{ from: '2026-10-01', to: '2026-10-07' }],
      shifted: [{ from: '2026-10-10', to: '2026-10-10' }],
      unknown: [],
      quiet: [],
      lost: 0,
      gained: 0,
      sources: ['通知'],
    });
  });

  test('the end of a year is known with the whole notice for the next', () => {
    expect(workingDaysIn('2026-12-28', '2026-12-31', known)).toMatchObject({ least: 4, most: 4 });
    expect(workingDaysIn('2027-12-28', '2027-12-31', known)).toMatchObject({ least: 0, most: 4 });
    const part = arranged('2026年全年：10月1日至7日休；2027年：1月1日至3日休');
    expect(workingDaysIn('2026-12-28', '2026-12-31', part)).toMatchObject({ least: 0, most: 4 });
  });

  test('the last Sunday of a year may be worked where the next one names days off alone', () => {
    const weekdays = arranged(`2026年全年：10月1日至7日休；2027年：${HOLIDAYS_OF_2027.join('、')}`);
    expect(workingDaysIn('2026-12-26', '2026-12-28', weekdays)).toMatchObject({ least: 1, most: 3 });
  });

  test('a part of a year speaks of its own days alone', () => {
    const part = arranged('2027年：1月1日至3日休');
    expect(workingDaysIn('2027-01-01', '2027-01-05', part)).toMatchObject({ least: 0, most: 2 });
    expect(workingDaysIn('2027-02-04', '2027-02-12', part)).toMatchObject({ least: 0, most: 9 });
  });

  test('with days off alone, a weekend near a holiday may be worked, and a weekday is', () => {
    const weekdays = arranged(`2027年：${HOLIDAYS_OF_2027.join('、')}`);
    expect(workingDaysIn('2027-02-04', '2027-02-15', weekdays)).toMatchObject({ least: 3, most: 5 });
    expect(workingDaysIn('2027-07-12', '2027-07-18', weekdays)).toMatchObject({ least: 5, most: 5 });
  });

  test('a year without a notice is unknown near holidays, even at weekends', () => {
    expect(workingDaysIn('2031-04-28', '2031-05-04', known)).toMatchObject({ least: 0, most: 7 });
  });

  test('far from holidays it goes by the week, but for a few days', () => {
    expect(workingDaysIn('2031-07-07', '2031-07-20', known)).toEqual({
      days: 14,
      least: 7,
      most: 13,
      plain: 10,
      off: [
        { from: '2031-07-12', to: '2031-07-13' },
        { from: '2031-07-19', to: '2031-07-20' },
      ],
      shifted: [],
      unknown: [],
      quiet: [{ from: '2031-07-07', to: '2031-07-20' }],
      lost: 3,
      gained: 3,
      sources: [],
    });
    expect(workingDaysIn('2031-07-12', '2031-07-14', known)).toMatchObject({ lost: 1, gained: 2 });
  });

  test('each quiet time has its own few days', () => {
    expect(workingDaysIn('2031-08-01', '2031-11-30', known)).toMatchObject({ lost: 6, gained: 6 });
  });

  test('nothing lies between a day and the one before it', () => {
    expect(workingDaysIn('2026-10-10', '2026-10-09', known)).toMatchObject({ days: 0, least: 0, most: 0 });
  });
});
