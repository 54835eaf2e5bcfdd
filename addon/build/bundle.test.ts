import vm from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { type Bundle, bundle } from './bundle.ts';
import { inspect } from './inspect.ts';
import { sizesOf } from './sizes.ts';

const folder = 'tests/fixtures/addon';
let made: Bundle;
beforeAll(async () => {
  made = await bundle({
    pane: `${folder}/pane.ts`,
    worker: `${folder}/worker.ts`,
    upload: `${folder}/upload.ts`,
    data: `${folder}/data.ts`,
  });
});

test('what pages and workers share is shipped once, as functions that nothing runs before they are needed', () => {
  const holders = made.scripts.filter(({ text }) => text.includes('共用的一段话'));
  expect(holders).toHaveLength(1);
  const files = Object.fromEntries(
    Object.entries(made.parts).map(([part, list]) => [part, list.map(([name]) => name)]),
  );
  const shared = holders[0]?.name ?? '';
  for (const part of ['pane', 'worker', 'upload']) {
    expect(files[part]?.at(-1)).toBe(`${part}.js`);
    expect(files[part]).toContain(shared);
  }
  expect(made.scripts.map(({ text }) => text.slice(0, 12))).toEqual(made.scripts.map(() => 'jiannuo.add('));
  expect(made.style?.text).toContain('background:#010203');
});

test('a worker made of the texts that the page holds answers', () => {
  const page = vm.createContext({});
  vm.runInContext('var self = this; class Blob {}', page);
  const run = (text: string) => vm.runInContext(text, page) as unknown;
  run(made.boot.text);
  const textOf = new Map(made.scripts.map(({ file, text }) => [file, text]));
  for (const [, file] of made.parts['worker'] ?? []) run(textOf.get(file) ?? '');
  const text = run(
    `[self.jiannuo.prologue, ...self.jiannuo.parts.worker.map(([name]) =>
      'self.jiannuo.add(' + JSON.stringify(name) + ',' + self.jiannuo.textOf(name) + ');'), 'self.jiannuo.need("worker.js")'].join('\\n')`,
  );
  const answers: string[] = [];
  const worker = vm.createContext({});
  Object.assign(worker, {
    answers,
    addEventListener: (_kind: string, call: (event: object) => void) => {
      worker['ask'] = call;
    },
    postMessage: (answer: string) => answers.push(answer),
  });
  vm.runInContext(`var self = this; class Blob {}; ${String(text)}; ask({ data: 21 });`, worker);
  expect(answers).toEqual(['worker:42:6:3']);
});

test('files are named by what they hold, and the page by the files', () => {
  for (const { name, file } of [made.boot, ...made.scripts])
    expect(file).toMatch(new RegExp(`^${name.replace(/\.js$/, '')}\\.[0-9a-f]{8}\\.js$`));
  const known = new Set(made.scripts.map(({ file }) => file));
  for (const [, file] of Object.values(made.parts).flat()) expect(known).toContain(file);
  expect(made.boot.text).toContain(JSON.stringify(made.parts));
});

test('nothing stands against them, and what older.ts has to make is told', () => {
  const { problems, made: older } = inspect(made);
  expect(problems).toEqual([]);
  expect([...older]).toEqual(expect.arrayContaining([['.at', 92]]));
});

test('sizes are of what is loaded at opening, and of what each part adds', () => {
  const { opening, parts } = sizesOf(made);
  expect(parts.map(({ part }) => part)).toEqual(['boot, style', 'pane', 'worker', 'upload', 'data']);
  const first = parts
    .filter(({ part }) => part !== 'upload' && part !== 'data')
    .reduce((sum, { kB }) => sum + kB, 0);
  expect(opening).toBeCloseTo(first);
  expect(parts.at(-1)?.files).toBe(1);
});
