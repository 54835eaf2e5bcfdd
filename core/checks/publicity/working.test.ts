import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWeekend } from '../../text/calendar.ts';
import { type Holidays, readHolidays } from '../../text/holidays.ts';
import { statutoryDays } from '../../text/statutory.ts';
import { workingDaysIn } from '../../text/working-days.ts';
import { holidaysOf } from './holidays.ts';
import { workingAnswer } from './working.ts';

const day = (date: string) => ({ from: date, to: date });
const outcome = (from: string, to: string, minimum: number, own?: string) =>
  workingAnswer(day(from), day(to), minimum, own).outcome;

describe('what a part of an arrangement leaves open', () => {
  test.each([
    // 6 February is 春节.
    ['2027-02-04', '2027-02-12', 5, '2027年：1月1日至3日休', 'review'],
    // 春节 by the notice, which the days in October leave as it is.
    ['2026-02-13', '2026-02-24', 5, '2026年：10月1日至7日休', 'fail'],
    ['2026-02-13', '2026-02-24', 3, '2026年：10月1日至7日休', 'pass'],
    ['2026-02-13', '2026-02-24', 4, '2026年：2月23日班', 'pass'],
    ['2027-02-04', '2027-02-12', 5, '2027年全年：1月1日至3日休', 'pass'],
    ['2027-01-02', '2027-01-03', 1, '2027年：1月1日至3日休', 'fail'],
    ['2030-07-08', '2030-07-12', 5, undefined, 'review'],
    ['2030-07-08', '2030-07-17', 5, undefined, 'pass'],
    ['2030-07-08', '2030-07-12', 6, undefined, 'fail'],
    ['2030-07-12', '2030-07-15', 3, undefined, 'review'],
  ])('%s to %s, %i asked, %s: %s', (from, to, minimum, own, expected) => {
    expect(outcome(from, to, minimum, own)).toBe(expected);
  });

  test.each([
    ['2030-07-08', '2030-07-12', 5, 'working-unknown-far', { plain: 5, lost: 3, least: 2, most: 5 }],
    ['2030-07-08', '2030-07-17', 5, 'working-enough-far', { plain: 8, lost: 3, least: 5 }],
    ['2030-07-06', '2030-07-12', 8, 'working-too-few-far', { plain: 5, gained: 2, most: 7 }],
    ['2030-12-16', '2030-12-22', 3, 'working-unknown', { unknown: '12-21、12-22', quiet: '12-16—12-20' }],
  ])('%s to %s, %i asked: %s says how it was counted', (from, to, minimum, code, params) => {
    expect(workingAnswer(day(from), day(to), minimum, undefined)).toMatchObject({ code, params });
  });

  test('a day that is both off and worked is told, and nothing counted', () => {
    expect(workingAnswer(day('2027-07-01'), day('2027-07-09'), 5, '2027年：1月1日休、1月1日班')).toEqual({
      outcome: 'error',
      code: 'holidays-twice',
      params: { part: '1月1日班', day: '2027-01-01' },
    });
  });
});

/** Days by their kinds, as an office may write them under the heading of a year. */
function written(year: number, days: ReadonlyMap<string, 'off' | 'working'>): string {
  const entries = [...days].map(([date, kind]) => {
    const [own, month, number] = date.split('-').map(Number);
    return `${own}年${month}月${number}日${kind === 'off' ? '休' : '班'}`;
  });
  return entries.length === 0 ? '' : `${year}年：${entries.join('、')}`;
}

/** Years with a notice and without one; nothing, the days of the law, or these with all that is moved for them; and any other days. */
const arrangement = record({
  year: integer({ min: 2024, max: 2032 }),
  law: constantFrom('none', 'off', 'moved'),
  others: array(tuple(integer({ min: -6, max: 371 }), constantFrom('off', 'working')), {
    maxLength: 12,
  }),
}).map(({ year, law, others }) => {
  const days = new Map<string, 'off' | 'working'>();
  const statutory = law === 'none' ? [] : (statutoryDays(year) ?? []);
  for (const date of statutory) days.set(date, 'off');
  const owed = statutory.length - new Set(statutory.filter((date) => !isWeekend(date))).size;
  const free = Array.from({ length: 30 }, (_, at) => addDays(`${year}-10-04`, at));
  const inPlace = free.filter((date) => !isWeekend(date) && !days.has(date));
  for (const date of law === 'moved' ? inPlace.slice(0, owed) : []) days.set(date, 'off');
  for (const [at, kind] of others) {
    const date = addDays(`${year}-01-01`, at);
    if (!days.has(date)) days.set(date, kind as 'off' | 'working');
  }
  return { year, days };
});

const span = record({
  start: integer({ min: -10, max: 375 }),
  length: integer({ min: 0, max: 40 }),
  minimum: integer({ min: 1, max: 25 }),
  further: integer({ min: 0, max: 40 }),
});

function outcomesWith(kind: 'off' | 'working') {
  return tuple(arrangement, span).map(([{ year, days }, { start, length, minimum, further }]) => {
    const from = addDays(`${year}-01-01`, start);
    const to = addDays(from, length);
    const one = addDays(from, Math.min(further, length));
    const others = new Map([...days].filter(([date]) => date !== one));
    const before = outcome(from, to, minimum, written(year, others));
    return { before, after: outcome(from, to, minimum, written(year, new Map([...others, [one, kind]]))) };
  });
}

describe('one more day in an arrangement', () => {
  test('that is off never turns a fail into a pass', () => {
    assert(
      property(outcomesWith('off'), ({ before, after }) => !(before === 'fail' && after === 'pass')),
      { numRuns: 1000 },
    );
  });

  test('that is worked never turns a pass into a fail', () => {
    assert(
      property(outcomesWith('working'), ({ before, after }) => !(before === 'pass' && after === 'fail')),
      { numRuns: 1000 },
    );
  });
});

function read(own: string): Holidays {
  const known = readHolidays(own, '');
  if ('wrong' in known) throw new Error(known.wrong);
  return known;
}

describe('what is counted with less than the notices holds by the notices', () => {
  const shipped = holidaysOf('') as Holidays;
  const years = [...shipped.years.keys()];
  const start = tuple(constantFrom(...years), integer({ min: 0, max: 364 }));
  const [last] = years.toSorted((one, other) => other - one);

  /** Days that follow on each other are one entry, as 10月1日至7日休. */
  const entries: { year: number; text: string }[] = [];
  for (const [year, { source }] of shipped.years) {
    const named = [...shipped.days].filter(([, own]) => own.source === source);
    let before: string | undefined;
    for (const [date, { kind }] of named) {
      const text = `${date.replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日')}${kind === 'off' ? '休' : '班'}`;
      const open = entries.at(-1);
      const follows = before === addDays(date, -1) && open?.text.endsWith(text.slice(-1));
      if (open && follows) open.text += `、${text}`;
      else entries.push({ year, text });
      before = date;
    }
  }

  function holds([year, at]: [number, number], length: number, less: Holidays): boolean {
    const from = addDays(`${year}-01-01`, at);
    const to = addDays(from, length);
    const { least } = workingDaysIn(from, to, shipped);
    const open = workingDaysIn(from, to, less);
    // What the notice for the year behind the last one says of December nobody knows.
    return to > `${last}-12-24` || (open.least <= least && least <= open.most);
  }

  test('without any', () => {
    const none = read('');
    const length = integer({ min: 0, max: 40 });
    assert(
      property(start, length, (from, days) => holds(from, days, none)),
      { numRuns: 1000 },
    );
  });

  test('with entries of theirs left out', () => {
    const length = integer({ min: 0, max: 60 });
    // Few are left out, so that years are whole, lack only weekends worked, or lack a holiday.
    const dropped = array(integer({ min: 0, max: entries.length - 1 }), { maxLength: 12 });
    assert(
      property(start, length, dropped, (from, days, gone) => {
        const kept = entries.filter((_, at) => !gone.includes(at));
        const texts = years.map((year) => {
          const own = kept.filter((entry) => entry.year === year);
          return `${year}年：${own.map(({ text }) => text).join('、')}`;
        });
        return holds(from, days, read(texts.join('；')));
      }),
      { numRuns: 500 },
    );
  });
});
