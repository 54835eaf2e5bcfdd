import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOf, productSources, root } from './files.ts';

type Table = Readonly<Record<string, string>>;

async function tablesOf(language: string): Promise<Map<string, Table>> {
  const folder = join(root, 'locales', language);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const tables = await Promise.all(
    files.map(async (file): Promise<[string, Table]> => {
      const module = (await import(join(folder, file))) as { default: Table };
      return [file.replaceAll('\\', '/'), module.default];
    }),
  );
  return new Map(tables);
}

const zh = await tablesOf('zh-CN');
const en = await tablesOf('en');

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();

test('both languages have the same keys with the same parameters', () => {
  expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted());
  for (const [file, table] of zh) {
    const other = en.get(file) ?? {};
    expect(Object.keys(other).toSorted(), file).toEqual(Object.keys(table).toSorted());
    for (const [key, text] of Object.entries(table)) {
      expect(placeholders(other[key] ?? ''), `${file} ${key}`).toEqual(placeholders(text));
    }
  }
});

test('no key stands in two tables', () => {
  const keys = [...zh.values()].flatMap((table) => Object.keys(table));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every error that is thrown has words', () => {
  const known = new Set([...zh.values()].flatMap((table) => Object.keys(table)));
  const missing = productSources().flatMap((path) =>
    [...codeOf(path).matchAll(/new JiannuoError\(\s*'([^']+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((code) => !known.has(code))
      .map((code) => `${path}: ${code}`),
  );
  expect(missing).toEqual([]);
});
