import { expect, test } from 'vitest';
import type { CalendarEntry } from '#core/model/calendar.ts';
import type { Current } from '#core/model/fold.ts';
import longdu from '#core/packs/longdu-joint-meeting/pack.ts';
import type { Pack } from '#core/model/pack.ts';
import { calendarSheet, dayRows, draftOf, icsEvents, meetingsOf, stageRows } from './calendar-rows.ts';

const citation = { document: '文件', section: '一', readOn: '2026-01-01' };
const pack = {
  ...longdu,
  stages: [
    {
      id: 'one',
      name: '承诺阶段',
      from: '2026-09-01',
      to: '2026-09-30',
      tasks: ['开动员会', '写承诺书'],
      citation,
    },
    { id: 'two', name: '评议阶段', from: '2026-12-01', tasks: [], citation },
  ],
} satisfies Pack;
const entry: CalendarEntry = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'meeting',
  date: '2026-09-20',
  title: '联席会议',
  note: '三楼',
  packId: pack.id,
  held: false,
};
const current = (value: CalendarEntry, disputed = false): Current<CalendarEntry> => ({
  entity: `calendar:${value.id}`,
  head: 'f'.repeat(64),
  versions: 1,
  claimedAt: '2026-09-01T08:00:00.000Z',
  value,
  conflicts: disputed ? [{ hash: 'e'.repeat(64), claimedAt: '', who: '', value: null }] : [],
});
const today = '2026-09-18';

test('days say what they are and what is left; a meeting that was held waits for nobody', () => {
  const rows = dayRows(
    pack,
    [current(entry, true), current({ ...entry, date: '2026-09-10', held: true })],
    today,
  );
  expect(rows.map(({ date, kind, left, working, isOver }) => [date, kind, left, working, isOver])).toEqual([
    ['2026-09-01', '阶段开始', '', '', true],
    ['2026-09-10', '联席会议（已开）', '', '', true],
    // Sunday 20 September is worked in 2026.
    ['2026-09-20', '联席会议（计划）', '还有 2 天', '1', false],
    ['2026-09-30', '阶段结束', '还有 12 天', '8', false],
    ['2026-12-01', '阶段开始', '', '', false],
  ]);
  expect(rows.some(({ isDisputed }) => isDisputed)).toBe(true);
});

test('a stage under way says until when', () => {
  expect(stageRows(pack, today).map(({ state, left }) => [state, left])).toEqual([
    ['now', '还有 12 天'],
    ['before', ''],
  ]);
});

test('meetings of the campaign stand against the pack’s number', () => {
  const other = { ...entry, packId: 'other', held: true };
  const shown = meetingsOf(
    pack,
    { entries: [current({ ...entry, date: '2026-09-10', held: true }), current(other)], requirements: [] },
    { records: [], forms: [], today },
  );
  expect(shown.own).toBeUndefined();
  expect(shown.rules).toMatchObject([
    {
      name: '联席会议',
      required: '每月最少 2 次',
      source: '标准包规定',
      periods: [{ held: 1, state: 'open' }],
    },
  ]);
});

test('in a calendar file a stage is one span, and what has one end alone is a day', () => {
  const rows = dayRows(pack, [current(entry)], today);
  const events = icsEvents(pack.id, stageRows(pack, today), rows);
  expect(events.map(({ from, to, summary }) => [from, to, summary])).toEqual([
    ['2026-09-01', '2026-09-30', '承诺阶段'],
    ['2026-09-20', '2026-09-20', '联席会议（计划）：联席会议'],
    ['2026-12-01', '2026-12-01', '阶段开始：评议阶段'],
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
  expect(calendarSheet('日程', rows, '日程').rows[1]).toEqual([
    '2026-09-20',
    '联席会议',
    '联席会议（计划）',
    '还有 2 天',
    '1',
    '三楼',
  ]);
});

test('a form begins with the day that was chosen, or with what is stored', () => {
  expect(draftOf('2026-09-19')).toMatchObject({ id: undefined, date: '2026-09-19', own: true, held: false });
  const { packId: _packId, ...free } = entry;
  expect(draftOf('2026-09-19', free)).toMatchObject({ id: entry.id, date: '2026-09-20', own: false });
});

test('a day that is called like a stage stays a day in a calendar file', () => {
  const [parameter] = longdu.parameters;
  const named = {
    ...pack,
    parameters: [{ ...parameter!, id: 'day', label: '承诺阶段', value: '2026-09-15' }],
  } satisfies Pack;
  const rows = dayRows(named, [], today);
  const events = icsEvents(named.id, stageRows(named, today), rows);
  expect(events.map(({ from, to }) => [from, to])).toEqual([
    ['2026-09-01', '2026-09-30'],
    ['2026-09-15', '2026-09-15'],
    ['2026-12-01', '2026-12-01'],
  ]);
});
