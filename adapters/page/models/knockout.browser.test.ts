import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';

beforeAll(() => installBridge(document));
afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, 'ko');
});

/** As Knockout answers for the observable that a field is bound to, and draws it. */
function bindSex(hears: boolean): () => string | undefined {
  let held: string | undefined;
  const radios = [...document.querySelectorAll('input')];
  const observable = (...next: (string | undefined)[]): string | undefined => {
    if (next.length === 0) return held;
    [held] = next;
    for (const radio of radios) radio.checked = radio.value === held;
    return undefined;
  };
  for (const radio of radios) {
    // A radio that is unmarked is not listened to.
    radio.addEventListener('change', () => hears && radio.checked && observable(radio.value));
  }
  Reflect.set(globalThis, 'ko', {
    contextFor: () => ({}),
    isWriteableObservable: (each: unknown) => each === observable,
    bindingProvider: { instance: { getBindingAccessors: () => ({ checked: () => observable }) } },
  });
  return observable;
}

const radios = ['男', '女'].map(
  (word) => `<label><input type="radio" name="sex" value="${word}" data-bind="checked: sex">${word}</label>`,
);

test('Knockout: nothing chosen comes back by the observable', async () => {
  document.body.innerHTML = `<p>${radios.join('')}</p>`;
  const held = bindSex(true);
  const bench = new FillBench();
  expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
  expect(held()).toBe('女');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([held(), document.querySelector(':checked')]).toEqual([undefined, null]);
});

test('Knockout: a mark that the observable has not heard of is no success', async () => {
  document.body.innerHTML = `<p>${radios.join('')}</p>`;
  const held = bindSex(false);
  const { outcome } = await new FillBench().fill('input', '女');
  expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers' });
  expect(held()).toBeUndefined();
});
