import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';

afterEach(() => document.body.replaceChildren());

/** Draws a list of options after a control, which closes with a choice. */
function offer(after: Element, texts: readonly string[], choose: (text: string) => void): void {
  const list = document.createElement('div');
  list.setAttribute('role', 'listbox');
  list.style.position = 'absolute';
  for (const text of texts) {
    const option = document.createElement('div');
    option.setAttribute('role', 'option');
    option.textContent = text;
    option.addEventListener('click', () => {
      choose(text);
      list.remove();
    });
    list.append(option);
  }
  after.after(list);
}

/** A select with classes that say nothing of it: its words stand beside a bare input in a box with a border. */
function hashed(input: string): { field: Element; shown(): string } {
  document.body.innerHTML = `<p><label>民族</label><span class="css-a" style="display: inline-block">
    <span class="css-b" style="display: block; border: 1px solid"><span class="css-c-placeholder">点这里</span>${input}</span>
  </span></p>`;
  const field = document.querySelector('input')!;
  const words = document.querySelector('.css-c-placeholder')!;
  field.addEventListener('click', () => {
    offer(document.querySelector('.css-a')!, ['汉族', '回族'], (text) => {
      words.className = 'css-d-singleValue';
      words.textContent = text;
    });
  });
  return { field, shown: () => words.textContent ?? '' };
}

test.each([
  ['typed into', '<input role="combobox" style="width: 2px">'],
  [
    'only shown',
    '<input role="combobox" inputmode="none" readonly aria-readonly="true" style="opacity: 0; width: 1px">',
  ],
])('a select of hashed classes, %s, is read and written by the words beside its input', async (_, input) => {
  const { field, shown } = hashed(input);
  const [control] = describeAgain(new Registry(0)).page.controls;
  expect([control?.kind, control?.labels[0]?.text, control?.value]).toEqual(['select', '民族', '']);
  expect(control?.readOnly).toBe(false);
  const bench = new FillBench();
  expect((await bench.fill(field, '回族')).outcome).toEqual(VERIFIED);
  expect([shown(), bench.read(field).value]).toEqual(['回族', '回族']);
});

test('an input without the role that opens a list, with a hidden field for what is chosen', async () => {
  document.body.innerHTML = `<div class="x-Select-root"><label for="s">学历</label>
    <div><input id="s" aria-haspopup="listbox"></div></div><input type="hidden" name="education">`;
  const [field, hidden] = document.querySelectorAll('input');
  field!.addEventListener('click', () => {
    offer(field!, ['大学专科', '大学本科'], (text) => {
      field!.value = text;
      hidden!.value = text;
    });
  });
  const { controls } = describeAgain(new Registry(0)).page;
  expect(controls.map(({ kind, labels }) => [kind, labels[0]?.text])).toEqual([['select', '学历']]);
  expect((await new FillBench().fill(field!, '大学本科')).outcome).toEqual(VERIFIED);
  expect(hidden!.value).toBe('大学本科');
});

test('one that may hold any text, and only offers some, is a text field', () => {
  document.body.innerHTML = '<p><label for="m">电子邮箱</label><input id="m" aria-haspopup="listbox"></p>';
  expect(new FillBench().read('#m').kind).toBe('text');
});
