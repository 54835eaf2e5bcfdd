import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';

/** What the page's libraries hold, by the id of the element. */
let held: Record<string, unknown>;
let told: string[];

beforeAll(() => installBridge(document));
beforeEach(() => {
  held = {};
  told = [];
});
afterEach(() => {
  document.body.replaceChildren();
  for (const name of ['jQuery', 'angular', 'dijit']) Reflect.deleteProperty(globalThis, name);
});

function put(name: string, library: unknown): void {
  Object.defineProperty(globalThis, name, { configurable: true, value: library });
}

/** jQuery as far as it is asked: the data of an element holds the plug-in that was made on it. */
function withPlugin(plugin: (id: string) => object): void {
  put('jQuery', {
    hasData: ({ id }: Element) => id in held,
    data: ({ id }: Element) => ({ bsTooltip: {}, plugin: plugin(id) }),
  });
}

const kendo = (id: string): object => ({
  value: (...next: unknown[]) => (next.length > 0 ? void (held[id] = next[0]) : held[id]),
  trigger: (event: string) => told.push(event),
  bind() {},
});
const devExtreme = (id: string): object => ({
  option: (name: string, ...next: unknown[]) =>
    name !== 'value' ? undefined : next.length > 0 ? void (held[id] = next[0]) : held[id],
  instance() {},
});

test('a plug-in that has not taken what its field shows is told', async () => {
  document.body.innerHTML = `<input id="a">`;
  held = { a: null };
  withPlugin(kendo);
  expect((await new FillBench().fill('#a', '18')).outcome).toMatchObject({ state: 'failed' });
});

test.each([
  ['Kendo UI', kendo, ['change']],
  ['DevExtreme', devExtreme, []],
])('%s: nothing chosen comes back by the plug-in, and the page hears of it', async (_, plugin, heard) => {
  document.body.innerHTML = `<div><input id="a"></div>`;
  const field = document.querySelector<HTMLInputElement>('#a')!;
  held = { a: null };
  withPlugin((id) => plugin(id));
  field.addEventListener('change', () => {
    held['a'] = field.value || null;
  });
  const bench = new FillBench();
  expect((await bench.fill(field, '18')).outcome).toEqual(VERIFIED);
  await bench.undo();
  expect(held['a']).toBeNull();
  expect(told).toEqual(heard);
});

test('dates that a plug-in makes anew each time are compared by what they say', async () => {
  document.body.innerHTML = `<input id="a">`;
  held = { a: 0 };
  withPlugin(() => ({ getDate: () => new Date(2020, 1, 1), destroy() {} }));
  expect((await new FillBench().fill('#a', '2020-02-02')).outcome).toMatchObject({ state: 'failed' });
});

test('radios of AngularJS go back to none in the scope as well', async () => {
  document.body.innerHTML = ['1', '2']
    .map((code) => `<label><input type="radio" name="s" value="${code}" ng-model="d.sex">${code}号</label>`)
    .join('');
  const scope = { $apply: () => told.push('digest') };
  put('angular', {
    element: (bound: Element) => ({
      controller: () => ({ $modelValue: held['sex'], $$scope: scope }),
      injector: () => ({
        get: () => (words: string) => ({
          assign: (_: unknown, value: unknown) => (held[words.slice(2)] = value),
        }),
      }),
      bound,
    }),
  });
  document.body.addEventListener('change', ({ target }) => {
    held['sex'] = (target as HTMLInputElement).value;
  });
  const bench = new FillBench();
  expect((await bench.fill('input', '2号')).outcome).toEqual(VERIFIED);
  expect(held['sex']).toBe('2');
  await bench.undo();
  expect([held['sex'], told]).toEqual([undefined, ['digest']]);
});

test('radios that iCheck has drawn over are unmarked by it', async () => {
  document.body.innerHTML = `<form>${['男', '女'].map((word) => `<label><input type="radio" name="s">${word}</label>`).join('')}</form>`;
  const draw = (input: HTMLInputElement) => ({
    iCheck(wish: string) {
      input.checked = wish === 'check';
      told.push(wish);
    },
  });
  put('jQuery', Object.assign(draw, { hasData: () => false, data: () => ({}) }));
  const bench = new FillBench();
  expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
  await bench.undo();
  expect([document.querySelector('input:checked'), told]).toEqual([null, ['uncheck']]);
});

test('radios of Dijit are unmarked by their widgets', async () => {
  document.body.innerHTML = ['男', '女']
    .map(
      (word, index) =>
        `<span widgetid="w${index}"><input type="radio" name="g" id="g${index}"></span><label for="g${index}">${word}</label>`,
    )
    .join('');
  put('dijit', {
    byId: (id: string) => ({
      get: () => held[id],
      set: (_: string, value: unknown) => (held[id] = value),
    }),
  });
  document.body.addEventListener('change', ({ target }) => {
    for (const id of ['w0', 'w1']) held[id] = (target as Element).closest(`[widgetid="${id}"]`) !== null;
  });
  const bench = new FillBench();
  expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
  await bench.undo();
  expect(held).toMatchObject({ w0: false, w1: false });
});
