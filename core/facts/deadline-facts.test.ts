import { expect, test } from 'vitest';
import { deadlineFacts } from './deadline-facts.ts';

test.each(['2026年2月30日前完成', '2月29日前完成', '2026年13月1日前完成'])(
  'a day that does not exist is told as one: %s',
  (text) => {
    expect(deadlineFacts(text, { year: 2026 })).toMatchObject([{ from: null, to: null, impossible: true }]);
  },
);

test('a day that may exist, and one that nobody can tell, are not', () => {
  for (const [text, year] of [
    ['2月29日前完成', 2028],
    ['月底前完成', 2026],
    ['2月29日前完成', undefined],
  ] as const) {
    expect(deadlineFacts(text, { year })[0]).not.toHaveProperty('impossible');
  }
});

test('29 February is no day of a stage without one', () => {
  const stage = { from: '2026-01-01', to: '2026-11-30' };
  expect(deadlineFacts('2月29日前', { stage })).toMatchObject([{ impossible: true, inStage: null }]);
});

test('a span after an event counts from no day of the stage', () => {
  const stage = { from: '2026-03-01', to: '2026-12-31' };
  const days = { from: null, to: null, inStage: null };
  expect(deadlineFacts('收到通知后七日内上报', { stage })).toMatchObject([days]);
  expect(deadlineFacts('入职三年内', { stage })).toMatchObject([days]);
  expect(deadlineFacts('国庆节后一个月内', { stage })).toMatchObject([
    { from: '2026-10-01', to: '2026-11-07', inStage: true },
  ]);
});
