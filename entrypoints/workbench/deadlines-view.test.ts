import { expect, test } from 'vitest';
import type { CampaignDay } from '#core/campaign/days.ts';
import type { CalendarEntry } from '#core/model/calendar.ts';
import { type Awaited, awaitedDays, deadlinesView } from './deadlines-view.ts';

const awaited = (title: string, days: number): Awaited => ({
  day: { key: title, date: '2026-09-20', title, source: 'entry' } as unknown as CampaignDay,
  left: { days, working: days > 0 ? { least: days, most: days + 1 } : undefined },
});

const many = (count: number, days: number) =>
  Array.from({ length: count }, (_, at) => awaited(`第${at}项`, days));

const entry = (date: string, done?: true): CalendarEntry => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'deadline',
  date,
  title: '交表',
  note: '',
  ...(done ? { done } : {}),
});

function bars(days: readonly Awaited[]) {
  const { chart } = deadlinesView(days);
  if (chart.kind !== 'bars') throw new Error('bars');
  return chart;
}

test('what is overdue has bars of its own, a row that says so, and is told by number and name', () => {
  const days = [awaited('交承诺书', -3), awaited('交汇总表', 0), awaited('评议', 9)];
  const { notes, table } = deadlinesView(days);
  expect(bars(days).series.map(({ key, values }) => [key, values])).toEqual([
    ['overdue', [3, 0, 0]],
    ['days', [0, 0, 9]],
  ]);
  expect(table.rows).toEqual([
    ['交承诺书', '2026-09-20', '已过期 3 天', '', ''],
    ['交汇总表', '2026-09-20', '今天', '0', ''],
    ['评议', '2026-09-20', '还没到', '9', '9–10'],
  ]);
  expect(notes.join()).toContain('已过期 1 项：交承诺书。');
});

test('nothing is said of overdue where nothing is', () => {
  expect(deadlinesView([awaited('评议', 9)]).notes.join()).not.toContain('已过期');
});

test('a chart of many has some of both, the table all', () => {
  const days = [...many(30, -2), ...many(30, 5)];
  const [late, ahead] = bars(days).series.map(({ values }) => values.filter((value) => value > 0).length);
  expect([late, ahead]).toEqual([10, 10]);
  const { notes, table } = deadlinesView(days);
  expect(table.rows).toHaveLength(60);
  expect(notes.join()).toContain('图上有 20 项，其余 40 项见表格。');
  expect(notes.join()).toMatch(/已过期 30 项：第0项、第1项、第2项、第3项、第4项…。/);
  expect(bars([...many(30, -2), ...many(2, 5)]).labels).toHaveLength(20);
});

test('what is ticked off is not listed, what is late is, before what is ahead', () => {
  const entries = [entry('2026-10-01'), entry('2026-08-01'), entry('2026-08-02', true), entry('2026-09-01')];
  expect(awaitedDays(undefined, entries, '2026-09-01').map(({ left }) => left.days)).toEqual([-31, 0, 30]);
});
