import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { field } from '#tests/browser/native-page.ts';
import { layui, loadLayui } from './layui.fixture.ts';

let bench: FillBench;
/** What laydate told the page. */
let told: string[];

const made: Record<string, object> = {
  date: {},
  chinese: { format: 'yyyy年MM月dd日' },
  short: { format: 'yyyy/M/d' },
  month: { type: 'month' },
  year: { type: 'year' },
  moment: { type: 'datetime' },
  time: { type: 'time', format: 'HH:mm' },
  range: { range: true },
  tilde: { range: '~', type: 'month' },
  limited: { min: '2020-01-01', max: '2024-12-31' },
  bare: { format: 'yyyy.MM.dd', showBottom: false },
  closed: { disabledDate: (date: Date) => date.getDay() === 3 },
};

beforeAll(loadLayui);
beforeEach(() => {
  document.body.innerHTML = `${Object.keys(made)
    .map((id) => `<input class="layui-input" id="${id}" readonly>`)
    .join('')}
    <div id="both"><input id="from" placeholder="开始"><input id="to" placeholder="结束"></div><input id="off" disabled>`;
  told = [];
  for (const [id, options] of Object.entries({ ...made, both: { range: ['#from', '#to'] }, off: {} })) {
    layui().laydate.render({ elem: `#${id}`, done: (text: string) => told.push(text), ...options });
  }
  bench = new FillBench();
});
afterEach(() => {
  document.querySelector('.layui-laydate')?.remove();
  document.body.replaceChildren();
});

async function undone(): Promise<void> {
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(document.querySelector('.layui-laydate')).toBeNull();
}

test.each([
  ['date', '2024-05-01', '2024-05-01', '2023-01-02'],
  ['chinese', '2024-05-01', '2024年05月01日', '2023年01月02日'],
  ['short', '2024-05-01', '2024/5/1', '2023/1/2'],
  ['month', '2024-05', '2024-05', '2023-01'],
  ['year', '2024', '2024', '2023'],
  ['moment', '2024-05-01 08:30', '2024-05-01 08:30:00', '2023-01-02 00:00:00'],
  ['limited', '2024-05-01', '2024-05-01', '2023-01-02'],
])('%s takes %s, and tells the page', async (id, next, value, old) => {
  expect((await bench.fill(`#${id}`, next)).outcome).toEqual(VERIFIED);
  expect([field(`#${id}`).value, told]).toEqual([value, [value]]);
  await undone();
  expect(field(`#${id}`).value).toBe('');
  field(`#${id}`).value = old;
  expect((await bench.fill(`#${id}`, next)).outcome).toEqual(VERIFIED);
  await undone();
  expect([field(`#${id}`).value, told.at(-1)]).toEqual([old, old]);
});

test('a time of day', async () => {
  field('#time').value = '07:00';
  expect(bench.read('#time')).toMatchObject({ kind: 'text', format: 'HH:mm' });
  expect((await bench.fill('#time', '9:30')).outcome).toEqual(VERIFIED);
  expect([field('#time').value, told]).toEqual(['09:30', ['09:30']]);
  await undone();
  expect(field('#time').value).toBe('07:00');
});

test('a layout that nothing tells before it is asked', async () => {
  expect((await bench.fill('#bare', '2024-05-01')).outcome).toEqual(VERIFIED);
  expect(field('#bare').value).toBe('2024.05.01');
  await undone();
  expect(field('#bare').value).toBe('');
});

test.each([
  ['range', '2023-01-02 - 2023-02-03', ['2024-05-01', '2024-05-31'], '2024-05-01 - 2024-05-31'],
  ['tilde', '2023-01 ~ 2023-02', ['2024-05', '2024-06'], '2024-05 ~ 2024-06'],
])('from and to in one input: %s', async (id, old, next, value) => {
  field(`#${id}`).value = old;
  expect(bench.read(`#${id}`)).toMatchObject({ kind: 'dateRange', value: old.split(/ [-~] /) });
  expect((await bench.fill(`#${id}`, next)).outcome).toEqual(VERIFIED);
  expect([field(`#${id}`).value, told]).toEqual([value, [value]]);
  await undone();
  expect(field(`#${id}`).value).toBe(old);
});

test('from and to in two inputs', async () => {
  expect(bench.read('#to')).toMatchObject({ kind: 'dateRange', value: [] });
  expect((await bench.fill('#from', ['2024-05-01', '2024-06-30'])).outcome).toEqual(VERIFIED);
  expect([field('#from').value, field('#to').value]).toEqual(['2024-05-01', '2024-06-30']);
  expect(told).toEqual(['2024-05-01 - 2024-06-30']);
  await undone();
  expect([field('#from').value, field('#to').value]).toEqual(['', '']);
});

test.each([
  ['limited', '2025-05-01', 'outOfRange'],
  ['closed', '2024-05-01', 'optionDisabled'],
  ['date', '2024-05', 'notADate'],
  ['month', '2024-05-17', 'notADate'],
  ['moment', '2024-05-01', 'notADate'],
  ['bare', '2024-05', 'notADate'],
  ['range', '2024-05-01', 'otherKind'],
  ['date', '长期', 'notADate'],
  ['off', '2024-05-01', 'disabled'],
])('%s is not given %s', async (id, next, reason) => {
  expect((await bench.fill(`#${id}`, next)).outcome).toMatchObject({ state: 'skipped', reason });
  expect([field(`#${id}`).value, told, document.querySelector('.layui-laydate')]).toEqual(['', [], null]);
});

test('what it does not allow does not stay, nor loses its reason, where the calendar does not close', async () => {
  document.body.innerHTML = `<input id="own" lay-key="9" value="2020-01-01">
    <div id="layui-laydate9" style="display:none"><button class="laydate-btns-confirm" disabled>确定</button></div>`;
  const [own, panel] = [field('#own'), document.querySelector<HTMLElement>('#layui-laydate9')!];
  own.addEventListener('click', () => (panel.style.display = 'block'));
  let closings = 0;
  const close = (): void => {
    if (closings++ === 0) panel.style.display = 'none';
  };
  document.body.addEventListener('mousedown', ({ target }) => target === document.body && close());
  const { outcome } = await bench.fill(own, '2024-05-01');
  expect(outcome).toMatchObject({ state: 'skipped', reason: 'optionDisabled' });
  expect(own.value).toBe('2020-01-01');
});
