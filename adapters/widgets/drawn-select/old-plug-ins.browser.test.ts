import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

const options = '<option value="">直接选择或搜索选择</option><option value="1">不合格<option value="2">合格';
const select = (): HTMLSelectElement => document.querySelector('select')!;

afterEach(() => document.body.replaceChildren());

/** A list that opens by the pointer's press, in which the option that the pointer was last over is the one taken. */
function listOf(box: Element, list: HTMLElement, show: (text: string) => void): void {
  let over: Element | null = null;
  box.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Node && !list.contains(target)) list.style.display = 'block';
  });
  list.addEventListener('mousemove', ({ target }) => {
    over = target instanceof Element ? target.closest('li,dd,.option') : null;
  });
  list.addEventListener('click', () => {
    const text = over?.textContent ?? '';
    const option = [...select().options].find((each) => each.text === text);
    select().value = option?.value ?? '';
    select().dispatchEvent(new Event('change', { bubbles: true }));
    show(text);
    list.style.display = 'none';
  });
}

test('one whose search and list are folded away, and whose keys go to a field of a dot', async () => {
  document.body.innerHTML = `<div class="select2-container" style="width:200px"><a tabindex="-1"><span>请选择</span></a>
    <input style="position:absolute;width:1px;height:1px;padding:0;border:0">
    <div style="display:none"><input role="combobox"></div>
    <ul style="display:none;position:absolute"><li class="no-results">没有</li><li>不合格</li><li>合格</li></ul></div>
    <select name="a" style="position:absolute;clip:rect(0 0 0 0);width:1px;height:1px">${options}</select>`;
  const [box, words] = [document.querySelector('div')!, document.querySelector('span')!];
  listOf(box, document.querySelector('ul')!, (text) => {
    words.textContent = text;
  });
  const bench = new FillBench();
  expect((await bench.fill(box, '合格')).outcome).toEqual(VERIFIED);
  expect([select().value, words.textContent]).toEqual(['2', '合格']);
});

test('one whose first entry asks for a choice in words of its own, with options that only their class calls so', async () => {
  document.body.innerHTML = `<select name="a" style="display:none">${options}</select>
    <div class="x-select"><div><input placeholder="直接选择或搜索选择"></div>
    <div class="list" style="display:none;position:absolute"><div class="option" data-value="">直接选择或搜索选择</div>
    <div class="option" data-value="1">不合格</div><div class="option" data-value="2">合格</div></div></div>`;
  const [box, input] = [document.querySelector('.x-select')!, document.querySelector('input')!];
  listOf(box, document.querySelector<HTMLElement>('.list')!, (text) => {
    input.value = text;
  });
  const bench = new FillBench();
  expect(bench.read(input)).toMatchObject({ kind: 'select', value: '', options: ['不合格', '合格'] });
  expect((await bench.fill(input, '合格')).outcome).toEqual(VERIFIED);
  expect([select().value, input.value]).toEqual(['2', '合格']);
});

test('one whose list stays where it is, without any colour, until it opens', async () => {
  document.body.innerHTML = `<select name="a" style="display:none">${options.replace('直接选择或搜索选择', '请选择')}</select>
    <div class="nice-select" tabindex="0"><span>请选择</span><ul style="opacity:0;position:absolute"><li>请选择</li><li>不合格</li><li>合格</li></ul></div>`;
  const [box, words, list] = [
    document.querySelector('div')!,
    document.querySelector('span')!,
    document.querySelector('ul')!,
  ];
  box.addEventListener('click', () => {
    list.style.opacity = list.style.opacity === '1' ? '0' : '1';
  });
  list.addEventListener('click', ({ target }) => {
    words.textContent = (target as Element).textContent;
    select().value = [...select().options].find((each) => each.text === words.textContent)?.value ?? '';
  });
  const bench = new FillBench();
  expect((await bench.fill(box, '合格')).outcome).toEqual(VERIFIED);
  expect([select().value, words.textContent]).toEqual(['2', '合格']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([select().value, words.textContent]).toEqual(['', '请选择']);
});

test('several, with a tick box in each row that a press on the row itself does not reach', async () => {
  const rows = ['公开栏', '校园网', '会议公布'];
  document.body.innerHTML = `<select name="a" multiple style="display:none">${rows.map((text) => `<option>${text}`).join('')}</select>
    <div class="ms-parent"><button type="button">请选择</button><ul style="display:none;position:absolute">
    ${rows.map((text) => `<li><label><input type="checkbox"> ${text}</label></li>`).join('')}</ul></div>`;
  const [words, list] = [document.querySelector('button')!, document.querySelector('ul')!];
  words.addEventListener('click', () => {
    list.style.display = 'block';
  });
  list.addEventListener('change', () => {
    for (const [index, tick] of list.querySelectorAll('input').entries()) {
      select().options[index]!.selected = tick.checked;
    }
    words.textContent = [...select().selectedOptions].map(({ text }) => text).join(', ') || '请选择';
  });
  const bench = new FillBench();
  expect((await bench.fill(words, ['公开栏', '会议公布'])).outcome).toEqual(VERIFIED);
  expect(words.textContent).toBe('公开栏, 会议公布');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(select().selectedOptions).toHaveLength(0);
});

test.each([
  ['cut to nothing', 'clip-path:inset(100% 100%)'],
  ['far beside the page', 'left:-9999px'],
  ['without height', 'height:0;overflow:hidden'],
])('one whose closed list stays drawn, %s, is not waited for', async (_, closed) => {
  document.body.innerHTML = `<select name="a" style="display:none">${options}</select>
    <div class="chosen"><a><span>直接选择或搜索选择</span></a><div style="position:absolute;${closed}"><div><input></div>
    <ul><li>不合格</li><li>合格</li></ul></div></div>`;
  const [words, drop] = [document.querySelector('span')!, document.querySelector<HTMLElement>('a + div')!];
  words.parentElement!.addEventListener('mousedown', () => drop.removeAttribute('style'));
  words.parentElement!.addEventListener('mousedown', () => (drop.style.position = 'absolute'));
  drop.addEventListener('mouseup', ({ target }) => {
    if (!(target instanceof HTMLLIElement)) return;
    words.textContent = target.textContent;
    select().selectedIndex = target.textContent === '合格' ? 2 : 1;
    drop.style.cssText = `position:absolute;${closed}`;
  });
  const bench = new FillBench();
  for (const next of ['合格', '不合格']) {
    const { outcome, ms } = await bench.fill(words, next);
    expect([outcome, words.textContent]).toEqual([VERIFIED, next]);
    expect(ms).toBeLessThan(900);
  }
});

test('one that closes by nothing but a click beside it, and only once it has opened altogether', async () => {
  document.body.innerHTML = `<select name="a" style="display:none">${options}</select>
    <div class="x-select"><span role="button">直接选择或搜索选择</span><ul style="display:none;position:absolute">
    <li>不合格</li><li>合格</li></ul></div>`;
  const [words, list] = [document.querySelector('span')!, document.querySelector('ul')!];
  let isReady = false;
  const close = (): void => {
    if (isReady) list.style.display = 'none';
  };
  words.addEventListener('click', () => {
    list.style.display = 'block';
    setTimeout(() => (isReady = true), 60);
  });
  list.addEventListener('click', ({ target }) => {
    words.textContent = (target as Element).textContent;
    select().selectedIndex = 2;
    close();
  });
  const beside = ({ target }: Event): void => {
    if (target === document.body) close();
  };
  document.addEventListener('click', beside);
  const { outcome, ms } = await new FillBench().fill(words, '合格');
  document.removeEventListener('click', beside);
  expect([outcome, list.style.display]).toEqual([VERIFIED, 'none']);
  expect(ms).toBeLessThan(1100);
});

test('one whose list goes slowly is not waited for to the end', async () => {
  document.body.innerHTML = `<select name="a" style="display:none">${options}</select>
    <div class="x-select"><span role="button">直接选择或搜索选择</span><ul style="display:none;position:absolute">
    <li>不合格</li><li>合格</li></ul></div>`;
  const [words, list] = [document.querySelector('span')!, document.querySelector('ul')!];
  words.addEventListener('click', () => (list.style.display = 'block'));
  list.addEventListener('click', ({ target }) => {
    words.textContent = (target as Element).textContent;
    select().selectedIndex = 2;
    list.animate([{ opacity: 1 }, { opacity: 0 }], 5000);
  });
  const { outcome, ms } = await new FillBench().fill(words, '合格');
  expect(outcome).toEqual(VERIFIED);
  expect(ms).toBeLessThan(1100);
});
