import { afterEach, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

const GRADES = ['优秀', '合格', '基本合格', '不合格'];
let bench: FillBench;

/** A cell whose field takes no typing, and a sheet at the lower edge with a wheel that has to be confirmed. */
beforeEach(() => {
  document.body.innerHTML = `<div id=cell><label>等次</label><input id=a readonly placeholder="点击选择等次"></div>
    <div id=other><label>编号</label><input id=b readonly value="JN-1"></div>
    <div id=sheet style="position:fixed;bottom:0;left:0;right:0;display:none">
      <button id=cancel type=button>取消</button><button id=ok type=button>确认</button>
      <ul>${GRADES.map((grade) => `<li>${grade}</li>`).join('')}</ul></div>`;
  const sheet = document.querySelector<HTMLElement>('#sheet')!;
  let turned = '';
  document.querySelector('#cell')!.addEventListener('click', () => {
    sheet.style.display = 'block';
  });
  sheet.querySelector('ul')!.addEventListener('click', ({ target }) => {
    turned = target instanceof Element ? (target.textContent ?? '') : '';
  });
  for (const id of ['ok', 'cancel']) {
    document.querySelector(`#${id}`)!.addEventListener('click', () => {
      if (id === 'ok') document.querySelector<HTMLInputElement>('#a')!.value = turned;
      sheet.style.display = 'none';
    });
  }
  document.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Node && !sheet.contains(target)) sheet.style.display = 'none';
  });
  bench = new FillBench();
});
afterEach(() => document.body.replaceChildren());

test('a press opens the wheel, the choice is by equality, and its own 确认 ends it', async () => {
  expect(bench.read('#a')).toMatchObject({ kind: 'select', value: '', readOnly: false });
  expect((await bench.fill('#a', '合格')).outcome).toEqual(VERIFIED);
  expect(document.querySelector<HTMLInputElement>('#a')!.value).toBe('合格');
  expect(document.querySelector<HTMLElement>('#sheet')!.style.display).toBe('none');
});

test('what the wheel does not have is left', async () => {
  expect((await bench.fill('#a', '称职')).outcome).toMatchObject({
    state: 'skipped',
    reason: 'optionMissing',
  });
  expect(document.querySelector<HTMLInputElement>('#a')!.value).toBe('');
});

test('a field with a button of its own beside it is not pressed', () => {
  document.body.innerHTML = `<span><input id=c readonly placeholder="请选择部门"><button type=button>选择</button></span>`;
  expect(bench.read('#c').readOnly).toBe(true);
});

test('a field that the portal fills by itself asks for no press', () => {
  expect(bench.read('#b').readOnly).toBe(true);
});

test('a tree that hears a press on the words of a row alone', async () => {
  document.body.innerHTML = `<input id=a readonly placeholder="请选择"><div id=menu style="position:absolute;display:none"><ul>
    <li><a>学校党委</a><ul><li><span></span><a>第一党支部</a></li><li><span></span><a>第二党支部</a></li></ul></li></ul></div>`;
  const [input, menu] = [document.querySelector('input')!, document.querySelector<HTMLElement>('#menu')!];
  input.addEventListener('click', () => {
    menu.style.display = 'block';
  });
  for (const link of menu.querySelectorAll('li li a')) {
    link.addEventListener('click', () => {
      input.value = link.textContent;
      menu.style.display = 'none';
    });
  }
  expect((await new FillBench().fill(input, '第二党支部')).outcome).toEqual(VERIFIED);
  expect(input.value).toBe('第二党支部');
});
