import vm from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { older } from './older.ts';

/** What an engine of 2018 does not have, taken out of a realm of its own; then `older`, from its text as a worker runs it. */
function oldRealm(): vm.Context {
  const context = vm.createContext({ setTimeout, escape: undefined });
  vm.runInContext(
    `var self = this;
    class Blob { constructor(text) { this.data = text; } }
    class FileReader {
      addEventListener(kind, call) { if (kind === 'load') this.call = call; }
      readAsText(blob) { this.result = blob.data; Promise.resolve().then(this.call); }
      readAsArrayBuffer(blob) { this.result = new Uint8Array([...blob.data].map((s) => s.charCodeAt(0))).buffer; Promise.resolve().then(this.call); }
    }
    delete Object.hasOwn; delete Object.fromEntries;
    for (const owner of [Array, String, Object.getPrototypeOf(Uint8Array)])
      for (const name of ['at', 'findLast', 'findLastIndex', 'replaceAll', 'matchAll']) delete owner.prototype[name];
    delete self.globalThis; delete self.queueMicrotask;`,
    context,
  );
  expect(vm.runInContext('[].at', context)).toBeUndefined();
  vm.runInContext(`(${older})()`, context);
  return context;
}

const old = oldRealm();
/** The same expression here, where it is native, and there; arguments go as JSON. */
function both(code: string, ...args: readonly unknown[]): [here: unknown, there: unknown] {
  const call = `JSON.stringify((${code})(...${JSON.stringify(args)}), (k, v) => v === undefined ? 'undefined' : v)`;
  return [vm.runInThisContext(call), vm.runInContext(call, old)];
}

function alike(code: string, ...arbitraries: readonly fc.Arbitrary<unknown>[]): void {
  fc.assert(
    fc.property(fc.tuple(...arbitraries), (args) => {
      const [here, there] = both(code, ...args);
      expect(there).toBe(here);
    }),
    { numRuns: 200 },
  );
}

const numbers = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 6 });
const words = fc.string({ unit: fc.constantFrom('a', 'b', '中', '😀', '$', '.', '&', '1'), maxLength: 12 });

describe('what older engines lack does as the language says', () => {
  test('at', () => {
    const place = fc.oneof(fc.integer({ min: -8, max: 8 }), fc.double(), fc.constant(null));
    alike('(list, at) => list.at(at)', numbers, place);
    alike('(text, at) => text.at(at)', words, place);
    alike('(list, at) => new Int8Array(list).at(at)', numbers, place);
  });

  test('findLast, findLastIndex', () => {
    alike(
      '(list, wanted) => list.findLast((each) => each > wanted)',
      numbers,
      fc.integer({ min: -4, max: 4 }),
    );
    alike(
      '(list, wanted) => list.findLastIndex((each, index, all) => all[index] === wanted)',
      numbers,
      fc.integer({ min: -4, max: 4 }),
    );
  });

  test('Object.hasOwn, Object.fromEntries', () => {
    const key = fc.constantFrom('a', 'b', '__proto__', 'toString', '1');
    const entries = fc.array(fc.tuple(key, fc.integer()), { maxLength: 5 });
    alike('(entries) => Object.entries(Object.fromEntries(new Map(entries)))', entries);
    alike('(entries, key) => Object.hasOwn(Object.fromEntries(entries), key)', entries, key);
  });

  test('replaceAll', () => {
    const by = fc.constantFrom('x', '', '$&', '$$', '[$1]', '中');
    alike('(text, what, by) => text.replaceAll(what, by)', words, words, by);
    alike('(text, by) => text.replaceAll(/(a|中)b?/g, by)', words, by);
    alike('(text) => text.replaceAll("a", (found, at) => `${found}${at}`)', words);
  });

  test('matchAll', () => {
    for (const pattern of ['/(a)|中/g', '/b*/g', '/b*/gu', '/(?=a)/g', '/./gu', '/a/y']) {
      const code = `(text) => { const p = ${pattern}; if (!p.global) return 0; p.lastIndex = 1; return [...text.matchAll(p)].map((m) => [m[0], m[1], m.index]).concat(p.lastIndex); }`;
      alike(code, words);
    }
  });

  test('globals and files', async () => {
    expect(vm.runInContext('globalThis === self', old)).toBe(true);
    const later =
      'new Promise((done) => { const all = []; queueMicrotask(() => { all.push(2); done(all); }); all.push(1); })';
    expect(JSON.stringify(await vm.runInContext(later, old))).toBe('[1,2]');
    expect(await vm.runInContext('new Blob("表").text()', old)).toBe('表');
    expect(await vm.runInContext('new Blob("ab").arrayBuffer().then((b) => b.byteLength)', old)).toBe(2);
  });
});

test('what an engine has stays', () => {
  const context = vm.createContext({});
  vm.runInContext(
    'var self = this; class Blob {}; var before = [[].at, "".matchAll, Object.hasOwn];',
    context,
  );
  vm.runInContext(`(${older})()`, context);
  expect(
    vm.runInContext('before.every((each, i) => each === [[].at, "".matchAll, Object.hasOwn][i])', context),
  ).toBe(true);
});
