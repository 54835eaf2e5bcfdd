import { expect, test } from 'vitest';
import { javaDateOf } from './java-date.ts';
import { parseStrict } from './java-time.ts';

test.each<[string, string, object | undefined]>([
  ['2026-05-01', 'yyyy-MM-dd', { year: 2026, month: 5, day: 1, weekday: 5 }],
  ['2026-5-1', 'yyyy-MM-dd', undefined],
  ['2026-5-01', 'yyyy-M-dd', { month: 5 }],
  ['2026-02-30', 'yyyy-MM-dd', { month: 2, day: 28 }],
  ['2026-02-32', 'yyyy-MM-dd', undefined],
  ['2026-13-01', 'yyyy-MM-dd', undefined],
  ['2026-05-01日', 'yyyy-MM-dd', undefined],
  ['20260501083000', 'yyyyMMddHHmmss', { hour: 8, minute: 30 }],
  ['2026年05月01日', "yyyy'年'MM'月'dd'日'", { day: 1 }],
  ['26.5.1', 'yy.M.d', { year: 2026 }],
])('%s by %s', (text, pattern, date) => {
  const parsed = parseStrict(text, pattern);
  if (date) expect(parsed?.date).toMatchObject(date);
  else expect(parsed).toBeUndefined();
});

test('tells which fields the pattern had', () => {
  expect(parseStrict('2026-05', 'yyyy-MM')).toMatchObject({ hasDay: false, hasTime: false });
  expect(parseStrict('2026-05-01 08:30', 'yyyy-MM-dd HH:mm')).toMatchObject({ hasDay: true, hasTime: true });
});

test.each<[number, boolean, string | undefined]>([
  [1, false, '1900-1-1 0:0:0 1'],
  [60, false, '1900-3-1 0:0:0 4'],
  [61, false, '1900-3-1 0:0:0 4'],
  [46143.999999, false, '2026-5-2 0:0:0 6'],
  [44681, true, '2026-5-1 0:0:0 5'],
  [20260501, false, '57371-5-13 0:0:0 1'],
  [99999999999, false, '5881510-8-3 20:31:24 3'],
  [-1, false, undefined],
])('the serial %d (from 1904: %s) is %s', (serial, date1904, shown) => {
  const date = javaDateOf(serial, date1904);
  const text =
    date &&
    `${date.year}-${date.month}-${date.day} ${date.hour}:${date.minute}:${date.second} ${date.weekday}`;
  expect(text).toBe(shown);
});
