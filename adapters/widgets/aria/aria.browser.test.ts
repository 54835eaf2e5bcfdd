import { afterEach, describe, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

function page(html: string): FillBench {
  document.body.innerHTML = html;
  return new FillBench();
}

function find(selector: string, tree: ParentNode = document): HTMLElement {
  return tree.querySelector<HTMLElement>(selector)!;
}

/** A library that nobody knows: a button that opens a list elsewhere in the page, some frames after the click. */
function unknownSelect(options: string[], place: ParentNode = document, disabled = ''): void {
  const button = find('[role=combobox]', place);
  const close = (): void => {
    button.setAttribute('aria-expanded', 'false');
    document.querySelector('#pop')?.remove();
  };
  document.addEventListener('mousedown', (event) => {
    const [target] = event.composedPath();
    const inside = target instanceof Element && (target.closest('#pop') !== null || target === button);
    if (!inside) close();
  });
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-expanded') === 'true') return close();
    button.setAttribute('aria-expanded', 'true');
    requestAnimationFrame(() => {
      const pop = document.createElement('div');
      pop.id = 'pop';
      pop.innerHTML = `<div><div role=listbox id=list>${options
        .map((one) => `<div role=option ${one === disabled ? 'aria-disabled=true' : ''}>${one}</div>`)
        .join('')}</div></div>`;
      pop.addEventListener('click', (event) => {
        const option = event.target instanceof Element && event.target.closest('[role=option]');
        if (!option || option.getAttribute('aria-disabled') === 'true') return;
        button.textContent = option.textContent;
        button.removeAttribute('data-placeholder');
        close();
      });
      document.body.append(pop);
    });
  });
}

const COMBOBOX =
  '<button type=button role=combobox aria-controls=list aria-expanded=false data-placeholder>挑一个</button>';

describe('combobox', () => {
  test('opens, chooses by equality, closes', async () => {
    const bench = page(`<ul><li>合格的菜单</li></ul>${COMBOBOX}`);
    unknownSelect(['不合格', '基本合格', '合格']);
    expect(bench.read('button')).toMatchObject({ kind: 'select', value: '' });
    expect((await bench.fill('button', '合格')).outcome).toEqual(VERIFIED);
    expect(find('button').textContent).toBe('合格');
    expect(document.querySelector('#pop')).toBeNull();
  });

  test('an old choice comes back', async () => {
    const bench = page(COMBOBOX.replace('data-placeholder>挑一个', '>不合格'));
    unknownSelect(['不合格', '合格']);
    expect((await bench.fill('button', '合格')).outcome).toEqual(VERIFIED);
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect(find('button').textContent).toBe('不合格');
  });

  test.each([
    ['合', 'optionMissing'],
    ['合格', 'optionDisabled'],
  ])('%s is skipped and the list closed', async (next, reason) => {
    const bench = page(COMBOBOX);
    unknownSelect(['不合格', '合格'], document, '合格');
    expect((await bench.fill('button', next)).outcome).toMatchObject({ state: 'skipped', reason });
    expect(find('button').textContent).toBe('挑一个');
    expect(document.querySelector('#pop')).toBeNull();
  });

  test('inside a shadow root, with its list outside', async () => {
    const bench = page('<div id=host></div>');
    const tree = find('#host').attachShadow({ mode: 'open' });
    tree.innerHTML = COMBOBOX;
    unknownSelect(['不合格', '合格'], tree);
    expect((await bench.fill(find('button', tree), '合格')).outcome).toEqual(VERIFIED);
  });

  test('the words beside a bare input are its value, the placeholder is not', () => {
    const bench = page(`<div class="x-select__wrapper"><div><input role=combobox readonly>
      <span class="x-select__placeholder">状态</span></div></div>`);
    expect(bench.read('input').value).toBe('');
    find('span').className = 'x-select__selected';
    expect(bench.read('input').value).toBe('状态');
  });
});

/** Toggles or moves a mark, as a script of the page would. */
function marks(selector: string, attribute: string, exclusive: boolean): void {
  for (const element of document.querySelectorAll(selector)) {
    element.addEventListener('click', () => {
      const on = element.getAttribute(attribute) !== 'true';
      if (exclusive) {
        for (const other of document.querySelectorAll(selector)) other.setAttribute(attribute, 'false');
      }
      element.setAttribute(attribute, String(exclusive || on));
    });
  }
}

test('radiogroup', async () => {
  const bench = page(
    '<div role=radiogroup><div role=radio aria-checked=true>不合格</div><div role=radio aria-checked=false>合格</div></div>',
  );
  marks('[role=radio]', 'aria-checked', true);
  expect((await bench.fill('[role=radio]', '合格')).outcome).toEqual(VERIFIED);
  expect(find('[aria-checked=true]').textContent).toBe('合格');
  await bench.undo();
  expect(find('[aria-checked=true]').textContent).toBe('不合格');
});

test('group of checkboxes', async () => {
  const bench = page(
    `<div role=group>${['校刊', '公开栏', '电子屏'].map((text) => `<span role=checkbox aria-checked=false>${text}</span>`).join('')}</div>`,
  );
  marks('[role=checkbox]', 'aria-checked', false);
  expect((await bench.fill('[role=checkbox]', ['公开栏', '电子屏'])).outcome).toEqual(VERIFIED);
  await bench.undo();
  expect(document.querySelectorAll('[aria-checked=true]').length).toBe(0);
});

test('listbox that is always open', async () => {
  const bench = page(
    '<ul role=listbox><li role=option aria-selected=false>甲</li><li role=option aria-selected=false>乙</li></ul>',
  );
  marks('[role=option]', 'aria-selected', true);
  expect((await bench.fill('[role=listbox]', '乙')).outcome).toEqual(VERIFIED);
  expect(find('[aria-selected=true]').textContent).toBe('乙');
});

test('switch', async () => {
  const bench = page('<button type=button role=switch aria-checked=false></button>');
  marks('[role=switch]', 'aria-checked', false);
  expect((await bench.fill('button', '是')).outcome).toEqual(VERIFIED);
  expect(find('button').getAttribute('aria-checked')).toBe('true');
  await bench.undo();
  expect(find('button').getAttribute('aria-checked')).toBe('false');
});

test('spinbutton', async () => {
  const bench = page('<input role=spinbutton aria-valuemax=100>');
  expect((await bench.fill('input', '35')).outcome).toEqual(VERIFIED);
  expect((await bench.fill('input', '350')).outcome).toMatchObject({ reason: 'outOfRange' });
});
