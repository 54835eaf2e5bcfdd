import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from '../../page/models/bridge.ts';

afterEach(() => {
  document.body.replaceChildren();
  for (const name of ['jQuery', 'webix']) Reflect.deleteProperty(globalThis, name);
});

let held: Record<string, string[]>;

/** Inputs that nobody sees, in boxes that a page listens to: it keeps and draws what is chosen by itself. */
function page(tag: string, type: string, options: readonly string[], follow: boolean): void {
  held = {};
  document.body.innerHTML = `<p>${options
    .map(
      (word) =>
        `<${tag} class="option" data-word="${word}"><input type="${type}" name="q" value="${word}" style="position:absolute;opacity:0">${word}</${tag}>`,
    )
    .join('')}</p>`;
  for (const box of document.querySelectorAll<HTMLElement>('.option')) {
    box.addEventListener('click', (event) => {
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      const word = box.dataset['word'] ?? '';
      const input = box.querySelector('input')!;
      const before = type === 'radio' ? [] : (held['q'] ?? []);
      held['q'] = before.includes(word) ? before.filter((each) => each !== word) : [...before, word];
      if (follow) input.checked = held['q'].includes(word);
      for (const each of document.querySelectorAll<HTMLElement>('.option')) {
        each.classList.toggle('is-picked', held['q'].includes(each.dataset['word'] ?? ''));
      }
    });
  }
}

test.each([
  ['label', true],
  ['label', false],
  ['span', true],
  ['span', false],
])('a page that hears of presses on its own %s alone (input follows: %s)', async (tag, follow) => {
  page(tag, 'radio', ['同意', '不同意'], follow);
  const bench = new FillBench();
  expect((await bench.fill('input', '同意')).outcome).toEqual(VERIFIED);
  expect(held['q']).toEqual(['同意']);
  expect(bench.read('input').value).toBe('同意');
  // Nothing takes it back, and what is shown goes on saying what the page holds.
  const { fields } = await bench.undo();
  expect(fields[0]?.outcome).toMatchObject({ state: 'failed', reason: 'cannotClear' });
  expect(bench.read('input').value).toBe('同意');
});

test('ticks that the page draws alone, and back again', async () => {
  page('label', 'checkbox', ['公开栏', '校园网', '会议'], false);
  const bench = new FillBench();
  expect((await bench.fill('input', ['公开栏', '会议'])).outcome).toEqual(VERIFIED);
  expect(held['q']).toEqual(['公开栏', '会议']);
  await bench.undo();
  expect(held['q']).toEqual([]);
});

test('what a page draws as chosen is somebody’s choice, though no input says so', () => {
  page('label', 'radio', ['同意', '不同意'], false);
  document.querySelector('.option')!.classList.add('active');
  expect(new FillBench().read('input').value).toBe('同意');
});

test('a choice that a page refuses to whoever presses it is not made behind its back', async () => {
  document.body.innerHTML = `<p>${['男', '女'].map((word) => `<label><input type="radio" name="s" style="display:none">${word}</label>`).join('')}</p>`;
  document.querySelector('p')!.addEventListener('click', (event) => event.preventDefault());
  const { outcome } = await new FillBench().fill('input', '女');
  expect(outcome).toMatchObject({ state: 'failed', reason: 'readBackDiffers' });
  expect(document.querySelector(':checked')).toBeNull();
});

const leaving = new AbortController();

test('an undo tells the page, which may draw and keep what is chosen', async () => {
  document.body.innerHTML = `<p>${['男', '女'].map((word) => `<label><input type="radio" name="s" value="${word}">${word}</label>`).join('')}</p>`;
  let model: string | undefined;
  document.body.addEventListener(
    'change',
    () => {
      const chosen = document.querySelector<HTMLInputElement>('p :checked');
      model = chosen?.value;
      for (const label of document.querySelectorAll('label')) {
        label.classList.toggle('active', label.control === chosen);
      }
    },
    { signal: leaving.signal },
  );
  const bench = new FillBench();
  expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
  expect(model).toBe('女');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([model, document.querySelector('.active')]).toEqual([undefined, null]);
  leaving.abort();
});

test('a label that ties a question to its first answer is not what that answer says', () => {
  const radios = ['同意', '弃权'].map(
    (word, index) =>
      `<input type="radio" name="q" id="r${index}" hidden><label for="r${index}">${word}</label>`,
  );
  document.body.innerHTML = `<label for="r0">推荐意见</label><div>${radios.join('')}</div>`;
  expect(new FillBench().read('input').options).toEqual(['同意', '弃权']);
});

/** What EasyUI draws beside an input that it hides. */
const easyuiRadio = (word: string): string =>
  `<input style="display:none"><span class="radiobutton"><input class="radiobutton-value" type="radio" name="s" aria-label="${word}" style="position:absolute;opacity:0"></span>`;

test('EasyUI draws an input beside the one that it was made on, and unmarks it', async () => {
  document.body.innerHTML = `<p>${['男', '女'].map(easyuiRadio).join('')}</p>`;
  const options = new WeakMap<Element, { checked: boolean }>();
  const set = (made: Element | null, checked: boolean): void => {
    if (!made) return;
    options.set(made, { checked });
    made.nextElementSibling!.classList.toggle('radiobutton-checked', checked);
    made.nextElementSibling!.querySelector('input')!.checked = checked;
  };
  for (const drawn of document.querySelectorAll('.radiobutton')) {
    drawn.addEventListener('click', () => {
      for (const each of document.querySelectorAll('.radiobutton')) {
        set(each.previousElementSibling, each === drawn);
      }
    });
  }
  Reflect.set(globalThis, 'jQuery', (made: Element) => ({
    radiobutton: (name: string) =>
      name === 'options' ? (options.get(made) ?? { checked: false }) : set(made, name === 'check'),
  }));
  installBridge(document);
  const bench = new FillBench();
  expect((await bench.fill('.radiobutton-value', '女')).outcome).toEqual(VERIFIED);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(document.querySelector('.radiobutton-checked, :checked')).toBeNull();
});

test('Webix answers for a view that its element names', async () => {
  document.body.innerHTML = `<div view_id="v">${['男', '女'].map((word) => `<label><input type="radio" name="s" value="${word}">${word}</label>`).join('')}</div>`;
  let value = '';
  const view = {
    getValue: () => value,
    setValue(next: string) {
      value = next;
      for (const radio of document.querySelectorAll('input')) radio.checked = radio.value === next;
    },
  };
  Reflect.set(globalThis, 'webix', { $$: (id: string) => (id === 'v' ? view : undefined) });
  installBridge(document);
  const bench = new FillBench();
  // The view has not heard of the press: what is shown is not what it holds.
  expect((await bench.fill('input', '女')).outcome).toMatchObject({ state: 'failed' });
  document.querySelector('div')!.addEventListener('change', ({ target }) => {
    value = (target as HTMLInputElement).value;
  });
  expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(value).toBe('');
});

test('a wave that a press leaves behind chooses nothing', () => {
  document.body.innerHTML = ['甲', '乙']
    .map(
      (word, at) =>
        `<label><div>${at === 0 ? '<div class="ant-wave wave-motion-appear-active"></div>' : ''}</div>
         <input type=radio name=q value=${word} style="position:absolute;opacity:0">${word}</label>`,
    )
    .join('');
  const bench = new FillBench();
  expect(bench.read('input').value).toBe('');
});
