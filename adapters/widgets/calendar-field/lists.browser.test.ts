import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];

test('lists over the days lead to the year and the month, beside buttons that say Previous and Next', async () => {
  document.body.innerHTML = `<b>入党时间</b><span class="x-date-picker"><input readonly></span>
    <div id="panel" style="position:absolute;display:none"><a>Previous Month</a><a>Next Month</a><b id="title"></b>
    <select id="year">${Array.from({ length: 60 }, (_, i) => `<option>${1970 + i}</option>`).join('')}</select>
    <select id="month">${MONTHS.map((name) => `<option>${name}</option>`).join('')}</select><div id="days"></div></div>`;
  const [field, panel] = [document.querySelector('input')!, document.querySelector<HTMLElement>('#panel')!];
  const [year, month] = [...document.querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement];
  let presses = 0;
  const draw = (): void => {
    const last = new Date(Number(year.value), month.selectedIndex + 1, 0).getDate();
    document.querySelector('#days')!.innerHTML = Array.from(
      { length: last },
      (_, i) => `<span>${i + 1}</span>`,
    ).join('');
  };
  [year.value, month.value] = ['2026', 'May'];
  draw();
  panel.addEventListener('change', draw);
  panel.addEventListener('click', ({ target }) => {
    presses += 1;
    if (!(target instanceof Element) || !target.closest('#days')) return;
    const day = target.textContent.padStart(2, '0');
    field.value = `${year.value}-${String(month.selectedIndex + 1).padStart(2, '0')}-${day}`;
    panel.style.display = 'none';
  });
  field.addEventListener('click', () => (panel.style.display = 'block'));
  expect((await new FillBench().fill(field, '1999-07-01')).outcome).toEqual(VERIFIED);
  expect([field.value, presses]).toEqual(['1999-07-01', 1]);
});
