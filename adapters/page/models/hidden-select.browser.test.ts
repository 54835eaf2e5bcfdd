import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';

const OPTIONS = '<option value="">请选择</option><option value="1">不合格<option value="2">合格';
let heard: string[];

beforeAll(() => installBridge(document));
afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, 'jQuery');
});

/** A select with something drawn for it, whose list has no entry for "nothing chosen"; answers how it is drawn anew. */
function drawn(): () => void {
  document.body.innerHTML = `<select name="a" style="display:none">${OPTIONS}</select>
    <div class="x-select"><span role="button">请选择</span><ul style="display:none;position:absolute">
    <li>不合格</li><li>合格</li></ul></div>`;
  const [select, words, list] = [
    document.querySelector('select')!,
    document.querySelector('span')!,
    document.querySelector('ul')!,
  ];
  heard = [];
  select.addEventListener('change', () => heard.push(select.value));
  const draw = (): void => {
    words.textContent = select.selectedOptions[0]?.textContent ?? '';
  };
  words.addEventListener('click', () => (list.style.display = 'block'));
  list.addEventListener('click', ({ target }) => {
    select.selectedIndex = (target as Element).textContent === '合格' ? 2 : 1;
    list.style.display = 'none';
    draw();
    select.dispatchEvent(new Event('change'));
  });
  return draw;
}

async function filledAndUndone(): Promise<void> {
  const bench = new FillBench();
  expect((await bench.fill('.x-select', '合格')).outcome).toEqual(VERIFIED);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([document.querySelector('select')!.value, document.querySelector('span')!.textContent]).toEqual([
    '',
    '请选择',
  ]);
  expect(heard).toEqual(['2', '']);
}

test('a select whose plug-in draws it anew on an event of jQuery goes back to nothing chosen', async () => {
  const draw = drawn();
  const jquery = { event: { trigger: (name: string) => name === 'chosen:updated' && draw() } };
  Object.defineProperty(globalThis, 'jQuery', { configurable: true, value: jquery });
  await filledAndUndone();
});

test('one whose plug-in is among its data is drawn anew by it', async () => {
  const draw = drawn();
  const jquery = {
    hasData: (element: Element) => element.localName === 'select',
    data: () => ({ x: { refresh: draw } }),
  };
  Object.defineProperty(globalThis, 'jQuery', { configurable: true, value: jquery });
  await filledAndUndone();
});

test('one whose plug-in hangs on the element is drawn anew by it', async () => {
  const draw = drawn();
  Object.assign(document.querySelector('select')!, { plugin: { reload: draw } });
  await filledAndUndone();
});

test('one that nothing can draw anew is told, and left with both saying the same', async () => {
  drawn();
  const bench = new FillBench();
  await bench.fill('.x-select', '合格');
  expect((await bench.undo()).fields[0]?.outcome).toMatchObject({ state: 'failed', reason: 'cannotClear' });
});
