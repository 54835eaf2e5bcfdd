import { afterEach, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

let bench: FillBench;

/** A select as old toolkits draw it: the native one hidden, an input that takes no typing, and a list of `dd`. */
beforeEach(() => {
  const options = ['请选择', '不合格', '基本合格', '合格'];
  document.body.innerHTML = `<label>等次</label><select style="display:none"></select>
    <div class="x-form-select"><div class="x-select-title"><input type="text" placeholder="请选择" readonly id="a"><i></i></div>
    <dl style="display:none">${options.map((text) => `<dd>${text}</dd>`).join('')}</dl></div>
    <div class="row"><input id="b" readonly value="系统生成"></div>`;
  const input = document.querySelector<HTMLInputElement>('#a')!;
  const list = document.querySelector('dl')!;
  document.querySelector('.x-select-title')!.addEventListener('click', () => {
    list.style.display = list.style.display === 'none' ? 'block' : 'none';
  });
  document.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Element && !target.closest('.x-form-select')) list.style.display = 'none';
  });
  list.addEventListener('click', ({ target }) => {
    const text = target instanceof Element ? (target.textContent ?? '') : '';
    input.value = text === '请选择' ? '' : text;
    list.style.display = 'none';
  });
  bench = new FillBench();
});
afterEach(() => document.body.replaceChildren());

function field(): HTMLInputElement {
  return document.querySelector<HTMLInputElement>('#a')!;
}

test('opens, chooses by equality, and goes back to nothing chosen', async () => {
  expect(bench.read('#a')).toMatchObject({ kind: 'select', value: '', readOnly: false });
  expect((await bench.fill('#a', '合格')).outcome).toEqual(VERIFIED);
  expect(field().value).toBe('合格');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(field().value).toBe('');
});

test('a missing option is skipped and the list closed', async () => {
  expect((await bench.fill('#a', '优秀')).outcome).toMatchObject({
    state: 'skipped',
    reason: 'optionMissing',
  });
  expect(field().value).toBe('');
  expect(document.querySelector('dl')!.style.display).toBe('none');
});

test('a read-only text that is no select stays read-only', async () => {
  expect(bench.read('#b')).toMatchObject({ kind: 'text', readOnly: true });
  expect((await bench.fill('#b', '甲')).outcome).toMatchObject({ state: 'skipped', reason: 'readOnly' });
});

test.each([true, false])(
  'a choice that is clicked and not taken has failed; list stays open: %s',
  async (open) => {
    const list = document.querySelector('dl')!;
    const over = new AbortController();
    const swallow = (event: Event): void => {
      if (event.type === 'click' && !open) list.style.display = 'none';
      event.stopImmediatePropagation();
    };
    list.addEventListener('click', swallow, { capture: true, signal: over.signal });
    if (open) document.addEventListener('mousedown', swallow, { capture: true, signal: over.signal });
    const { outcome } = await bench.fill('#a', '合格');
    over.abort();
    expect(outcome).toEqual({ state: 'failed', reason: 'readBackDiffers', params: { shown: '' } });
  },
);

/** Selects of a class alone, whose list is drawn over the page when they are clicked, of boxes without a role. */
function drawnElsewhere(inside: string): void {
  document.body.innerHTML = `<div class="y-select"><div class="y-selection" tabindex="0">${inside}<i class="y-arrow"></i></div></div>
    <p>旁边的文字</p><div id="list" style="position:absolute;display:none"></div>`;
  const list = document.querySelector<HTMLElement>('#list')!;
  const shown = document.querySelector<HTMLElement>('.y-selection input, .y-selection span')!;
  document.querySelector('.y-selection')!.addEventListener('click', () => {
    list.innerHTML = GRADES.map((grade) => `<div class="y-option"><b>${grade}</b></div>`).join('');
    list.style.display = 'block';
  });
  list.addEventListener('click', ({ target }) => {
    const text = target instanceof Element ? (target.closest('.y-option')?.textContent ?? '') : '';
    if (shown instanceof HTMLInputElement) shown.value = text;
    else [shown.textContent, shown.className] = [text, ''];
    list.style.display = 'none';
  });
  document.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Node && !list.contains(target)) list.style.display = 'none';
  });
  bench = new FillBench();
}

const GRADES = ['优秀', '合格', '基本合格', '不合格'];

test.each([
  ['a box without an input', '<span class="y-placeholder">请选择等次</span>'],
  ['an input that takes no typing', '<input readonly placeholder="请选择">'],
  ['an input that searches', '<input class="y-select-input" placeholder="请选择">'],
])('%s opens its list elsewhere', async (_, inside) => {
  drawnElsewhere(inside);
  const trigger = document.querySelector('.y-selection input') ?? '.y-selection';
  expect(bench.read(trigger)).toMatchObject({ kind: 'select', value: '' });
  expect((await bench.fill(trigger, '合格')).outcome).toEqual(VERIFIED);
  expect(bench.read(trigger)).toMatchObject({ value: '合格' });
  const { outcome } = await bench.fill(trigger, '称职');
  expect(outcome).toMatchObject({ state: 'skipped', reason: 'optionMissing' });
  expect(bench.read(trigger)).toMatchObject({ value: '合格' });
});

test('a list that is drawn in the frame until it is opened, and elsewhere from then on', async () => {
  document.body.innerHTML = `<div class="z-select"><input readonly><svg width="9" height="9"></svg>
    <div id="list" style="display:none"><ul>${GRADES.map((grade) => `<li>${grade}</li>`).join('')}</ul></div></div>`;
  const input = document.querySelector<HTMLInputElement>('input')!;
  const list = document.querySelector<HTMLElement>('#list')!;
  input.addEventListener('click', () => {
    document.body.append(list);
    list.style.display = 'block';
  });
  list.addEventListener('click', ({ target }) => {
    input.value = target instanceof Element ? target.textContent : '';
    list.style.display = 'none';
  });
  bench = new FillBench();
  expect((await bench.fill('input', '合格')).outcome).toEqual(VERIFIED);
  expect((await bench.fill('input', '优秀')).outcome).toEqual(VERIFIED);
  expect(input.value).toBe('优秀');
});

test('a list in a placed box that takes up no room is not pressed shut', async () => {
  drawnElsewhere('<input readonly placeholder="请选择">');
  const list = document.querySelector<HTMLElement>('#list')!;
  const around = document.createElement('div');
  around.style.position = 'absolute';
  list.replaceWith(around);
  around.append(list);
  let presses = 0;
  document.querySelector('.y-selection')!.addEventListener('click', () => {
    if (++presses > 1) list.style.display = 'none';
  });
  expect((await bench.fill('.y-selection input', '合格')).outcome).toEqual(VERIFIED);
  expect(presses).toBe(1);
});

test('pictures that a font draws of words are no part of an option', async () => {
  document.body.innerHTML = `<div class="y-select"><input readonly><i class="material-icons">arrow_drop_down</i></div>
    <ul style="position:absolute;display:none">${GRADES.map((grade) => `<li><i class="material-icons">check_circle</i><span>${grade}</span></li>`).join('')}</ul>`;
  const [input, list] = [document.querySelector('input')!, document.querySelector('ul')!];
  input.addEventListener('click', () => (list.style.display = 'block'));
  list.addEventListener('click', ({ target }) => {
    input.value = (target as Element).closest('li')?.querySelector('span')?.textContent ?? '';
    list.style.display = 'none';
  });
  bench = new FillBench();
  expect((await bench.fill('input', '合格')).outcome).toEqual(VERIFIED);
});

test('several choices in a list of tick boxes, shown with commas, that closes by a whole click beside it', async () => {
  document.body.innerHTML = `<div class="z-select is-multi"><span class="z-words"></span><input readonly><svg width="9" height="9"></svg></div>
    <div id="list" style="position:absolute;display:none"><ul>${GRADES.map((grade) => `<li><input type="checkbox">${grade}</li>`).join('')}</ul></div>`;
  const list = document.querySelector<HTMLElement>('#list')!;
  const words = document.querySelector('.z-words')!;
  document.querySelector('input')!.addEventListener('click', () => (list.style.display = 'block'));
  list.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest('li') : null;
    const box = row?.querySelector('input');
    if (box) box.checked = !box.checked;
    const ticked = [...list.querySelectorAll('li')].filter((each) => each.querySelector('input')?.checked);
    words.innerHTML = ticked.map((each) => `<b>${each.textContent},</b>`).join('');
  });
  const over = new AbortController();
  const close = ({ target }: Event): void => {
    if (target === document.body) list.style.display = 'none';
  };
  document.addEventListener('click', close, { signal: over.signal });
  bench = new FillBench();
  const { outcome } = await bench.fill('.z-select input', ['合格', '优秀']);
  over.abort();
  expect(outcome).toEqual(VERIFIED);
  expect(bench.read('.z-select input').value).toEqual(['优秀', '合格']);
  expect(list.style.display).toBe('none');
});

test.each([
  ['a box that does not take the focus', '<div class="w-show"><div class="w-placeholder">请选择</div></div>'],
  [
    'a box that shows its choice beside a search',
    '<div class="w-show"><input><div class="w-words"></div></div>',
  ],
])('%s, of which the innermost part listens', async (_, inside) => {
  document.body.innerHTML = `<div class="w-select" style="cursor:pointer">${inside}<i class="icon-down"></i></div>
    <div id="list" style="position:absolute;display:none"><ul>${GRADES.map((grade) => `<li>${grade}</li>`).join('')}</ul></div>`;
  const list = document.querySelector<HTMLElement>('#list')!;
  const part = document.querySelector<HTMLElement>('.w-select input,.w-placeholder')!;
  const words = document.querySelector<HTMLElement>('.w-words,.w-placeholder')!;
  part.addEventListener('click', () => (list.style.display = 'block'));
  list.addEventListener('click', ({ target }) => {
    [words.textContent, words.className] = [target instanceof Element ? target.textContent : '', 'w-words'];
    list.style.display = 'none';
  });
  bench = new FillBench();
  expect(bench.read('.w-select')).toMatchObject({ kind: 'select', value: '' });
  expect((await bench.fill('.w-select', '合格')).outcome).toEqual(VERIFIED);
  expect(bench.read('.w-select').value).toBe('合格');
});

test('a list that fades away is closed, and nothing is pressed to close it', async () => {
  drawnElsewhere('<input readonly placeholder="请选择">');
  const list = document.querySelector<HTMLElement>('#list')!;
  let fading: Animation | undefined;
  let pressed = 0;
  document.body.addEventListener('mousedown', ({ target }) => (pressed += target === document.body ? 1 : 0));
  list.addEventListener(
    'click',
    (event) => {
      event.stopImmediatePropagation();
      document.querySelector<HTMLInputElement>('.y-selection input')!.value = '合格';
      fading = list.animate([{ opacity: 1 }, { opacity: 0 }], 60_000);
    },
    { capture: true },
  );
  expect((await bench.fill('.y-selection input', '合格')).outcome).toEqual(VERIFIED);
  expect([fading?.playState, pressed]).toEqual(['running', 0]);
  fading?.cancel();
});

test('words of one’s own are no choice', () => {
  document.body.innerHTML = `<div class="y-auto-complete y-select"><input class="y-select-input"><ul><li>语文</li></ul></div>
    <div class="select-panel"><p>任意<i class="icon-down"></i></p><input id="c"></div>`;
  expect(bench.read('.y-select-input').kind).toBe('text');
  expect(bench.read('#c').kind).toBe('text');
});
