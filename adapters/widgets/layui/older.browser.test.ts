import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

const today = '2026-11-28';
let model: string;

/** laydate before 2.8: opens as the field gets the focus, reads it as it opens, and closes by a click anywhere else. */
function oldLaydate(opens: 'focus' | 'click'): HTMLInputElement {
  document.body.innerHTML = `<input id="d" lay-key="7" readonly>`;
  const field = document.querySelector<HTMLInputElement>('#d')!;
  model = '';
  field.addEventListener(opens, () => {
    if (document.querySelector('#layui-laydate7')) return;
    if (field.value !== '' && !/^\d{4}年\d\d月\d\d日$/.test(field.value)) field.value = '2026年11月28日';
    const read = field.value || today;
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="layui-laydate7" style="position:absolute"><span class="laydate-btns-confirm">确定</span></div>`,
    );
    document.querySelector('.laydate-btns-confirm')!.addEventListener('click', () => {
      field.value = model = read;
      document.querySelector('#layui-laydate7')?.remove();
    });
  });
  return field;
}

function shut({ target }: Event): void {
  const panel = document.querySelector('#layui-laydate7');
  if (target instanceof Element && target.id !== 'd' && !panel?.contains(target)) panel?.remove();
}

afterEach(() => {
  document.removeEventListener('click', shut);
  document.body.replaceChildren();
});

test.each(['focus', 'click'] as const)('an older laydate that opens by %s', async (opens) => {
  const field = oldLaydate(opens);
  document.addEventListener('click', shut);
  const bench = new FillBench();
  expect((await bench.fill(field, '2001-07-01')).outcome).toEqual(VERIFIED);
  expect([field.value, model]).toEqual(['2001年07月01日', '2001年07月01日']);
  expect(document.querySelector('#layui-laydate7')).toBeNull();
});

/** xm-select: a box of its own name that holds its list folded away. */
function xmSelect(mark: string): Element {
  const rows = ['公开栏', '校园网', '会议公布'].map(
    (text, index) =>
      `<div class="xm-option" value="${index}"><i class="${mark}"></i><div>${text}</div></div>`,
  );
  document.body.innerHTML = `<label>公示途径</label><xm-select tabindex="1" style="display:block;position:relative">
    <input name="routes" style="display:none"><i class="xm-icon">▾</i><div class="xm-tips">请选择</div>
    <div class="xm-body" style="display:none;position:absolute">${rows.join('')}</div></xm-select>`;
  const root = document.querySelector('xm-select')!;
  const body = root.querySelector<HTMLElement>('.xm-body')!;
  root.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest('.xm-option') : null;
    if (!row) {
      body.style.display = body.style.display === 'none' ? 'block' : 'none';
      return;
    }
    const was = row.classList.contains('selected');
    if (!mark.includes('duox')) for (const each of body.children) each.classList.remove('selected');
    row.classList.toggle('selected', !was);
    const chosen = [...body.querySelectorAll('.selected')].map((each) => each.getAttribute('value'));
    root.querySelector('input')!.value = chosen.join(',');
  });
  document.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Node && !root.contains(target)) body.style.display = 'none';
  });
  return root;
}

test.each([
  ['several', 'xm-icon-duox', ['校园网', '会议公布'], '1,2'],
  ['one', 'xm-icon-danx', '校园网', '1'],
])('xm-select of %s, and back to none', async (_, mark, next, codes) => {
  const root = xmSelect(mark);
  const bench = new FillBench();
  expect(bench.read(root).options).toEqual(['公开栏', '校园网', '会议公布']);
  expect((await bench.fill(root, next)).outcome).toEqual(VERIFIED);
  expect(root.querySelector('input')!.value).toBe(codes);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(root.querySelector('input')!.value).toBe('');
});
