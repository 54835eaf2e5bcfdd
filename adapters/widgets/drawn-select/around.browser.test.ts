import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

const OPTIONS = '<option value="">直接选择</option><option value="1">不合格<option value="2">合格';
const ROWS = '<ul style="display:none;position:absolute"><li>直接选择</li><li>不合格</li><li>合格</li></ul>';
const select = (): HTMLSelectElement => document.querySelector('select')!;
const words = (): Element => document.querySelector('.words')!;

afterEach(() => document.body.replaceChildren());

/** What scripts of this kind do: a press on the words opens the list, one on a row chooses and closes it. */
function draw(html: string): void {
  document.body.innerHTML = html;
  const list = document.querySelector('ul')!;
  words().addEventListener('click', () => (list.style.display = 'block'));
  list.addEventListener('click', ({ target }) => {
    words().textContent = (target as Element).textContent;
    select().selectedIndex = [...list.children].indexOf(target as Element);
    list.style.display = 'none';
  });
}

async function filledAndUndone(): Promise<void> {
  const bench = new FillBench();
  expect(bench.claim(words())).toMatchObject({ widget: { id: 'drawn-select' }, root: select() });
  expect((await bench.fill(words(), '合格')).outcome).toEqual(VERIFIED);
  expect([select().value, words().textContent]).toEqual(['2', '合格']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([select().value, words().textContent]).toEqual(['', '直接选择']);
}

test.each([
  [
    'a select hidden in a box of its own',
    `<div><div style="height:0;overflow:hidden"><select>${OPTIONS}</select></div>
      <div style="cursor:pointer"><span class="words">直接选择</span>${ROWS}</div></div>`,
  ],
  [
    'a select held by the box that takes the keys',
    `<div tabindex="0"><select style="display:none">${OPTIONS}</select><i>v</i><div class="words">直接选择</div>${ROWS}</div>`,
  ],
  [
    'a select far beside the page',
    `<p><select style="position:absolute;left:-9999px">${OPTIONS}</select>
      <span class="x-select"><span class="words">直接选择</span>${ROWS}</span></p>`,
  ],
])('%s is stood for by what is drawn there', async (_, html) => {
  draw(html);
  await filledAndUndone();
});

test('a select that lies over what is drawn for it is chosen from itself, and what is drawn may be another then', async () => {
  document.body.innerHTML = `<div tabindex="0" class="box" style="position:relative;width:150px;height:30px"><button type="button"
    class="words">直接选择</button><select style="position:absolute;inset:0;width:150px;height:30px;opacity:0">${OPTIONS}</select></div>`;
  select().addEventListener('change', () => {
    const next = words().cloneNode() as Element;
    next.textContent = select().selectedOptions[0]?.textContent ?? '';
    words().replaceWith(next);
  });
  const began = performance.now();
  await filledAndUndone();
  expect(performance.now() - began).toBeLessThan(1500);
});
