import { afterEach, expect, it } from 'vitest';
import { Marks } from './marks.ts';
import { describeAgain, describeMarkup } from './page.fixture.ts';
import { Registry } from './registry.ts';
import { selectorOf } from './selector.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const outlined = (element: Element | null) => element && getComputedStyle(element).outlineStyle === 'solid';

it('outlines controls and highlights quotes without touching the DOM', () => {
  const { page, registry } = describeMarkup('<div>姓名 <input></div><p>承诺：每 周听课一次，年底前完成</p>');
  const before = document.documentElement.outerHTML;
  const marks = new Marks(registry);
  const [control] = page.controls;
  const [text] = page.texts;
  const missing = marks.highlight([
    { ref: control?.ref ?? '', quote: '', tone: 'fail' },
    { ref: text?.ref ?? '', quote: '每周听课', tone: 'pass' },
    // In another spelling than the page's: what was read is marked as a whole.
    { ref: text?.ref ?? '', quote: '不在这里', tone: 'review' },
    { ref: 'f0:c99', quote: '', tone: 'review' },
  ]);
  expect(missing).toEqual([{ ref: 'f0:c99', quote: '' }]);
  const [whole] = [...(CSS.highlights.get('jiannuo-review') ?? [])];
  expect(whole instanceof Range && whole.toString()).toContain('年底前完成');
  expect(outlined(document.querySelector('input'))).toBe(true);
  const [range] = [...(CSS.highlights.get('jiannuo-pass') ?? [])];
  expect(range instanceof Range && range.toString()).toBe('每 周听课');
  expect(document.documentElement.outerHTML).toBe(before);
  marks.clear();
  expect(outlined(document.querySelector('input'))).toBe(false);
  expect(CSS.highlights.size).toBe(0);
  expect(document.adoptedStyleSheets).toHaveLength(0);
});

it('shows a control and says when it is gone', () => {
  const { page, registry } = describeMarkup('<div style="height:3000px"></div><div>姓名 <input></div>');
  const marks = new Marks(registry);
  const ref = page.controls[0]?.ref ?? '';
  expect(marks.show(ref)).toBe(document.querySelector('input'));
  expect(document.querySelector('input')?.getBoundingClientRect().top).toBeLessThan(innerHeight);
  expect(outlined(document.querySelector('input'))).toBe(true);
  document.body.replaceChildren();
  expect(marks.show(ref)).toBeUndefined();
  marks.clear();
});

const quoted = (): string[] => [...(CSS.highlights.get('jiannuo-pass') ?? [])].map(String);

it('finds a quote again where the page has drawn it anew, and says so where it is gone or stands twice', () => {
  const { page, registry } = describeMarkup('<p>承诺：每周听课一次，年底前完成</p>');
  const [text] = page.texts;
  const mark = { ref: text?.ref ?? '', quote: '每周听课一次', tone: 'pass' } as const;
  const marks = new Marks(registry);
  document.body.innerHTML = '<div><b>承诺</b><span>每周听课</span><span>一次，年底前完成</span></div>';
  expect(marks.highlight([mark])).toEqual([]);
  expect(quoted()).toEqual(['每周听课一次']);
  document.body.innerHTML = '<p>承诺：每周听课两次</p>';
  expect(marks.highlight([mark])).toEqual([{ ref: mark.ref, quote: mark.quote }]);
  expect(quoted()).toEqual([]);
  document.body.innerHTML = '<p>每周听课一次</p><p>每周听课一次</p>';
  expect(marks.highlight([mark])).toHaveLength(1);
  marks.clear();
});

it('marks inside of shadow roots, and there alone', () => {
  document.body.innerHTML = '<div id="host"></div><div><p><input></p></div>';
  const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (shadow) shadow.innerHTML = '<div><p><input></p></div><div><p><input aria-label="姓名"></p></div>';
  const registry = new Registry(0);
  const { page } = describeAgain(registry);
  const inside = page.controls.find((control) => control.labels.some((label) => label.text === '姓名'));
  const marks = new Marks(registry);
  marks.highlight([{ ref: inside?.ref ?? '', quote: '', tone: 'review' }]);
  const inputs = [...(shadow?.querySelectorAll('input') ?? []), ...document.querySelectorAll('input')];
  expect(inputs.map(outlined)).toEqual([false, true, false]);
  marks.clear();
});

it('names each element of a page by a selector of its own', () => {
  document.body.innerHTML = '<div><p><b></b></p><p><b></b></p></div><div><p><b></b></p></div>';
  for (const element of document.body.querySelectorAll('*')) {
    expect([...document.querySelectorAll(selectorOf(element))]).toEqual([element]);
  }
});
