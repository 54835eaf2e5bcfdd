import { afterEach, beforeAll, expect, it } from 'vitest';
import { describeMarkup } from './page.fixture.ts';

/** Defines a component that draws the same in the shadow of each of its elements. */
function define(name: string, html: string): void {
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = html;
      }
    },
  );
}

beforeAll(() => {
  define('c-field', '<label><slot></slot></label><div><input></div>');
  define(
    'c-answers',
    `<div role=radiogroup aria-label="性别">${['男', '女'].map((word, at) => `<b role=radio id=r${at} aria-checked=false tabindex=0></b><label for=r${at}>${word}</label>`).join('')}</div>`,
  );
  define('c-floating', '<div style="opacity:0"><input></div>');
  define('c-outline', '<div style="opacity:0"><slot></slot></div>');
});
afterEach(() => {
  document.body.replaceChildren();
});

function labels(html: string): (string | undefined)[] {
  return describeMarkup(html).page.controls.map((control) => control.labels[0]?.text);
}

it('a label in the slot of a component', () => {
  expect(labels('<c-field>姓名</c-field><c-field>身份证号</c-field>')).toEqual(['姓名', '身份证号']);
});

it('labels of drawn radios in the shadow they stand in, and none of the page with the same id', () => {
  const { page } = describeMarkup('<c-answers></c-answers><label for=r0>甲</label><label for=r1>乙</label>');
  expect(page.controls.map(({ options }) => options)).toEqual([['男', '女']]);
});

it('a switch and a tick that are named by their own words', () => {
  const html = `<p><b role=switch aria-checked=false tabindex=0>接受监督</b></p>
    <p><b role=checkbox aria-checked=false tabindex=0>服从安排</b></p>`;
  expect(labels(html)).toEqual(['接受监督', '服从安排']);
});

it('fields that show nothing but their label while they are empty, and no trap', () => {
  const html = `<p>姓名<c-floating></c-floating></p>
    <label style="display:block;position:relative">电话<input style="opacity:0;position:absolute;left:0"></label>
    <div>网址<input style="opacity:0"></div>`;
  expect(labels(html)).toEqual(['电话', '姓名']);
});

it('a combobox that names its own words beside its label', () => {
  const html = `<div class="field-type-select"><label id=l>民族</label>
    <div role=combobox tabindex=0 aria-labelledby="l v" aria-expanded=false><span id=v>回族</span></div></div>`;
  const [control] = describeMarkup(html).page.controls;
  expect(control?.labels.map(({ text }) => text)).toEqual(['民族']);
  expect(control?.value).toBe('回族');
});

it('a group whose title stands in it', () => {
  const html = `<div role=radiogroup><label>性别</label><i role=radio aria-checked=false tabindex=0>男</i>
    <i role=radio aria-checked=false tabindex=0>女</i></div>`;
  expect(labels(html)).toEqual(['性别']);
});

it('a field that one component draws in the frame of another', () => {
  expect(labels('<div>职称<c-outline><input></c-outline></div>')).toEqual(['职称']);
});

it('a label that is drawn twice is no text with a value', () => {
  const { page } = describeMarkup(
    '<div><b>身份证号：</b><span>身份证号</span></div><div><b>民族：</b>回族</div>',
  );
  expect(page.texts.map(({ label, value }) => [label.text, value])).toEqual([['民族：', '回族']]);
});
