import { expect, test } from 'vitest';
import meetingRecord from '../forms/meeting-record.ts';
import type { CalendarEntry } from '../model/calendar.ts';
import type { Pack } from '../model/pack.ts';
import longdu from '../packs/longdu-joint-meeting/pack.ts';
import { meetingPeriods, type MeetingRule, meetingRules } from './meetings.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const meeting = (date: string, held = true): CalendarEntry => ({
  id: id(1),
  kind: 'meeting',
  date,
  title: '联席会议',
  note: '',
  held,
});
const record = (meetingOn: string, meetingKind = '联席会议') => ({
  id: id(2),
  formTypeId: 'meeting-record',
  subjectId: id(3),
  values: { meetingOn, meetingKind, meetingName: '示例会议' },
});

function periods(
  rule: MeetingRule | undefined,
  entries: CalendarEntry[],
  records = [] as ReturnType<typeof record>[],
) {
  if (!rule) throw new Error('a rule');
  const { periods: found } = meetingPeriods({
    rule,
    entries,
    records,
    forms: [meetingRecord],
    today: '2026-06-10',
  });
  return found.map(({ from, held, planned, unsure, state }) => [
    from.slice(0, 7),
    held,
    planned,
    unsure,
    state,
  ]);
}

test('a pack that asks for meetings says how many; entries and records of one day are one meeting', () => {
  const [rule] = meetingRules(longdu, undefined);
  expect(rule).toMatchObject({
    name: '联席会议',
    count: 2,
    per: 'month',
    source: 'pack',
    takesEntries: true,
  });
  expect(
    periods(
      rule,
      [meeting('2026-04-03'), meeting('2026-04-20'), meeting('2026-05-06'), meeting('2026-06-20', false)],
      [record('2026-05-06'), record('2026-05-09', '座谈会'), record('2026-03', ''), record('2026-03-02')],
    ),
  ).toEqual([
    ['2026-03', 1, 0, 1, 'unsure'],
    ['2026-04', 2, 0, 0, 'enough'],
    ['2026-05', 1, 0, 0, 'short'],
    ['2026-06', 0, 1, 0, 'open'],
  ]);
});

test('a number that the office has not set judges nothing, and is named', () => {
  const unset = {
    ...longdu,
    parameters: longdu.parameters.map(({ value: _value, ...rest }) => rest),
  };
  const [rule] = meetingRules(unset, { packId: longdu.id, count: 9, per: 'month' });
  expect(rule).toMatchObject({ count: undefined, unset: '联席会议每月最少次数', source: 'pack' });
  expect(periods(rule, [meeting('2026-06-01')])).toEqual([['2026-06', 1, 0, 0, 'unjudged']]);
});

test('where the pack asks for none, the user says how many and how often', () => {
  const pack = {
    id: 'own',
    stages: [{ from: '2016-01-10', to: '2016-03-01' }],
    checks: [],
    parameters: [],
  } as unknown as Pack;
  const [counted] = meetingRules(pack, { packId: 'own', count: null, per: 'month' });
  expect(counted).toEqual(meetingRules(pack, undefined)[0]);
  expect(periods(counted, [meeting('2026-05-08')])).toEqual([
    ['2026-05', 1, 0, 0, 'unjudged'],
    ['2026-06', 0, 0, 0, 'unjudged'],
  ]);
  const [quarterly] = meetingRules(pack, { packId: 'own', count: 1, per: 'quarter' });
  expect(periods(quarterly, [meeting('2026-02-28')])).toEqual([
    ['2026-01', 1, 0, 0, 'enough'],
    ['2026-04', 0, 0, 0, 'open'],
  ]);
  const [whole] = meetingRules(pack, { packId: 'own', count: 3, per: 'campaign' });
  expect(periods(whole, [meeting('2026-02-28')])).toEqual([['2026-02', 1, 0, 0, 'open']]);
});

test('a day with two meetings counts once, and is told', () => {
  const [rule] = meetingRules(longdu, undefined);
  if (!rule) throw new Error('a rule');
  const entries = ['2026-05-08', '2026-05-08', '2026-05-09', '2026-07-01', '2026-07-01'].map((day) =>
    meeting(day),
  );
  expect(meetingPeriods({ rule, entries, records: [], forms: [], today: '2026-05-10' })).toMatchObject({
    twice: ['2026-05-08'],
    periods: [{ held: 2 }, {}, {}],
  });
});

test('what lies outside of the days that count is told', () => {
  const within = {
    ...longdu,
    checks: longdu.checks.map((use) =>
      use.checkId === 'meetings-per-month'
        ? { ...use, params: { ...use.params, from: '2026-04-01', to: '2026-04-30' } }
        : use,
    ),
  };
  const [rule] = meetingRules(within, undefined);
  if (!rule) throw new Error('a rule');
  const entries = [meeting('2026-03-31'), meeting('2026-04-01')];
  expect(meetingPeriods({ rule, entries, records: [], forms: [], today: '2026-06-10' })).toMatchObject({
    periods: [{ from: '2026-04-01', held: 1, state: 'short' }],
    outside: 1,
  });
});

test('a slip of the year asks for no thousands of months', () => {
  const [rule] = meetingRules(longdu, undefined);
  if (!rule) throw new Error('a rule');
  const found = meetingPeriods({
    rule,
    entries: [meeting('1012-01-01')],
    records: [],
    forms: [],
    today: '2026-06-10',
  });
  expect(found.cut).toBe(true);
  expect(found.periods).toHaveLength(60);
  expect(found.periods.at(-1)?.from).toBe('2026-06-01');
});

test('no meeting is held before its day: records and entries of days to come are plans', () => {
  const [rule] = meetingRules(longdu, undefined);
  const [today, tomorrow, later] = ['2026-06-10', '2026-06-11', '2026-06-20'];
  expect(periods(rule, [], [record(today), record(tomorrow), record(later)])).toEqual([
    ['2026-06', 1, 2, 0, 'open'],
  ]);
  expect(periods(rule, [meeting(today), meeting(tomorrow)], [])).toEqual([['2026-06', 1, 1, 0, 'open']]);
  expect(periods(rule, [], [record('2026-06')])).toEqual([['2026-06', 0, 0, 1, 'open']]);
});
