import { afterEach, beforeAll, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { installBridge } from './bridge.ts';

beforeAll(() => installBridge(document));
afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, 'jQuery');
});

/** A plug-in of jQuery on each answer, which knows of itself alone whether it is marked. */
function plugIn(answers: readonly Element[]): Map<Element, boolean> {
  const marked = new Map<Element, boolean>();
  const draw = (): void => {
    for (const each of answers) each.setAttribute('aria-checked', String(marked.get(each) === true));
  };
  const plugins = new Map(
    answers.map((each) => {
      const val = (...next: boolean[]): boolean => {
        if (next.length > 0) marked.set(each, next[0] === true);
        draw();
        return marked.get(each) === true;
      };
      each.addEventListener('click', () => {
        for (const other of answers) marked.set(other, other === each);
        draw();
      });
      return [each, { plugin: { instance: { host: { val }, val } } }] as const;
    }),
  );
  Reflect.set(globalThis, 'jQuery', {
    hasData: (each: Element) => plugins.has(each),
    data: (each: Element) => plugins.get(each),
  });
  draw();
  return marked;
}

test.each(['div', 'div role="radiogroup"'])(
  'plug-ins on each answer in a %s hold it between them',
  async (box) => {
    document.body.innerHTML = `<${box}>${['男', '女'].map((word) => `<span role="radio">${word}</span>`).join('')}</div>`;
    const answers = [...document.querySelectorAll('[role=radio]')];
    const marked = plugIn(answers);
    const bench = new FillBench();
    expect((await bench.fill('[role=radio]', '女')).outcome).toEqual(VERIFIED);
    expect(answers.map((each) => marked.get(each))).toEqual([false, true]);
    expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
    expect(answers.map((each) => marked.get(each))).toEqual([false, false]);
  },
);

test('radios that say by their class alone whether they are chosen', async () => {
  document.body.innerHTML = `<div role="radiogroup">${['男', '女'].map((word) => `<span role="radio" class="x-button">${word}</span>`).join('')}</div>`;
  for (const each of document.querySelectorAll('[role=radio]')) {
    each.addEventListener('click', () => each.classList.add('x-state-pressed'));
  }
  const bench = new FillBench();
  expect(bench.read('[role=radio]').value).toBe('');
  expect((await bench.fill('[role=radio]', '女')).outcome).toEqual(VERIFIED);
});
