import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';
import { drawnCalendar, type Way } from './calendar-field.fixture.ts';

afterEach(() => document.body.replaceChildren());

test.each<[Way, string, string[]]>([
  ['sides', '2014-03-30', ['-12', '-12', '-1', '-1']],
  ['said', '2016-08-01', ['1', '1', '1']],
  ['title', '1998-12-31', ['years', '-120', '-120', 'months', 'days']],
])('a calendar of no known library, by its %s', async (way, date, presses) => {
  const { field, held, pressed } = drawnCalendar(way);
  const [control] = describeAgain(new Registry(0)).page.controls;
  expect([control?.kind, control?.labels[0]?.text, control?.readOnly]).toEqual(['date', '入党时间', false]);
  const bench = new FillBench();
  expect((await bench.fill(field, date)).outcome).toEqual(VERIFIED);
  expect([held(), pressed]).toEqual([date, presses]);
  expect(document.querySelector('.x-panel')).toBeNull();
  expect((await bench.undo()).fields.map(({ outcome }) => outcome)).toEqual([VERIFIED]);
  expect(held()).toBe('');
});

test('a month, where the calendar shows the months of a year', async () => {
  const { field, held } = drawnCalendar('said', 'months');
  expect((await new FillBench().fill(field, '2018-09')).outcome).toEqual(VERIFIED);
  expect(held()).toBe('2018-09');
});

test('a month alone is no day, and nothing is picked for it', async () => {
  const { field, held } = drawnCalendar('said');
  const { outcome } = await new FillBench().fill(field, '2016-07');
  expect(outcome).toMatchObject({ state: 'failed', reason: 'rejected' });
  expect(held()).toBe('');
});

test('a calendar that is always on the page is another one', async () => {
  const { field, held } = drawnCalendar('said');
  const cells = Array.from({ length: 30 }, (_, i) => `<td>${i + 1}</td>`).join('');
  document.body.insertAdjacentHTML('afterbegin', `<div>2016年6月<table><tr>${cells}</tr></table></div>`);
  let clicks = 0;
  document.querySelector('table')!.addEventListener('click', () => (clicks += 1));
  expect((await new FillBench().fill(field, '2016-06-15')).outcome).toEqual(VERIFIED);
  expect([held(), clicks]).toEqual(['2016-06-15', 0]);
});

test.each([
  ['a range', '<span class="date-range-picker"><input></span>'],
  ['a name in a part called after dates', '<div class="date-picker-form">姓名 <input></div>'],
  ['a time', '<span class="x-picker-date"><input placeholder="HH:mm"></span>'],
  ['a field that calls its own calendar', `<span class="calendar"><input onclick="WdatePicker()"></span>`],
])('%s is left to others', (_, html) => {
  document.body.innerHTML = html;
  expect(new FillBench().claim(document.querySelector('input')!).widget.id).not.toBe('calendar-field');
});
