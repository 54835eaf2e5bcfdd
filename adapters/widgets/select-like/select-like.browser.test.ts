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

test('words of one’s own are no choice', () => {
  document.body.innerHTML = `<div class="y-auto-complete y-select"><input class="y-select-input"><ul><li>语文</li></ul></div>
    <div class="select-panel"><p>任意<i class="icon-down"></i></p><input id="c"></div>`;
  expect(bench.read('.y-select-input').kind).toBe('text');
  expect(bench.read('#c').kind).toBe('text');
});
