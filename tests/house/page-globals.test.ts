import { expect, test } from 'vitest';
import { pageGlobals } from './page-globals.ts';

test.each([
  ['document.createElement("a")', 1],
  ['const a = document.body; a.b = window["name"]', 2],
  ['f(document); class A { b = window }', 2],
  ['const { title } = document', 1],
  ['a.document.window(); const b = { document: 1, "window": 2 }; b?.document', 0],
  ['"document.body"; `window.x ${1}`', 0],
  ['b = { document }', 1],
  // A look guards what it leads to, and nothing else of the file.
  ['typeof document > `u` || document.body', 0],
  ['typeof document < "u" && document.body; document.body', 1],
  ['typeof document', 0],
  ['a = typeof window !== "undefined" ? window.b : window.c', 1],
  ['a = typeof window === "undefined" ? window.b : window.c', 1],
  ['if (typeof document !== "undefined" && a) { document.body } else document.head', 1],
  ['if (typeof document != "undefined" || a) document.body', 1],
  ['function f() { if (typeof document > `u`) return 1; return () => document.body } document.head', 1],
  ['function f() { document.head; if (typeof document === "undefined") { a(); throw b } document.body }', 1],
  ['function f() { if (typeof document > `u`) a(); document.body }', 1],
])('%s', (script, count) => {
  expect(pageGlobals(script)).toHaveLength(count);
});
