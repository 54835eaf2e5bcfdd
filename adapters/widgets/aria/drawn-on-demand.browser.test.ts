import { afterEach, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

/** Rows in sight, and the height of one, of a list that draws no others. */
const [SEEN, HIGH] = [8, 30];
const schools = Array.from({ length: 900 }, (_, index) => `第${index + 1}小学`);
schools[40] = '实验小学';
schools[800] = '实验小学';

let bench: FillBench;
let held: string;

/**
 * A select of no library: a field that takes no text, a word beside it, and a list in another part of the page that it
 * names, in which only the rows in sight are drawn.
 */
beforeEach(() => {
  held = '';
  document.body.innerHTML = `<div class="x-select"><span class="word"></span>
      <input role="combobox" aria-haspopup="listbox" aria-controls="x-list" aria-expanded="false" readonly id="school"></div>
    <div class="layer" style="display:none"><div id="x-list" role="listbox" style="height:${SEEN * HIGH}px;overflow-y:auto">
      <div class="room" style="position:relative;height:${schools.length * HIGH}px"></div></div></div>`;
  const field = document.querySelector('#school')!;
  const list = document.querySelector<HTMLElement>('#x-list')!;
  const room = document.querySelector('.room')!;
  const layer = document.querySelector<HTMLElement>('.layer')!;
  const draw = (): void => {
    const first = Math.floor(list.scrollTop / HIGH);
    room.innerHTML = schools
      .slice(first, first + SEEN + 1)
      .map(
        (name, at) =>
          `<div role="option" aria-selected="${name === held}" style="position:absolute;top:${(first + at) * HIGH}px;height:${HIGH}px">${name}</div>`,
      )
      .join('');
  };
  const show = (open: boolean): void => {
    layer.style.display = open ? 'block' : 'none';
    field.setAttribute('aria-expanded', String(open));
    if (open) draw();
  };
  list.addEventListener('scroll', () => requestAnimationFrame(draw));
  field.addEventListener('mousedown', () => show(true));
  document.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Element && !target.closest('.layer,.x-select')) show(false);
  });
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('[role="option"]')) return;
    held = target.textContent ?? '';
    document.querySelector('.word')!.textContent = held;
    show(false);
  });
  bench = new FillBench();
});
afterEach(() => document.body.replaceChildren());

test.each(['第3小学', '第777小学', '第900小学'])('%s is found, wherever it is in the list', async (name) => {
  expect((await bench.fill('#school', name)).outcome).toEqual(VERIFIED);
  expect(held).toBe(name);
  expect(bench.read('#school').value).toBe(name);
});

test('a name that only contains the wanted one is not taken for it', async () => {
  expect((await bench.fill('#school', '第77')).outcome).toMatchObject({ reason: 'optionMissing' });
  expect(held).toBe('');
  expect(document.querySelector<HTMLElement>('.layer')!.style.display).toBe('none');
});

test('of two that are called the same, far from one another, none is taken', async () => {
  expect((await bench.fill('#school', '实验小学')).outcome).toMatchObject({ reason: 'optionMissing' });
  expect(held).toBe('');
});
