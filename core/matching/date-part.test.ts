import { describe, expect, it } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { DatePart, DescribedControl } from '../model/page.ts';
import { dateOfParts, datePart } from './date-part.ts';
import { control, page } from './described.fixture.ts';
import { matchForm } from './match.ts';
import { planFill } from './plan.ts';
import { valuesFromPage } from './values.ts';

function boxes(label: string, parts: readonly DatePart[], more: Partial<DescribedControl> = {}) {
  return parts.map((part) => control(label, { part, ...more }));
}

const whole = ['year', 'month', 'day'] as const;
const list = { kind: 'select' } as const;

describe('boxes for the parts of a date', () => {
  it('are filled with their parts, and read back as the date', () => {
    const [year, month, day] = boxes('出生日期', whole);
    const months = { options: ['月', '01月', '02月', '03月'], value: '月' };
    const shown = page([year, { ...month, ...list, ...months }, day] as DescribedControl[]);
    const { writes } = planFill([shown], memberPledge, { birthDate: '1985-03-09' });
    expect(writes.map(({ next, ticked }) => [next, ticked])).toEqual([
      ['1985', true],
      ['03月', true],
      ['9', true],
    ]);
    const values = writes.map(({ next }) => String(next));
    const filled = page(shown.controls.map((each, at) => ({ ...each, value: values[at] ?? '' })));
    const matching = matchForm([filled], memberPledge);
    expect(valuesFromPage([filled], matching, memberPledge)).toEqual({ birthDate: '1985-03-09' });
    expect(planFill([filled], memberPledge, { birthDate: '1985-03-09' }).writes).toEqual([]);
  });

  it('are one decision, said as one date', () => {
    const { writes } = planFill([page(boxes('出生日期', whole))], memberPledge, { birthDate: '1985-03-09' });
    expect(writes.map(({ date }) => date)).toEqual(whole.map(() => ({ now: '', next: '1985-03-09' })));
  });

  it.each<[what: string, year: Partial<DescribedControl>, birthDate: string, reason: string]>([
    ['no day', {}, '2005-07', 'dayMissing'],
    ['no date', {}, '不详', 'notADate'],
    ['a day that is in no calendar', {}, '2026-02-30', 'noSuchDay'],
    [
      'a list without the year',
      { ...list, options: ['年', '2017', '2018'], value: '年' },
      '2016-05-03',
      'optionMissing',
    ],
    ['a year for reading', { readOnly: true, value: '2026' }, '2016-05-03', 'readOnly'],
    ['a year that is off', { disabled: true }, '2016-05-03', 'disabled'],
  ])('are left alone together: %s', (_, year, birthDate, reason) => {
    const [first, ...others] = boxes('出生日期', whole);
    const shown = [{ ...first, ...year } as DescribedControl, ...others];
    const plan = planFill([page(shown)], memberPledge, { birthDate });
    expect(plan.writes).toEqual([]);
    expect(plan.leftAlone.map((each) => each.reason)).toEqual([reason, reason, reason]);
  });

  it.each([
    ['another year', { ...list, options: ['年', '2016', '2026'], value: '2026' }, '2026-__-__'],
    ['a year in wide figures', { value: '２００１' }, '2001-__-__'],
    ['a year in words', { value: '二〇〇一' }, '二〇〇一-__-__'],
    ['a word of somebody’s', { value: '不详' }, '不详-__-__'],
    ['the sign, as text', { value: '年' }, '年-__-__'],
  ] as const)('are not ticked where one of them holds something: %s', (_, year, now) => {
    const [first, ...others] = boxes('出生日期', whole);
    const shown = [{ ...first, ...year } as DescribedControl, ...others];
    const { writes } = planFill([page(shown)], memberPledge, { birthDate: '2016-05-03' });
    expect(writes).toHaveLength(3);
    for (const write of writes) {
      expect(write).toMatchObject({ ticked: false, note: 'present', date: { now, next: '2016-05-03' } });
    }
  });

  it('that hold their part already are not written again', () => {
    const [year, ...others] = boxes('出生日期', whole);
    const plan = planFill(
      [page([{ ...year, value: '2016年' } as DescribedControl, ...others])],
      memberPledge,
      {
        birthDate: '2016-05-03',
      },
    );
    expect(plan.writes.map(({ next, ticked }) => [next, ticked])).toEqual([
      ['5', true],
      ['3', true],
    ]);
    expect(plan.writes[0]?.date).toEqual({ now: '2016-__-__', next: '2016-05-03' });
    expect(plan.leftAlone.map(({ ref, reason }) => [ref, reason])).toEqual([[year?.ref, 'alreadyThere']]);
  });

  it('are left alone where they are no one date, or no date at all', () => {
    const twice = [...boxes('出生日期', whole), ...boxes('出生日期', whole)];
    expect(matchForm([page(twice)], memberPledge).matches).toEqual([]);
    expect(matchForm([page(boxes('出生日期', ['year', 'day']))], memberPledge).matches).toEqual([]);
    const lone = matchForm([page(boxes('出生日期', ['year']))], memberPledge);
    expect([lone.matches, lone.leftAlone[0]?.reason]).toEqual([[], 'partOfDate']);
    expect(matchForm([page(boxes('党支部意见', whole))], memberPledge).matches).toEqual([]);
  });

  it('show no date while one of them is empty', () => {
    const half = page(
      boxes('出生日期', whole, { value: '1985' }).map((each, at) =>
        at === 0 ? each : { ...each, value: '' },
      ),
    );
    expect(valuesFromPage([half], matchForm([half], memberPledge), memberPledge)).toEqual({});
  });
});

it.each([
  ['２００１', '５', '2001-05'],
  ['2001年', '05月', '2001-05'],
  ['二〇〇一', '5', undefined],
  ['2001年5月', '6', undefined],
  ['2001', '月', undefined],
])('%s and %s are the date %s', (year, month, date) => {
  const shown = new Map([
    ['year', year],
    ['month', month],
  ] as const);
  expect(dateOfParts(shown)).toBe(date);
});

it('parts have a spelling with and without zero and sign', () => {
  expect(datePart('2016-05-01', 'month')).toEqual(['5', '05', '5月', '05月']);
  expect(datePart('2016-05', 'day')).toBeNull();
  expect(datePart('长期', 'year')).toBeNull();
});
