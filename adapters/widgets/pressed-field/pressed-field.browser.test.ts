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

test('a button of the page is not that of a list without a place of its own', async () => {
  document.body.innerHTML = `<div><input id=a readonly placeholder="请选择等次"></div>
    <div><ul style="display:none">${GRADES.map((grade) => `<li>${grade}</li>`).join('')}</ul><a>确定</a></div>`;
  let clicks = 0;
  document
    .querySelector('#a')!
    .addEventListener('click', () => (document.querySelector('ul')!.style.display = ''));
  document.querySelector('a')!.addEventListener('click', () => (clicks += 1));
  expect((await bench.fill('#a', '合格')).outcome.state).toBe('failed');
  expect(clicks).toBe(0);
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

function item(text: string, below = ''): string {
  return `<li role="treeitem">${below && '<i class="t-switcher">▾</i>'}<span class="t-checkbox"></span><span class="t-title">${text}</span>${below}</li>`;
}

/** A field that opens a dialog with a tree of departments, whose tick boxes are drawn, and ends by its own 确定. */
function departments(): { held(): string } {
  document.body.innerHTML = `<div><label>部门</label><input id=a readonly placeholder="请点击选择部门"></div>
    <div class="t-modal" role="dialog" style="position:fixed;inset:0;display:none"><h3>选择部门</h3>
    <ul role="tree">${item('县教育局', `<ul role="group">${item('教务处')}${item('总务处')}</ul>`)}</ul>
    <button type=button>关 闭</button><button type=button>确 定</button></div>`;
  const dialog = document.querySelector<HTMLElement>('[role=dialog]')!;
  const field = document.querySelector<HTMLInputElement>('#a')!;
  const ticked = (): Element[] => [...dialog.querySelectorAll('.t-checked')];
  field.addEventListener('click', () => {
    for (const each of ticked()) each.classList.remove('t-checked');
    dialog.style.display = 'block';
  });
  for (const box of dialog.querySelectorAll('.t-checkbox')) {
    box.addEventListener('click', () => box.parentElement?.classList.toggle('t-checked'));
  }
  for (const button of dialog.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      if (button.textContent === '确 定') {
        field.value = ticked()
          .map((each) => each.querySelector('.t-title')?.textContent)
          .join(',');
      }
      dialog.style.display = 'none';
    });
  }
  bench = new FillBench();
  return { held: () => [field.value, dialog.style.display].join(' ') };
}

test('a tree in a dialog is chosen from by equality, and ended by its own 确定', async () => {
  const { held } = departments();
  expect((await bench.fill('#a', '教务处')).outcome).toEqual(VERIFIED);
  expect(held()).toBe('教务处 none');
});

test('a dialog without what is wanted is left, so that the page behind it can be filled', async () => {
  const { held } = departments();
  expect((await bench.fill('#a', '财务处')).outcome).toMatchObject({
    state: 'skipped',
    reason: 'optionMissing',
  });
  expect(held()).toBe(' none');
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
