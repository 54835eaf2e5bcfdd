import { expect, test } from 'vitest';
import memberPledge from '#core/forms/member-pledge.ts';
import { control, page } from '#core/matching/described.fixture.ts';
import { planFill } from '#core/matching/plan.ts';
import type { DescribedControl, FieldOutcome } from '#core/model/page.ts';
import { countByField } from '#core/report/by-field.ts';
import { planView } from './plan-view.ts';

const boxes = (year: Partial<DescribedControl>, value: string, outcomes: FieldOutcome[] = []) => {
  const parts = [
    control('出生日期', { part: 'year', ...year }),
    control('出生日期', { part: 'month' }),
    control('出生日期', { part: 'day' }),
  ];
  const pages = [page(parts)];
  const plan = planFill(pages, memberPledge, { birthDate: value });
  const told = new Map(outcomes.map((outcome, at) => [parts[at]?.ref ?? '', outcome]));
  const state = { recordValues: {}, acts: new Map(), filled: false, revealed: true, formType: memberPledge };
  return planView({ ...state, pages, values: {}, plan, outcomes: told });
};

test('boxes of one date are one row with one tick', () => {
  expect(boxes({}, '1985-03-09').rows).toMatchObject([
    { label: '出生日期', now: '', next: '1985-03-09', ticked: true },
  ]);
  expect(boxes({ value: '2026' }, '1985-03-09').rows).toMatchObject([
    { label: '出生日期', now: '2026-__-__', next: '1985-03-09', ticked: false },
  ]);
  const half = boxes({ value: '1985' }, '1985-03-09');
  expect(half.rows).toMatchObject([{ now: '1985-__-__', next: '1985-03-09', ticked: true }]);
  expect(half.leftAlone).toEqual([]);
});

test('boxes of one date that are left alone are one row', () => {
  expect(boxes({ disabled: true }, '1985-03-09').leftAlone).toHaveLength(1);
  expect(boxes({ value: '1985' }, '1985-03').leftAlone).toHaveLength(1);
});

const verified: FieldOutcome = { state: 'verified' };
const failed: FieldOutcome = { state: 'failed', reason: 'controlGone', params: {} };

const row = (...outcomes: FieldOutcome[]) => boxes({}, '1985-03-09', outcomes).rows[0]?.outcome?.state;

test('the outcome of a date is the worst of its boxes, once all have one', () => {
  expect(row(verified, verified)).toBeUndefined();
  expect(row(verified, verified, verified)).toBe('verified');
  expect(row(verified, failed, verified)).toBe('failed');
});

test('a date counts once', () => {
  const fields = [
    { path: 'name', outcome: verified },
    { path: 'birthDate', outcome: verified },
    { path: 'birthDate', outcome: failed },
    { path: 'joinPartyDate', outcome: verified },
    { path: 'joinPartyDate', outcome: verified },
  ];
  expect(countByField(fields)).toEqual({ verified: 2, skipped: 0, failed: 1 });
});
