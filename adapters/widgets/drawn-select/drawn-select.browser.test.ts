import { afterEach, beforeEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

let over: AbortController;
beforeEach(() => {
  over = new AbortController();
});
afterEach(() => {
  over.abort();
  document.body.replaceChildren();
});

const options =
  '<option value="">请选择</option><option value=1>不合格</option><option value=2>合格</option>';

function page(html: string): FillBench {
  document.body.innerHTML = html;
  return new FillBench();
}

const select = (): HTMLSelectElement => document.querySelector('select')!;
const button = (): HTMLButtonElement => document.querySelector('button')!;

function close({ target }: Event): void {
  if (target === document.body) document.querySelector('#list')?.remove();
}

/** A drawing of nobody's: a button that says what the select holds, as far as it listens to it. */
function draw(listens: boolean, opens: boolean): FillBench {
  const bench = page(`<label for=a>等次</label><select id=a style="display:none">${options}</select>
    <button type=button aria-haspopup=true>请选择</button>`);
  const show = (): void => {
    button().textContent = select().selectedOptions[0]?.textContent ?? '';
  };
  if (listens) select().addEventListener('change', show);
  if (!opens) return bench;
  button().addEventListener('click', () => {
    document.querySelector('#list')?.remove();
    document.body.insertAdjacentHTML(
      'beforeend',
      `<ul id=list>${[...select().options].map((option) => `<li>${option.text}</li>`).join('')}</ul>`,
    );
  });
  const { signal } = over;
  const choose = ({ target }: Event): void => {
    if (!(target instanceof HTMLLIElement)) return;
    select().selectedIndex = [...target.parentElement!.children].indexOf(target);
    target.parentElement!.remove();
    show();
  };
  document.body.addEventListener('click', choose, { signal });
  document.body.addEventListener('mousedown', close, { signal });
  return bench;
}

test.each([
  ['a list that opens, and no ear for its select', false, true],
  ['an ear for its select, and no list', true, false],
  ['both', true, true],
])('a button with %s', async (_, listens, opens) => {
  const bench = draw(listens, opens);
  expect(bench.read('#a')).toMatchObject({ kind: 'select', value: '', options: ['不合格', '合格'] });
  expect((await bench.fill('button', '合格')).outcome).toEqual(VERIFIED);
  expect([select().value, button().textContent]).toEqual(['2', '合格']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([select().value, button().textContent]).toEqual(['', '请选择']);
});

test('what is drawn and does not follow: the select is put back, and the field has failed', async () => {
  const bench = draw(false, false);
  const { outcome } = await bench.fill('#a', '合格');
  expect(outcome).toMatchObject({ state: 'failed', reason: 'rejected' });
  expect([select().value, button().textContent]).toEqual(['', '请选择']);
});

test('several, in one line of words or counted', () => {
  const bench =
    page(`<select id=a multiple style="position:absolute;opacity:0"><option>甲<option>乙<option>丙</select>
    <button type=button aria-haspopup=true>未选</button>`);
  for (const [chosen, words] of [
    [['甲', '丙'], '甲, 丙'],
    [['甲', '乙', '丙'], '已选 3 项'],
  ] as const) {
    for (const option of select().options) option.selected = chosen.some((text) => text === option.text);
    button().textContent = words;
    expect(bench.read('button')).toMatchObject({ kind: 'multiSelect', value: chosen });
  }
});

test.each([
  ['a field of the form', `<input name=other placeholder="请选择">`],
  ['a box with a field of the form', `<div><input name=other tabindex=0></div>`],
  ['a box with any plain field', `<div class=row><input></div>`],
  ['words', '<p>请选择</p>'],
  ['a button that says something else', '<button type=button>合格</button>'],
])('%s beside a hidden select does not stand for it', (_, beside) => {
  const bench = page(`<select style="display:none">${options}</select>${beside}`);
  expect(bench.claim(select()).widget.id).toBe('native-choice');
});
