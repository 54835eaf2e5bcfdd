import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

const rows = ['第一党支部', '第二党支部'].map((text) => `<li role="option">${text}</li>`).join('');

/** A combobox of component libraries: marks that are drawn as inputs, and an arrow that alone opens the list. */
function combobox(arrow: string): HTMLInputElement {
  document.body.innerHTML = `<div role="combobox" class="x-combo">${arrow}<input value="▼ " readonly tabindex="-1">
    <input id="text"></div><ul role="listbox" style="display:none;position:absolute">${rows}</ul>`;
  const text = document.querySelector<HTMLInputElement>('#text')!;
  const list = document.querySelector('ul')!;
  document.querySelector('.arrow')?.addEventListener('mousedown', () => {
    list.style.display = 'block';
  });
  list.addEventListener('click', ({ target }) => {
    text.value = (target as Element).textContent;
    list.style.display = 'none';
  });
  return text;
}

test('marks are no choice, and the arrow opens the list', async () => {
  const text = combobox('<button type="button" class="arrow">▼</button>');
  const bench = new FillBench();
  expect(bench.read(text)).toMatchObject({ kind: 'select', value: '' });
  expect((await bench.fill(text, '第二党支部')).outcome).toEqual(VERIFIED);
  expect(text.value).toBe('第二党支部');
});

test('an arrow without a role', async () => {
  const text = combobox('<span class="x-arrow-button arrow">▼</span>');
  expect((await new FillBench().fill(text, '第二党支部')).outcome).toEqual(VERIFIED);
});

test('one that lists nothing before it is typed into', async () => {
  document.body.innerHTML = `<input role="combobox" aria-controls="l"><ul id="l" role="listbox" style="display:none"></ul>`;
  const [text, list] = [document.querySelector('input')!, document.querySelector('ul')!];
  text.addEventListener('input', () => {
    if (document.activeElement !== text) return;
    list.innerHTML = text.value === '' ? '' : rows;
    list.style.display = text.value === '' ? 'none' : 'block';
  });
  list.addEventListener('click', ({ target }) => {
    text.value = (target as Element).textContent;
    list.style.display = 'none';
  });
  expect((await new FillBench().fill(text, '第二党支部')).outcome).toEqual(VERIFIED);
  expect(list.style.display).toBe('none');
});

test('radios that other elements name', () => {
  document.body.innerHTML = `<div role="radiogroup">${['男', '女']
    .map(
      (text) =>
        `<div role="radio" aria-checked="false" aria-labelledby="n${text}"></div><i id="n${text}">${text}</i>`,
    )
    .join('')}</div>`;
  expect(new FillBench().read('[role=radiogroup]').options).toEqual(['男', '女']);
});
