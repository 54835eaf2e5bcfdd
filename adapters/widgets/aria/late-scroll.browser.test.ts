import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

const ROW = 20;
const SHOWN = 8;

/** A list that draws only what is in view, and that a busy page draws a while after it was scrolled. @param wait in milliseconds */
function lateCombo(count: number, wait: number): HTMLElement {
  document.body.innerHTML = `<label id="l">学校</label>
    <div role="combobox" tabindex="0" id="c" aria-labelledby="l" aria-haspopup="listbox" aria-controls="list" aria-expanded="false"
      style="border: 1px solid; width: 200px; min-height: 24px"></div>
    <div id="list" role="listbox" style="display: none; width: 200px; height: ${ROW * SHOWN}px; overflow-y: auto">
      <div style="position: relative; height: ${ROW * count}px"></div></div>`;
  const combo = document.querySelector<HTMLElement>('#c')!;
  const list = document.querySelector<HTMLElement>('#list')!;
  const rows = list.querySelector<HTMLElement>('div')!;
  const open = (isOpen: boolean): void => {
    combo.ariaExpanded = String(isOpen);
    list.style.display = isOpen ? 'block' : 'none';
  };
  const draw = (): void => {
    const first = Math.floor(list.scrollTop / ROW);
    const shown = Array.from({ length: Math.min(SHOWN + 1, count - first) }, (_, n) => first + n);
    rows.innerHTML = shown
      .map(
        (n) =>
          `<div role="option" style="position: absolute; top: ${n * ROW}px; height: ${ROW}px; width: 100%">第${n}小学</div>`,
      )
      .join('');
  };
  draw();
  combo.addEventListener('click', () => open(combo.ariaExpanded !== 'true'));
  list.addEventListener('scroll', () => setTimeout(draw, wait));
  list.addEventListener('click', ({ target }) => {
    combo.textContent = target instanceof Element ? target.textContent : '';
    open(false);
  });
  return combo;
}

afterEach(() => document.body.replaceChildren());

test('a list that a busy page draws late is gone through to its end', async () => {
  const combo = lateCombo(30, 500);
  const bench = new FillBench();
  expect((await bench.fill(combo, '第27小学')).outcome).toEqual(VERIFIED);
  expect(combo.textContent).toBe('第27小学');
});

test('what is nowhere in it is missing all the same', async () => {
  const combo = lateCombo(20, 0);
  const bench = new FillBench();
  expect((await bench.fill(combo, '第99小学')).outcome).toMatchObject({ reason: 'optionMissing' });
});
