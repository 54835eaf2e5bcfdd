import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

const find = (selector: string): HTMLElement => document.querySelector(selector)!;

/**
 * A calendar that goes month by month alone, and draws once its handlers have run, as frameworks do.
 * @param loses whether it knows no more of presses than the first before it has drawn
 */
function monthly(loses: boolean): { held(): string; drawn(): number } {
  document.body.innerHTML = `<b>入党时间</b><span class="x-date-picker"><input readonly></span>
    <div id="panel" style="position:absolute;display:none"><i class="prev" style="cursor:pointer">‹</i><span id="title"></span>
    <i class="next" style="cursor:pointer">›</i><div id="days"></div></div>`;
  const field = document.querySelector('input')!;
  let [month, next, drawn, due] = [2026 * 12 + 10, 2026 * 12 + 10, 0, false];
  const draw = (): void => {
    [month, due, drawn] = [next, false, drawn + 1];
    find('#title').textContent = `${Math.floor(month / 12)}年${(month % 12) + 1}月`;
    const last = new Date(Math.floor(month / 12), (month % 12) + 1, 0).getDate();
    find('#days').innerHTML = Array.from({ length: last }, (_, i) => `<span>${i + 1}</span>`).join('');
  };
  const go = (by: number): void => {
    next = (loses ? month : next) + by;
    if (!due) queueMicrotask(draw);
    due = true;
  };
  find('.prev').addEventListener('click', () => go(-1));
  find('.next').addEventListener('click', () => go(1));
  field.addEventListener('click', () => (find('#panel').style.display = 'block'));
  find('#days').addEventListener('click', ({ target }) => {
    const day = target instanceof Element ? target.textContent.padStart(2, '0') : '';
    field.value = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${day}`;
    find('#panel').style.display = 'none';
  });
  draw();
  return { held: () => field.value, drawn: () => drawn };
}

test('a calendar without years is gone through by many months at a time', async () => {
  const { held, drawn } = monthly(false);
  expect((await new FillBench().fill('input', '2006-07-01')).outcome).toEqual(VERIFIED);
  expect(held()).toBe('2006-07-01');
  expect(drawn()).toBeLessThan(20);
});

test('one that loses presses is gone through one by one, and never too far', async () => {
  const { held, drawn } = monthly(true);
  expect((await new FillBench().fill('input', '2024-07-09')).outcome).toEqual(VERIFIED);
  expect(held()).toBe('2024-07-09');
  expect(drawn()).toBe(1 + 28);
});
