import { afterEach, expect, test } from 'vitest';
import { FillBench } from '#tests/browser/fill-bench.ts';
import { takesAway } from './chips.ts';

afterEach(() => document.body.replaceChildren());

test.each([
  ['a button that says so', '<button title="移除">i</button>', true],
  ['a cross', '<button>×</button>', true],
  [
    'a button in a choice that is shown by itself',
    '<span class="x-tag">甲<button class="y">i</button></span>',
    true,
  ],
  ['an icon called so', '<span class="clear-icon"><button>i</button></span>', true],
  ['what opens the list', '<button class="arrow">v</button>', false],
])('%s', (_, inside, expected) => {
  document.body.innerHTML = `<div class="tag-select">${inside}</div>`;
  const control = document.querySelector('.tag-select')!;
  expect(takesAway(control.querySelector('button')!, control)).toBe(expected);
});

test('a list that does not open costs no choice, whatever the buttons of the choices are called', async () => {
  document.body.innerHTML = `<div class="z-select is-multiple" role="combobox" aria-expanded="false" tabindex="0"><span class="chip">甲<button
    type="button" class="btn">i</button></span></div>`;
  let pressed = 0;
  document.querySelector('button')!.addEventListener('click', () => (pressed += 1));
  await new FillBench().fill('.z-select', ['乙']);
  expect(pressed).toBe(0);
});
