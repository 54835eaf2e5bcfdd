import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, root } from './files.ts';

test('no key of the words stands in two tables, where one would hide the other', async () => {
  const folder = join(root, 'locales', 'zh-CN');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const tables = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<{ default: object }>),
  );
  const keys = tables.flatMap((table) => Object.keys(table.default));
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('a portal and its import contract are called the same everywhere', async () => {
  const folder = join(root, 'locales', 'zh-CN');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const said = files.flatMap((file) => [
    ...read(join('locales', 'zh-CN', file)).matchAll(/.*(?:平台|导入方式).*/g),
  ]);
  expect(said.map(([line]) => line.trim())).toEqual([]);
});
