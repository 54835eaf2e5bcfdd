import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';

afterEach(() => document.body.replaceChildren());

function described(): [kind: string, label: string | undefined, value: string | string[]][] {
  const { page } = describeAgain(new Registry(0));
  return page.controls.map(({ kind, labels, value }) => [kind, labels[0]?.text, value]);
}

/** Presses set a state on what is pressed; of radios the others lose it. */
function play(role: string, state: string): void {
  const all = [...document.querySelectorAll(role)];
  for (const each of all) {
    each.addEventListener('click', () => {
      if (state === 'aria-checked') for (const other of all) other.setAttribute(state, 'false');
      each.setAttribute(state, 'true');
    });
  }
}

test('radios that no group is told of', async () => {
  document.body.innerHTML = `<div><span>性别</span>${['男', '女']
    .map(
      (text) =>
        `<div role="radio" tabindex="0" aria-checked="false"><i aria-hidden="true"><input type="radio" hidden></i>${text}</div>`,
    )
    .join('')}</div><div><span>姓名</span><input></div>`;
  play('[role=radio]', 'aria-checked');
  expect(described()).toEqual([
    ['radio', '性别', ''],
    ['text', '姓名', ''],
  ]);
  expect((await new FillBench().fill('[role=radio]:last-child', '女')).outcome).toEqual(VERIFIED);
  expect(described()[0]).toEqual(['radio', '性别', '女']);
});

test('a row of buttons that stay pressed', async () => {
  document.body.innerHTML = `<div>自评等次<div>${['合格', '不合格']
    .map((text) => `<button type="button" aria-pressed="false">${text}</button>`)
    .join(
      '',
    )}</div></div><div><button aria-pressed="false"><b>B</b></button><button aria-pressed="false"></button></div>`;
  play('button', 'aria-pressed');
  expect(described()).toEqual([['checkboxes', '自评等次', []]]);
  expect((await new FillBench().fill('button', ['合格'])).outcome).toEqual(VERIFIED);
});

test('a label and the name of a picture in the frame of a field are not its choice', () => {
  document.body.innerHTML = `<label class="x-field x-select" for="a" style="border:1px solid"><span class="x-name">民族</span>
    <span></span><input id="a" role="combobox" aria-label="民族" readonly>
    <i aria-hidden="true" class="x-icon"><span>arrow_drop_down</span></i></label>
    <label for="b"><i class="x-font">\uE643</i>职务</label><input id="b">`;
  expect(described()).toEqual([
    ['select', '民族', ''],
    ['text', '职务', ''],
  ]);
});

test('a field of text that opens a dialog takes text', async () => {
  document.body.innerHTML =
    '<label for="a">出生日期</label><input id="a" role="combobox" aria-haspopup="dialog">';
  expect(described()).toEqual([['text', '出生日期', '']]);
});

test('a combobox for screen readers alone is opened by the frame that is drawn', async () => {
  document.body.innerHTML = `<div class="x-multiselect"><div style="position:absolute;width:1px;height:1px;overflow:hidden"><input role="combobox" readonly aria-haspopup="listbox"></div>
    <div class="x-placeholder">请选择</div></div><ul role="listbox" style="position:absolute;display:none"><li role="option">一年级</li><li role="option">二年级</li></ul>`;
  const [frame, list] = [document.querySelector('.x-multiselect')!, document.querySelector('ul')!];
  const shown = document.querySelector('.x-placeholder')!;
  frame.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) list.style.display = 'block';
  });
  list.addEventListener('click', ({ target }) => {
    [shown.className, shown.textContent] = ['', target instanceof Element ? target.textContent : ''];
    list.style.display = 'none';
  });
  expect(described()[0]?.[0]).toBe('multiSelect');
  expect((await new FillBench().fill('input', ['二年级'])).outcome).toEqual(VERIFIED);
});

const radioItem = (word: string): string => `<li><span role="radio" aria-checked="false">${word}</span></li>`;

test('radios in list items that no group is told of are one question', () => {
  document.body.innerHTML = `<p>推荐意见</p><ul>${['同意', '弃权'].map(radioItem).join('')}</ul>`;
  expect(new FillBench().read('[role=radio]')).toMatchObject({ kind: 'radio', options: ['同意', '弃权'] });
});

const cells = (role: string, inner: readonly string[]): string =>
  inner.map((each) => `<span role="${role}">${each}</span>`).join('');

test('radios without a word are called by the columns of their row', () => {
  const box = '<i role="radio" aria-checked="false" style="display:inline-block;width:9px;height:9px"></i>';
  document.body.innerHTML = `<div role="table"><div role="row">${cells('columnheader', ['姓名', '合格', '不合格'])}</div>
    <div role="row">${cells('cell', ['王试样'])}<span role="radiogroup">${cells('cell', [box, box])}</span></div></div>`;
  expect(new FillBench().read('[role=radio]').options).toEqual(['合格', '不合格']);
});

test('ticks side by side that no group is told of are one question', async () => {
  document.body.innerHTML = `<div>公示方式<div>${['公开栏', '校园网'].map((word) => `<div role="checkbox" aria-checked="false">${word}</div>`).join('')}</div></div>
    <div>已公示<span role="checkbox" aria-checked="false" style="display:inline-block;width:9px;height:9px"></span></div>`;
  for (const each of document.querySelectorAll('[role=checkbox]')) {
    each.addEventListener('click', () => each.setAttribute('aria-checked', 'true'));
  }
  expect(described()).toEqual([
    ['checkboxes', '公示方式', []],
    ['checkbox', '已公示', ''],
  ]);
  expect((await new FillBench().fill('[role=checkbox]', ['校园网'])).outcome).toEqual(VERIFIED);
});
