import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

const GRADES = ['不合格', '合格'];
const select = (): HTMLSelectElement => document.querySelector('select')!;

afterEach(() => document.body.replaceChildren());

test('a box called a select, whose list with a search moves elsewhere to open, is chosen from as its select', async () => {
  document.body.innerHTML = `<div class="x-select"><select style="position:absolute;width:.5px;opacity:0"><option value="">请选择
    <option>不合格<option>合格</select><button type="button" role="combobox">请选择</button><div class="menu" style="display:none;position:absolute">
    <input type="search" role="combobox"><ul>${['请选择', ...GRADES].map((text) => `<li>${text}</li>`).join('')}</ul></div></div>`;
  const [box, button, menu] = ['.x-select', 'button', '.menu'].map((each) =>
    document.querySelector<HTMLElement>(each)!,
  ) as [HTMLElement, HTMLElement, HTMLElement];
  button.addEventListener('click', () => {
    document.body.append(menu);
    menu.style.display = 'block';
  });
  menu.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLLIElement)) return;
    button.textContent = target.textContent;
    select().selectedIndex = [...menu.querySelectorAll('li')].indexOf(target);
    menu.style.display = 'none';
  });
  const bench = new FillBench();
  for (const part of [box, button, menu.querySelector('input')!]) {
    expect(bench.claim(part)).toMatchObject({ widget: { id: 'drawn-select' }, root: select() });
  }
  expect((await bench.fill(box, '合格')).outcome).toEqual(VERIFIED);
  expect([select().value, button.textContent]).toEqual(['合格', '合格']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([select().selectedIndex, button.textContent?.trim()]).toEqual([0, '请选择']);
});

function chip(text: string): string {
  return `<div>${text}<button type="button" aria-label="Remove">x</button></div>`;
}

/** A box that holds its select two levels down, keeps in it what is chosen alone, and hears no change of it. */
function holder(role: string, several: boolean, nothing: string): { shown: Element } {
  const empty = several ? '' : `<option value="">${nothing}</option>`;
  document.body.innerHTML = `<div class="c" role="${role}" aria-haspopup="true" aria-expanded="false" tabindex="0"><div style="min-height:20px">
    <select hidden ${several ? 'multiple' : ''}>${empty}</select><div class="shown">${several ? '' : nothing}</div></div>
    <div class="list" style="display:none;position:absolute"><input type="search" name="terms" aria-autocomplete="list"><div role="listbox"></div></div></div>`;
  const [shown, list] = [document.querySelector('.shown')!, document.querySelector<HTMLElement>('.list')!];
  const chosen = new Set<string>();
  const draw = (): void => {
    const texts = [...chosen];
    select().innerHTML = texts.map((text) => `<option selected>${text}</option>`).join('') || empty;
    shown.innerHTML = several ? texts.map(chip).join('') : (texts[0] ?? nothing);
    const rows = [...(several ? [] : [nothing]), ...GRADES].filter((text) => !chosen.has(text));
    list.lastElementChild!.innerHTML = rows.map((text) => `<div role="option">${text}</div>`).join('');
  };
  document.querySelector('.c')!.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return void (list.style.display = 'block');
    chosen.delete(target.previousSibling?.textContent ?? '');
    draw();
  });
  list.addEventListener('click', (event) => {
    event.stopPropagation();
    const { target } = event;
    const text = target instanceof Element && target.matches('[role="option"]') ? target.textContent : null;
    if (text === null) return;
    if (!several) chosen.clear();
    if (text !== nothing) chosen.add(text);
    draw();
    list.style.display = 'none';
  });
  draw();
  return { shown };
}

test.each(['combobox', 'listbox'])(
  'a %s that holds its select deeper goes back to words of its own',
  async (role) => {
    const { shown } = holder(role, false, '直接选择或搜索');
    const bench = new FillBench();
    for (const part of ['.c', 'input']) {
      expect(bench.claim(document.querySelector(part)!)).toMatchObject({
        widget: { id: 'drawn-select' },
        root: select(),
      });
    }
    expect((await bench.fill('.c', '合格')).outcome).toEqual(VERIFIED);
    expect([select().value, shown.textContent]).toEqual(['合格', '合格']);
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect([select().value, shown.textContent]).toEqual(['', '直接选择或搜索']);
  },
);

test('several, of which a list names the rest alone, are taken back by their own buttons', async () => {
  const { shown } = holder('combobox', true, '');
  const bench = new FillBench();
  expect(bench.read('.c')).toMatchObject({ kind: 'multiSelect', value: [] });
  expect((await bench.fill('.c', GRADES)).outcome).toEqual(VERIFIED);
  expect(shown.querySelectorAll('button')).toHaveLength(2);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([select().options.length, shown.textContent]).toEqual([0, '']);
});
