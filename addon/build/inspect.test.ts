import { expect, test } from 'vitest';
import type { Bundle } from './bundle.ts';
import { inspect } from './inspect.ts';

/** A bundle of one script with this code. */
function bundleOf(code: string): Bundle {
  const file = { name: 'boot', file: 'boot.js', text: '' };
  return {
    boot: file,
    style: undefined,
    scripts: [{ name: 'a.js', file: 'a.js', text: code }],
    parts: {},
    modules: new Map(),
  };
}

test.each([
  'a?.b',
  'a ?? b',
  'a ||= b',
  'try { a() } catch { b() }',
  '1n',
  '1_000',
  'class A { b = 1 }',
  'class A { #b() {} }',
  'import("a")',
  '/a/v',
  '/a/d',
  '/(?<a>b)(?<a>c)/',
  'async () => { await a; }; await b',
])('syntax newer than 2018 is refused: %s', (code) => {
  expect(inspect(bundleOf(code)).problems).toEqual([expect.stringContaining('a.js 里有 2018 年以后的语法')]);
});

test.each([
  'async function* a() { for await (const b of c) yield { ...b } }',
  '/(?<=a)(?<b>c)\\p{Script=Han}/su',
])('syntax of 2018 is taken: %s', (code) => {
  expect(inspect(bundleOf(code)).problems).toEqual([]);
});

test.each([
  ['a.toSorted()', '.toSorted', 110],
  ['structuredClone(a)', 'structuredClone', 98],
  ['Promise.allSettled(a)', 'Promise.allSettled', 76],
  ['crypto.randomUUID()', 'crypto.randomUUID', 92],
  ['new WeakRef(a)', 'WeakRef', 84],
  ['new Intl.Segmenter()', 'Intl.Segmenter', 87],
  ['a.replaceChildren()', '.replaceChildren', 86],
])('what Chromium lacks at the floor and nobody makes is refused: %s', (code, name, since) => {
  expect(inspect(bundleOf(code)).problems).toEqual([
    `a.js 用到 ${name}：Chromium ${since} 才有，要能在 69 上运行。`,
  ]);
});

test.each([
  ['fetch("a")', 'fetch'],
  ['new XMLHttpRequest()', 'XMLHttpRequest'],
  ['const a = WebSocket', 'WebSocket'],
  ['importScripts("a")', 'importScripts'],
  ['navigator.sendBeacon("a")', 'sendBeacon'],
  ['(0, eval)("a")', 'eval'],
  ['Function("return this")()', 'Function'],
])('the network and code from text are refused: %s', (code, name) => {
  expect(inspect(bundleOf(code)).problems).toEqual([expect.stringContaining(`a.js 用到 ${name}`)]);
});

test('names of other things are not taken for them', () => {
  const code =
    '({ fetch: 1, eval: 2, WeakRef: 3 }).fetch; a.Function; a.text; a.text(1); typeof structuredClone; "fetch()"';
  const { problems, made } = inspect(bundleOf(code));
  expect(problems).toEqual([]);
  expect([...made]).toEqual([]);
});

test('what older.ts makes is told', () => {
  const { made } = inspect(bundleOf('a.at(-1); Object.hasOwn(a, b); c.text(); globalThis'));
  expect([...made.keys()].sort()).toEqual(['.at', '.text()', 'Object.hasOwn', 'globalThis']);
});

test('rules of style that old engines pass over are told, those that are lowered are not there', () => {
  const css = 'a:focus-visible{width:min(1px,2px);inset:0}b{margin:0;color:#123;max-width:5px}';
  const { passedOver } = inspect({ ...bundleOf(''), style: { name: 'style', file: 'a.css', text: css } });
  expect([...passedOver]).toEqual([
    ['min(), max(), clamp()', 79],
    [':focus-visible', 86],
    ['inset', 87],
  ]);
});
