import { expect, test } from 'vitest';
import { CalendarEntry } from '../model/calendar.ts';
import type { Pack } from '../model/pack.ts';
import { campaignDays, dayIn, daysLeft, isDeadline, isOverdue, stageNow } from './days.ts';

const citation = { document: '文件', section: '一', readOn: '2026-01-01' };
const pack = {
  id: 'pack',
  stages: [
    { id: 'one', name: '承诺阶段', from: '2026-09-01', to: '2026-09-30', tasks: [], citation },
    { id: 'two', name: '评议阶段', tasks: [], citation },
  ],
  parameters: [
    { id: 'report', label: '汇总表上报日期', value: '2026年10月8日' },
    { id: 'month', label: '评议月份', value: '2026-11' },
    { id: 'count', label: '条数', value: 3 },
  ],
  checks: [{ id: 'p', checkId: 'publicity', formTypeIds: [], params: { holidays: { $parameter: 'rest' } } }],
} as unknown as Pack;

const entry = (change: Partial<CalendarEntry>): CalendarEntry => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'deadline',
  date: '2026-09-20',
  title: '交表',
  note: '',
  ...change,
});

test('days of the pack and of the user stand in their order; other campaigns’ are left out', () => {
  const days = campaignDays(pack, [
    entry({}),
    entry({ kind: 'meeting', date: '2026-09-02', packId: 'pack', held: true }),
    entry({ date: '2026-09-03', packId: 'other' }),
  ]);
  expect(days.map(({ date, title, source }) => [date, title, source])).toEqual([
    ['2026-09-01', '承诺阶段', 'stage-start'],
    ['2026-09-02', '交表', 'entry'],
    ['2026-09-20', '交表', 'entry'],
    ['2026-09-30', '承诺阶段', 'stage-end'],
    ['2026-10-08', '汇总表上报日期', 'parameter'],
  ]);
  expect(days.filter(isDeadline).map(({ date }) => date)).toEqual(['2026-09-20', '2026-09-30', '2026-10-08']);
  expect(dayIn('2026-02-30')).toBeUndefined();
});

test('a deadline that has passed is overdue: the user’s own until it is done, the pack’s for thirty days', () => {
  const [own] = campaignDays(undefined, [entry({ date: '2025-09-20' })]);
  const [done] = campaignDays(undefined, [entry({ date: '2025-09-20', done: true })]);
  const [planned] = campaignDays(undefined, [entry({ kind: 'meeting', date: '2026-09-20' })]);
  const end = campaignDays(pack, []).find(({ source }) => source === 'stage-end');
  if (!own || !done || !planned || !end) throw new Error('four days');
  expect([own, done, planned].map((day) => isOverdue(day, '2026-09-21'))).toEqual([true, false, true]);
  expect(isOverdue(own, '2025-09-20')).toBe(false);
  expect(['2026-09-30', '2026-10-01', '2026-10-30', '2026-10-31'].map((day) => isOverdue(end, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('days left by the calendar and by working days, with the holidays that are known', () => {
  // 国庆 and 中秋 of 2026 are arranged: 1 to 7 October off, 25 to 27 September off, 20 September and 10 October worked.
  expect(daysLeft('2026-10-08', '2026-09-29', pack)).toEqual({ days: 9, working: { least: 2, most: 2 } });
  expect(daysLeft('2026-09-29', '2026-09-29', pack)).toEqual({ days: 0, working: undefined });
  expect(daysLeft('2026-09-28', '2026-09-29', pack)).toEqual({ days: -1, working: undefined });
  const own = { ...pack, parameters: [{ id: 'rest', label: '节假日安排', value: '2026年：9月30日休' }] };
  expect(daysLeft('2026-10-08', '2026-09-29', own).working).toEqual({ least: 1, most: 1 });
  const wrong = { ...pack, parameters: [{ id: 'rest', label: '节假日安排', value: '随便' }] };
  expect(daysLeft('2026-10-08', '2026-09-29', wrong)).toEqual({ days: 9, working: undefined });
});

test('a stage without both ends is not said to be under way', () => {
  const stage = { id: 's', name: '', tasks: [], citation };
  expect(stageNow({ ...stage, from: '2026-09-01', to: '2026-09-30' }, '2026-09-30')).toBe('now');
  expect(stageNow({ ...stage, from: '2026-09-01', to: '2026-09-30' }, '2026-10-01')).toBe('over');
  expect(stageNow({ ...stage, from: '2026-09-01' }, '2026-08-31')).toBe('before');
  expect(stageNow({ ...stage, from: '2026-09-01' }, '2026-09-02')).toBeUndefined();
});

test('an entry has a day that the calendar has, and a title', () => {
  expect(CalendarEntry.safeParse(entry({ date: '2026-13-01' })).success).toBe(false);
  expect(CalendarEntry.safeParse(entry({ title: '' })).success).toBe(false);
  expect(CalendarEntry.safeParse(entry({})).success).toBe(true);
});
