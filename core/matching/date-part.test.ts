import { describe, expect, it } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { DatePart, DescribedControl } from '../model/page.ts';
import { datePart } from './date-part.ts';
import { control, page } from './described.fixture.ts';
import { matchForm } from './match.ts';
import { planFill } from './plan.ts';
import { valuesFromPage } from './values.ts';

function boxes(label: string, parts: readonly DatePart[], more: Partial<DescribedControl> = {}) {
  return parts.map((part) => control(label, { part, ...more }));
}

const whole = ['year', 'month', 'day'] as const;

describe('boxes for the parts of a date', () => {
  it('are filled with their parts, and read back as the date', () => {
    const [year, month, day] = boxes('出生日期', whole);
    const list = { kind: 'select', options: ['月', '01月', '02月', '03月'], value: '月' } as const;
    const shown = page([year, { ...month, ...list }, day] as DescribedControl[]);
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

  it('take nothing that the value does not have', () => {
    const plan = planFill([page(boxes('入党时间', whole))], memberPledge, { joinPartyDate: '2005-07' });
    expect(plan.writes.map(({ next }) => next)).toEqual(['2005', '7']);
    expect(plan.leftAlone.find(({ path }) => path === 'joinPartyDate')?.reason).toBe('dayMissing');
  });

  it('are left alone where they are no one date, or no date at all', () => {
    const twice = [...boxes('出生日期', whole), ...boxes('出生日期', whole)];
    expect(matchForm([page(twice)], memberPledge).matches).toEqual([]);
    expect(matchForm([page(boxes('出生日期', ['year', 'day']))], memberPledge).matches).toEqual([]);
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

it('parts have a spelling with and without zero and sign', () => {
  expect(datePart('2016-05-01', 'month')).toEqual(['5', '05', '5月', '05月']);
  expect(datePart('2016-05', 'day')).toBeNull();
  expect(datePart('长期', 'year')).toBeNull();
});
