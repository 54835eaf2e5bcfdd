import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';
import { host } from './host.fixture.ts';
import { askModel } from './request.ts';

beforeAll(() => installBridge(document));
afterEach(() => document.body.replaceChildren());

test('radios that the page itself watches lose their mark through its own property', () => {
  document.body.innerHTML = `<form><input type=radio name=s title=男><b></b><input type=radio name=s title=女><b></b></form>`;
  const checked = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')!;
  const told: boolean[] = [];
  for (const radio of document.querySelectorAll('input')) {
    Object.defineProperty(radio, 'checked', {
      ...checked,
      set(on: boolean) {
        told.push(on);
        checked.set!.call(this, on);
      },
    });
  }
  const [first, last] = document.querySelectorAll('input');
  expect(askModel(first!, 'keep')).toBe('kept');
  last!.click();
  expect(askModel(first!, 'compare')).toBe('changed');
  expect(askModel(first!, 'restore')).toBe('restored');
  expect(document.querySelector('input:checked')).toBeNull();
  expect(told).toEqual([false, false]);
});

test('radios of Alpine are put back through its model', async () => {
  document.body.innerHTML =
    '<label><input type=radio name=s>男</label><label><input type=radio name=s>女</label>';
  const radios = [...document.querySelectorAll('input')];
  let held: unknown = '';
  for (const [index, radio] of radios.entries()) {
    const set = (value: unknown): void => {
      held = value;
      for (const [at, each] of radios.entries()) each.checked = value === at;
    };
    Reflect.set(radio, '_x_model', { get: () => held, set });
    radio.addEventListener('change', () => set(index));
  }
  const bench = new FillBench();
  expect((await bench.fill(radios[0]!, '女')).outcome).toEqual(VERIFIED);
  expect(held).toBe(1);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(held).toBe('');
});

test.each([
  ['Angular draws', (box: Element) => box.setAttribute('ng-version', '18.2.0')],
  ['Svelte draws', (box: Element) => Reflect.set(box.querySelector('input')!, '__value', 'm')],
  [
    'a custom element is drawn around',
    (box: Element) => {
      if (!customElements.get('x-radio')) customElements.define('x-radio', class extends HTMLElement {});
      const around = document.createElement('x-radio');
      const first = box.querySelector('input')!;
      first.replaceWith(around);
      around.append(first);
    },
  ],
])('radios that %s are not said to be put back', async (_, mark) => {
  const box = host();
  box.innerHTML = '<p><input type=radio name=s title=男> <input type=radio name=s title=女></p>';
  mark(box);
  const bench = new FillBench();
  expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
  expect((await bench.undo()).fields[0]?.outcome).toMatchObject({ state: 'failed', reason: 'cannotClear' });
});
