import flatpickrScript from '../../../node_modules/flatpickr/dist/flatpickr.min.js?raw';
import flatpickrStyle from '../../../node_modules/flatpickr/dist/flatpickr.min.css?raw';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';

interface Flatpickr {
  selectedDates: Date[];
  destroy(): void;
}
type Make = (element: Element, options: object) => Flatpickr;

beforeAll(() => {
  installBridge(document);
  loadScript(flatpickrScript);
  loadStyle(flatpickrStyle);
});
afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, 'jQuery');
});

const field = (): HTMLInputElement => document.querySelector('input')!;

test.each([
  ['a field beside its own', { altInput: true, altFormat: 'Y年n月j日' }, '1999年7月1日'],
  ['days before months', { dateFormat: 'd/m/Y' }, '01/07/1999'],
  ['a field to type in', { dateFormat: 'Y.m.d', allowInput: true }, '1999.07.01'],
])('flatpickr with %s', async (_, options, shown) => {
  document.body.innerHTML = '<p>入党时间 <input></p>';
  const told: string[] = [];
  const onChange = (__: unknown, text: string): void => void told.push(text);
  const picker = loaded<Make>('flatpickr')(field(), { ...options, onChange });
  const own = [...document.querySelectorAll('input')].find((input) => input.type === 'text')!;
  const bench = new FillBench();
  expect(bench.read(own)).toMatchObject({ kind: 'date', readOnly: false });
  expect((await bench.fill(own, shown)).outcome).toEqual(VERIFIED);
  expect([own.value, picker.selectedDates.map((date) => date.toDateString())]).toEqual([
    shown,
    ['Thu Jul 01 1999'],
  ]);
  expect(told).toHaveLength(1);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([own.value, picker.selectedDates]).toEqual(['', []]);
  picker.destroy();
});

/** What jQuery UI keeps, and what it answers; its calendar shows one month. */
function jqueryUi(settings: Record<string, unknown>, parse: RegExp): { held(): string } {
  document.body.innerHTML = `<p>入党时间 <input></p><div id="panel" style="position:absolute;display:none;width:200px;height:200px">
    <b>1999年7月</b><div id="days">${Array.from({ length: 31 }, (_, i) => `<span>${i + 1}</span>`).join('')}</div></div>`;
  const panel = document.querySelector<HTMLElement>('#panel')!;
  const instance = { settings };
  let held = '';
  field().addEventListener('focus', () => (panel.style.display = 'block'));
  panel.addEventListener('click', ({ target }) => {
    const day = (target as Element).textContent.padStart(2, '0');
    held = field().value = `1999年07月${day}日`;
    panel.style.display = 'none';
  });
  document.body.addEventListener('mousedown', ({ target }) => {
    if (target === document.body) panel.style.display = 'none';
  });
  const datepicker = {
    _get: (_: unknown, name: string) => settings[name] ?? null,
    _getFormatConfig: () => ({}),
    parseDate(_: unknown, text: string) {
      const found = parse.exec(text);
      const { year, month, day } = found?.groups ?? {};
      if (day === undefined && text !== '') throw new Error('Unexpected literal');
      return text === '' ? null : new Date(Number(year), Number(month) - 1, Number(day));
    },
  };
  const wrap = () => ({ datepicker: (method: string) => method === 'setDate' && (field().value = '') });
  const own = {
    datepicker,
    hasData: (each: Element) => each === field(),
    data: () => ({ datepicker: instance }),
  };
  Reflect.set(globalThis, 'jQuery', Object.assign(wrap, own));
  return { held: () => held };
}
const CHINESE = /^(?<year>\d{4})年(?<month>\d{2})月(?<day>\d{2})日$/;

test('the layout of jQuery UI is the one that it is written in', async () => {
  jqueryUi({ dateFormat: 'yy年mm月dd日' }, CHINESE);
  const bench = new FillBench();
  expect(bench.read('input')).toMatchObject({ kind: 'date', format: 'YYYY年MM月DD日' });
  expect((await bench.fill('input', '1999-07-01')).outcome).toEqual(VERIFIED);
  expect(field().value).toBe('1999年07月01日');
});

test('one that tells its page by itself is chosen in', async () => {
  const { held } = jqueryUi({ dateFormat: 'yy年mm月dd日', onSelect: () => undefined }, CHINESE);
  expect((await new FillBench().fill('input', '1999年07月01日')).outcome).toEqual(VERIFIED);
  expect(held()).toBe('1999年07月01日');
});

test('what it cannot read is no date', async () => {
  jqueryUi({ dateFormat: 'yy年mm月dd日' }, /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})x$/);
  document.querySelector('#panel')!.remove();
  const { outcome } = await new FillBench().fill('input', '1999-07-01');
  expect(outcome).toMatchObject({ state: 'failed', reason: 'rejected' });
  expect(field().value).toBe('');
});

test('a date in another order is told as it was written, and in the layout of that', async () => {
  jqueryUi({ dateFormat: 'dd/mm/yy' }, /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/);
  const bench = new FillBench();
  expect((await bench.fill('input', '1999-07-01')).outcome).toEqual(VERIFIED);
  expect(field().value).toBe('01/07/1999');
  expect(bench.read('input')).toMatchObject({ value: '1999-07-01', format: 'YYYY-MM-DD' });
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(field().value).toBe('');
});

test('a layout with names of months is told, and nothing is written in it', () => {
  jqueryUi({ dateFormat: 'd M yy' }, CHINESE);
  expect(new FillBench().read('input').format).toBe('… … …');
});

/** A plug-in among the data of the field. */
function plugIn(data: object): void {
  document.body.innerHTML = '<p>入党时间 <input></p>';
  const own = { hasData: (each: Element) => each === field(), data: () => data };
  Reflect.set(globalThis, 'jQuery', own);
}

test.each([
  [
    {
      datepicker: {
        o: { format: { parts: ['dd', 'mm', 'yyyy'], separators: ['', '/', '/', ''] } },
        getDate() {},
      },
    },
    'DD/MM/YYYY',
  ],
  [{ DateTimePicker: { format: () => 'YYYY.MM.DD', date: () => null } }, 'YYYY.MM.DD'],
  [
    { daterangepicker: { singleDatePicker: true, locale: { format: 'MM/DD/YYYY' }, startDate: {} } },
    'MM/DD/YYYY',
  ],
])('plug-in %#', (data, format) => {
  plugIn(data);
  expect(new FillBench().read('input')).toMatchObject({ kind: 'date', format });
});
