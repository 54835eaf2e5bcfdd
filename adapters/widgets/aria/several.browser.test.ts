import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

const ROUTES = ['公开栏', '校园网', '会议'];

afterEach(() => document.body.replaceChildren());

test('several in rows that hear their label alone, shown as one text beside their count', async () => {
  document.body.innerHTML = `<div class="p-multiselect"><div role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-controls="list"
    tabindex="0" style="min-height:20px"><span class="words"></span><span class="value-count"></span></div></div>
    <div id="list" role="listbox" style="position:absolute;display:none">${ROUTES.map(
      (text) => `<div role="option"><label><input type="checkbox">${text}</label></div>`,
    ).join('')}</div>`;
  const [box, list] = [
    document.querySelector<HTMLElement>('[role="combobox"]')!,
    document.querySelector<HTMLElement>('#list')!,
  ];
  const show = (open: boolean): void => {
    list.style.display = open ? 'block' : 'none';
    box.setAttribute('aria-expanded', String(open));
  };
  box.addEventListener('click', () => show(list.style.display === 'none'));
  list.addEventListener('change', () => {
    const chosen = ROUTES.filter((_, index) => list.querySelectorAll('input')[index]?.checked);
    document.querySelector('.words')!.textContent = chosen.join(', ');
    document.querySelector('.value-count')!.textContent = chosen.length > 0 ? String(chosen.length) : '';
  });
  const over = new AbortController();
  const beside = ({ target }: Event): void => void (target === document.body && show(false));
  document.addEventListener('mousedown', beside, { signal: over.signal });
  const bench = new FillBench();
  expect(bench.read('.p-multiselect')).toMatchObject({ kind: 'multiSelect', value: [] });
  expect((await bench.fill('.p-multiselect', ['公开栏', '会议'])).outcome).toEqual(VERIFIED);
  expect(bench.read('.p-multiselect').value).toEqual(['公开栏', '会议']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(list.querySelectorAll(':checked')).toHaveLength(0);
  over.abort();
});
