import { expect, test } from 'vitest';
import { nextHour, remindersDue } from './reminders.ts';

const days = [
  { key: 'a', date: '2026-06-10' },
  { key: 'b', date: '2026-06-20' },
];
const due = (today: string, told: readonly string[]) => {
  const { due: found, told: after } = remindersDue(days, [7, 3, 1], told, today);
  return { keys: found.map(({ key }) => key), after };
};

test('each deadline and lead time is told once, day after day', () => {
  let told: readonly string[] = [];
  const heard: [string, string[]][] = [];
  for (let day = 1; day <= 21; day++) {
    const today = `2026-06-${String(day).padStart(2, '0')}`;
    const first = due(today, told);
    if (first.keys.length > 0) heard.push([today, first.keys]);
    // Asked again on the same day, as after a restart of the worker.
    expect(due(today, first.after).keys).toEqual([]);
    told = first.after;
  }
  expect(heard).toEqual([
    ['2026-06-03', ['a']],
    ['2026-06-07', ['a']],
    ['2026-06-09', ['a']],
    ['2026-06-13', ['b']],
    ['2026-06-17', ['b']],
    ['2026-06-19', ['b']],
  ]);
  expect(told).toEqual([]);
});

test('who slept through several lead times is told once; what is over is not told', () => {
  const first = due('2026-06-09', []);
  expect(first.keys).toEqual(['a']);
  expect(first.after).toEqual(['a 7', 'a 3', 'a 1']);
  expect(due('2026-06-10', first.after).keys).toEqual([]);
  expect(due('2026-06-11', []).keys).toEqual([]);
});

test('the next time of an hour is today or tomorrow', () => {
  expect(nextHour(new Date(2026, 5, 10, 8, 59), 9)).toEqual(new Date(2026, 5, 10, 9));
  expect(nextHour(new Date(2026, 5, 10, 9, 0), 9)).toEqual(new Date(2026, 5, 11, 9));
  expect(nextHour(new Date(2026, 11, 31, 23), 9)).toEqual(new Date(2027, 0, 1, 9));
});
