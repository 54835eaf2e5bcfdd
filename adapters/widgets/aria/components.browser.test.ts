import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

beforeAll(() => {
  /** A select whose options are its children, drawn in a list of its shadow. */
  class Choice extends HTMLElement {
    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open' });
      shadow.innerHTML = `<span><slot name=chosen>请选择</slot></span>
        <div role=listbox style="position:absolute" hidden><slot></slot></div>`;
      const list = shadow.querySelector<HTMLElement>('div')!;
      const open = (on: boolean): void => {
        list.hidden = !on;
        this.setAttribute('aria-expanded', String(on));
      };
      this.addEventListener('click', ({ target }) => {
        if (target instanceof HTMLElement && target !== this) {
          this.dataset['value'] = target.dataset['value'];
          shadow.querySelector('slot')!.textContent = target.textContent;
        }
        open(list.hidden === true);
      });
      this.addEventListener('blur', () => open(false));
    }
  }
  /** A radio that keeps a native one in its shadow. */
  class Radio extends HTMLElement {
    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open' });
      shadow.innerHTML = `<div role=radio aria-labelledby=t><input type=radio name=g><span id=t>${this.title}</span></div>`;
      shadow.addEventListener('change', () => {
        for (const each of document.querySelectorAll('c-radio')) {
          if (each !== this) each.shadowRoot!.querySelector('input')!.checked = false;
        }
      });
    }
  }
  class Kept extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<i><input type=checkbox></i>';
    }
  }
  customElements.define('c-kept', Kept);
  customElements.define('c-choice', Choice);
  customElements.define('c-radio', Radio);
});

const ariaTick = (text: string): string => `<b role=checkbox aria-checked=false tabindex=0>${text}</b>`;
const nativeTick = (text: string): string =>
  `<c-tick><div><div><input type=checkbox id=${text}></div><label for=${text}>${text}</label></div></c-tick>`;

test('a select of a component, whose options are drawn in its shadow', async () => {
  document.body.innerHTML = `<c-choice role=combobox tabindex=0 aria-expanded=false>
    <b role=option data-value=01>汉族</b><b role=option data-value=03>回族</b></c-choice>`;
  const select = document.querySelector<HTMLElement>('c-choice')!;
  const bench = new FillBench();
  expect(bench.read(select).value).toBe('');
  expect((await bench.fill(select, '回族')).outcome).toEqual(VERIFIED);
  expect(select.dataset['value']).toBe('03');
});

test('radios of components that each keep their own are one question', async () => {
  document.body.innerHTML = '<p><c-radio title=男></c-radio><c-radio title=女></c-radio></p>';
  const radios = [...document.querySelectorAll('c-radio')].map((each) =>
    each.shadowRoot!.querySelector('input')!,
  );
  const bench = new FillBench();
  expect(bench.read(radios[1]!).options).toEqual(['男', '女']);
  expect((await bench.fill(radios[1]!, '女')).outcome).toEqual(VERIFIED);
  expect(radios.map(({ checked }) => checked)).toEqual([false, true]);
});

test('ticks in a fieldset that holds nothing else are one question', async () => {
  document.body.innerHTML = `<fieldset><legend>公示途径</legend>${ariaTick('公开栏')}${ariaTick('校园网')}</fieldset>
    <fieldset><legend>基本信息</legend>${ariaTick('党员')}<p>姓名<input></p>${ariaTick('团员')}</fieldset>`;
  for (const box of document.querySelectorAll('b')) {
    box.addEventListener('click', () => box.setAttribute('aria-checked', 'true'));
  }
  const bench = new FillBench();
  expect((await bench.fill('b', ['公开栏', '校园网'])).outcome).toEqual(VERIFIED);
  expect(bench.read(document.querySelectorAll('b')[2]!).kind).toBe('checkbox');
});

test('native ticks that components draw side by side are one question', () => {
  document.body.innerHTML = `<section>${nativeTick('公开栏')}${nativeTick('校园网')}</section><p>${nativeTick('党员')}</p>`;
  const bench = new FillBench();
  expect(bench.read('#公开栏').options).toEqual(['公开栏', '校园网']);
  expect(bench.read('#党员').kind).toBe('checkbox');
});

const kept = (text: string): string => `<label><c-kept></c-kept>${text}</label>`;

test('native ticks that components keep in their shadow are one question where nothing else stands beside them', async () => {
  document.body.innerHTML = `<div>${kept('公开栏')}${kept('校园网')}</div><form>${kept('党员')}<p><input></p>${kept('团员')}</form>`;
  const ticks = [...document.querySelectorAll('c-kept')].map((each) =>
    each.shadowRoot!.querySelector('input')!,
  );
  const bench = new FillBench();
  expect(bench.read(ticks[0]!).options).toEqual(['公开栏', '校园网']);
  expect((await bench.fill(ticks[0]!, ['校园网'])).outcome).toEqual(VERIFIED);
  expect(ticks.map(({ checked }) => checked)).toEqual([false, true, false, false]);
  expect(bench.read(ticks[2]!).kind).toBe('checkbox');
});

test('a combobox that is typed in is emptied by typing', async () => {
  document.body.innerHTML = `<div><input role=combobox aria-expanded=false></div>
    <ul role=listbox style="position:absolute" hidden><li role=option>教务处</li></ul>`;
  const [input, list] = [document.querySelector('input')!, document.querySelector('ul')!];
  const open = (on: boolean): void => {
    list.hidden = !on;
    input.setAttribute('aria-expanded', String(on));
  };
  input.addEventListener('click', () => open(true));
  input.addEventListener('input', () => open(input.value !== ''));
  input.addEventListener('blur', () => open(false));
  list.addEventListener('click', () => {
    input.value = '教务处';
    open(false);
  });
  const bench = new FillBench();
  expect((await bench.fill(input, '教务处')).outcome).toEqual(VERIFIED);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(input.value).toBe('');
});

test('what a search has marked is chosen, and a deleted text is not completed', async () => {
  document.body.innerHTML = `<div><input role=combobox aria-expanded=false></div>
    <ul role=listbox style="position:absolute" hidden><li role=option aria-selected=false>群众</li>
    <li role=option aria-selected=false>党员</li></ul>`;
  const [input, list] = [document.querySelector('input')!, document.querySelector('ul')!];
  const rows = [...document.querySelectorAll('li')];
  let completes = true;
  let model = '';
  const open = (on: boolean): void => {
    list.hidden = !on;
    input.setAttribute('aria-expanded', String(on));
  };
  input.addEventListener('keydown', ({ key }) => {
    completes = key !== 'Backspace';
  });
  input.addEventListener('input', () => {
    if (completes)
      input.value = rows.find((row) => row.textContent!.startsWith(input.value))?.textContent ?? '';
    for (const row of rows) row.setAttribute('aria-selected', String(row.textContent === input.value));
    open(input.value !== '');
  });
  input.addEventListener('change', () => {
    if (input.value === '') model = '';
  });
  input.addEventListener('blur', () => open(false));
  for (const row of rows) {
    row.addEventListener('click', () => {
      [input.value, model] = [row.textContent!, row.textContent!];
      open(false);
    });
  }
  const bench = new FillBench();
  expect((await bench.fill(input, '党员')).outcome).toEqual(VERIFIED);
  expect(model).toBe('党员');
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect([input.value, model]).toEqual(['', '']);
});
