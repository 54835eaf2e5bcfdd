import { afterEach, expect, test, vi } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

/** A field that keeps the code of what is chosen from its list, and nothing that is only typed. */
function lookup(wait: number): { input: HTMLInputElement; code: () => string } {
  document.body.innerHTML = `<p><input placeholder="${wait > 0 ? '搜索' : ''}"><ul style="position:absolute"></ul></p>`;
  const [input, list] = [document.querySelector('input')!, document.querySelector('ul')!];
  let code = '';
  const show = (): void => {
    list.replaceChildren();
    for (const [text, its] of [
      ['回族', '03'],
      ['土家族', '15'],
    ]) {
      if (input.value === '' || !text!.includes(input.value.slice(0, 1))) continue;
      const row = list.appendChild(document.createElement('li'));
      row.textContent = text!;
      row.addEventListener('click', () => {
        [input.value, code] = [text!, its!];
        list.replaceChildren();
      });
    }
  };
  input.addEventListener('input', () => {
    code = '';
    if (wait > 0) setTimeout(show, wait);
    else show();
  });
  return { input, code: () => code };
}

test.each([0, 150])('the entry that is the very text is chosen, after %s ms', async (wait) => {
  const { input, code } = lookup(wait);
  expect((await new FillBench().fill(input, '回族')).outcome).toEqual(VERIFIED);
  expect(code()).toBe('03');
});

test('nor is it forgotten for the next person whom the field is emptied for', async () => {
  const { input, code } = lookup(0);
  const bench = new FillBench();
  await bench.fill(input, '回族');
  input.value = '';
  input.dispatchEvent(new Event('input'));
  expect((await bench.fill(input, '回族')).outcome).toEqual(VERIFIED);
  expect(code()).toBe('03');
});

test('the page is watched no longer once an entry cannot be pressed', async () => {
  document.body.innerHTML = `<p><input class="typeahead"><ul style="position:absolute"></ul></p>`;
  const [input, list] = [document.querySelector('input')!, document.querySelector('ul')!];
  input.addEventListener('input', () => (list.innerHTML = '<li><button type="button">提交</button></li>'));
  const begun = vi.spyOn(MutationObserver.prototype, 'observe');
  const ended = vi.spyOn(MutationObserver.prototype, 'disconnect');
  expect((await new FillBench().fill(input, '提交')).outcome.state).not.toBe('verified');
  expect(ended.mock.contexts).toEqual(expect.arrayContaining(begun.mock.contexts));
  vi.restoreAllMocks();
});

test('an entry that only holds the text is not', async () => {
  const { input, code } = lookup(0);
  expect((await new FillBench().fill(input, '土')).outcome).toEqual(VERIFIED);
  expect([input.value, code()]).toEqual(['土', '']);
});

test.each([
  ['says so', '<input placeholder="输入后回车">'],
  ['stands in a box of chips', '<div class="my-chip-grid"><span><input></span></div>'],
])('a field that takes its text by Enter and %s is left alone', async (_, html) => {
  document.body.innerHTML = html;
  const { outcome } = await new FillBench().fill('input', '优秀教师');
  expect(outcome).toMatchObject({ state: 'skipped', reason: 'unknownControl' });
  expect(document.querySelector('input')!.value).toBe('');
});

test('who hears of a text before a mask has spelled it hears of it again', async () => {
  document.body.innerHTML = '<input>';
  const input = document.querySelector('input')!;
  let heard = '';
  input.addEventListener('input', () => {
    heard = input.value;
  });
  input.addEventListener('input', () => {
    input.value = input.value.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3');
  });
  expect((await new FillBench().fill(input, '01012345678')).outcome).toEqual(VERIFIED);
  expect(heard).toBe('010-1234-5678');
});
