import { expect, test } from 'vitest';
import { writeIcs } from './ics.ts';
import { dayAfterKey, weeksOf } from './month.ts';

test('a month stands in whole weeks from Monday', () => {
  const weeks = weeksOf('2026-02');
  expect(weeks.map((week) => [week[0], week.length])).toEqual([
    ['2026-01-26', 7],
    ['2026-02-02', 7],
    ['2026-02-09', 7],
    ['2026-02-16', 7],
    ['2026-02-23', 7],
  ]);
  expect(weeksOf('2026-06')[0]?.[0]).toBe('2026-06-01');
});

test('keys go by days, weeks and months', () => {
  const moved = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'a'];
  expect(moved.map((key) => dayAfterKey('2026-03-31', key))).toEqual([
    '2026-03-30',
    '2026-04-01',
    '2026-03-24',
    '2026-04-07',
    '2026-02-28',
    '2026-04-30',
    '2026-03-30',
    '2026-04-05',
    undefined,
  ]);
});

test('a calendar file: whole days to the day after the last, texts escaped, lines of 75 octets', () => {
  const text = writeIcs(
    '活动，日程;一',
    [
      {
        uid: 'a@jiannuo',
        from: '2026-09-01',
        to: '2026-09-30',
        summary: '承诺阶段：' + '层层召开动员大会，制定实施方案。'.repeat(4),
        description: '一,二\n三\\四',
      },
    ],
    '2026-05-01T08:09:10.123Z',
  );
  const lines = text.split('\r\n');
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
  expect(unfolded).toContain('X-WR-CALNAME:活动，日程\\;一');
  expect(unfolded).toContain('DTSTAMP:20260501T080910Z');
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20260901');
  expect(unfolded).toContain('DTEND;VALUE=DATE:20261001');
  expect(unfolded).toContain('DESCRIPTION:一\\,二\\n三\\\\四');
  expect(unfolded).toContain(`SUMMARY:承诺阶段：${'层层召开动员大会，制定实施方案。'.repeat(4)}`);
  expect(unfolded.at(-2)).toBe('END:VCALENDAR');
});
