import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, root } from './files.ts';

function manifest(folder: string): Record<string, unknown> {
  const path = `.output/${folder}/manifest.json`;
  if (!existsSync(join(root, path)))
    throw new Error(`${path} is missing: run npm run check, which builds first`);
  return JSON.parse(read(path)) as Record<string, unknown>;
}

test('the released manifest asks for exactly this', () => {
  const { version: _version, ...rest } = manifest('chrome-mv3');
  expect(rest).toMatchSnapshot();
});

test('the test build differs by host permission for loopback alone', () => {
  const { host_permissions: hosts, ...rest } = manifest('chrome-mv3-test');
  expect(hosts).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  expect(rest).toEqual(manifest('chrome-mv3'));
});
