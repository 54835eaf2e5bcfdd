import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

const radio = (text: string): string =>
  `<label class="ant-radio-wrapper"><span class="ant-radio"><input type=radio></span><span>${text}</span></label>`;
const item = (text: string): string =>
  `<nz-option-item class="ant-select-item ant-select-item-option"><div>${text}</div></nz-option-item>`;

/** NG-ZORRO ends the click of its radios before the browser marks them, and draws the mark itself. */
function radios(): HTMLLabelElement[] {
  document.body.innerHTML = `<nz-radio-group class="ant-radio-group">${radio('男')}${radio('女')}</nz-radio-group>`;
  const labels = [...document.querySelectorAll('label')];
  for (const label of labels) {
    label.addEventListener('click', (event) => {
      event.preventDefault();
      for (const each of labels) {
        each.firstElementChild!.classList.toggle('ant-radio-checked', each === label);
      }
    });
  }
  return labels;
}

test('a radio that is marked by its class alone', async () => {
  const [, second] = radios();
  const bench = new FillBench();
  expect((await bench.fill('nz-radio-group', '女')).outcome).toEqual(VERIFIED);
  expect(bench.read('nz-radio-group').value).toBe('女');
  expect(second!.querySelector('input')!.checked).toBe(false);
});

test('a switch without a role', async () => {
  document.body.innerHTML = '<button type=button class="ant-switch"><span></span></button>';
  const button = document.querySelector('button')!;
  button.addEventListener('click', () => button.classList.toggle('ant-switch-checked'));
  const bench = new FillBench();
  expect((await bench.fill(button, '是')).outcome).toEqual(VERIFIED);
  expect(button.classList.contains('ant-switch-checked')).toBe(true);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(button.classList.contains('ant-switch-checked')).toBe(false);
});

test('a list of items without a role', async () => {
  document.body.innerHTML = `<nz-select class="ant-select"><div class="ant-select-selector" style="height:20px">请选择</div></nz-select>
    <div class="ant-select-dropdown" style="position:absolute" hidden>${item('不合格')}${item('合格')}</div>`;
  const box = document.querySelector('.ant-select-selector')!;
  const list = document.querySelector<HTMLElement>('.ant-select-dropdown')!;
  box.addEventListener('click', () => {
    list.hidden = false;
  });
  for (const each of document.querySelectorAll('nz-option-item')) {
    each.addEventListener('click', () => {
      box.innerHTML = `<span class="ant-select-selection-item">${each.textContent}</span>`;
      list.hidden = true;
    });
  }
  expect((await new FillBench().fill('nz-select', '合格')).outcome).toEqual(VERIFIED);
  expect(box.textContent).toBe('合格');
});
