import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

/** What old plug-ins make of radios and checkboxes: a box around each, and a press counts on the box and the label alone. */
function drawOver(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input')) {
    const box = document.createElement('div');
    input.replaceWith(box);
    input.style.cssText = 'position:absolute;opacity:0';
    const helper = document.createElement('ins');
    helper.style.cssText = 'display:inline-block;width:20px;height:20px';
    box.append(input, helper);
    const flip = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
      input.checked = input.type === 'radio' || !input.checked;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    input.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    helper.addEventListener('click', flip);
    document.querySelector(`label[for="${input.id}"]`)?.addEventListener('click', flip);
  }
}

const held = (): boolean[] => [...document.querySelectorAll('input')].map(({ checked }) => checked);
const radios = ['男', '女'].map(
  (word, index) =>
    `<input type="radio" name="sex" id="s${index}" value="${index}"><label for="s${index}">${word}</label>`,
);
const boxes = ['公开栏', '校园网'].map(
  (word, index) => `<input type="checkbox" name="route" value="${index}" aria-label="${word}">`,
);

test('radios that swallow a press are chosen by their labels', async () => {
  document.body.innerHTML = `<p>${radios.join('')}</p>`;
  drawOver();
  const bench = new FillBench();
  expect((await bench.fill('#s0', '女')).outcome).toEqual(VERIFIED);
  expect(document.querySelector<HTMLInputElement>('#s1')!.checked).toBe(true);
});

test('checkboxes without a label of their own by what is drawn beside them, and back again', async () => {
  document.body.innerHTML = `<p>${boxes.join('')}</p>`;
  drawOver();
  const bench = new FillBench();
  expect((await bench.fill('input', ['校园网'])).outcome).toEqual(VERIFIED);
  expect(held()).toEqual([false, true]);
  await bench.undo();
  expect(held()).toEqual([false, false]);
});

test('a page that forbids a choice is not asked a second time in another way', async () => {
  document.body.innerHTML = `<p>${radios.join('')}</p>`;
  let asked = 0;
  document.querySelector('p')!.addEventListener('click', (event) => {
    asked += 1;
    event.preventDefault();
  });
  const bench = new FillBench();
  expect((await bench.fill('#s0', '女')).outcome).toMatchObject({ state: 'failed' });
  expect(document.querySelector('input:checked')).toBeNull();
  expect(asked).toBeGreaterThan(0);
});

test('the checkboxes of one list of ASP.NET, each in a cell of its own, are one question', () => {
  const cells = ['甲', '乙', '丙'].map(
    (word, index) =>
      `<tr><td><input type="checkbox" id="l${index}" name="ctl00$list$${index}"><label for="l${index}">${word}</label></td></tr>`,
  );
  document.body.innerHTML = `<form><table>${cells.join('')}</table><input type="checkbox" name="ctl00$other"></form>`;
  const bench = new FillBench();
  expect(bench.read('#l1')).toMatchObject({ kind: 'checkboxes', options: ['甲', '乙', '丙'] });
  expect(bench.read('[name="ctl00$other"]').kind).toBe('checkbox');
});

const line = (word: string, code: number): string =>
  `<div><label>${word}</label><input type="radio" name="s" value="${code}"></div>`;

test('a label that is for nothing names the one choice beside it', () => {
  document.body.innerHTML = `<form>${line('男', 1)}${line('女', 2)}</form>`;
  expect(new FillBench().read('input').options).toEqual(['男', '女']);
});
