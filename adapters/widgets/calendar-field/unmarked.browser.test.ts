import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { drawnCalendar } from './calendar-field.fixture.ts';

afterEach(() => document.body.replaceChildren());

/** The field of a calendar without any mark of it. */
function unmarked(): ReturnType<typeof drawnCalendar> {
  const drawn = drawnCalendar('said');
  drawn.field.parentElement!.replaceWith(drawn.field);
  return drawn;
}

test('a field that takes no typing, whose label asks for a date, and a click opens a calendar', async () => {
  const { field, held } = unmarked();
  const bench = new FillBench();
  expect(bench.read(field)).toMatchObject({ kind: 'date', readOnly: false });
  expect((await bench.fill(field, '2016-08-01')).outcome).toEqual(VERIFIED);
  expect(held()).toBe('2016-08-01');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(field.value).toBe('');
});

test('the date is known in the layout that the calendar writes it in', async () => {
  const { field } = unmarked();
  new MutationObserver(() => {
    field.value = field.value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
  }).observe(document.body, { childList: true });
  expect((await new FillBench().fill(field, '2016-08-01')).outcome).toEqual(VERIFIED);
  expect(field.value).toBe('01.08.2016');
});

test.each([
  ['opens nothing', '<b>填报时间</b><input readonly>', false],
  ['shows something', '<b>填报时间</b><input readonly value="2016-01-01">', true],
  ['is filled in by its page', '<b>填报时间</b><input readonly placeholder="系统自动生成">', true],
  ['asks for something else', '<b>姓名</b><input readonly>', true],
  ['stands after another', '<b>时间</b><select></select><input readonly>', true],
])('one that %s is left', async (_, html, readOnly) => {
  document.body.innerHTML = html;
  const bench = new FillBench();
  expect(bench.read('input').readOnly).toBe(readOnly);
  const { outcome } = await bench.fill('input', '2016-08-01');
  expect(outcome).toMatchObject({ state: 'skipped', reason: 'readOnly' });
});
