import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A build made elsewhere, so that two runs at a time do not build over each other. */
const made = process.env['JIANNUO_TEST_BUILD'];

/** Folder of the unpacked test build: the product with host permission for loopback in addition. */
export const extensionFolder = made ?? join(root, '.output', 'chrome-mv3-test');

/** What the build is made of. A folder is newer once something in it was added or taken away. */
const SOURCES = [
  '{core,adapters,catalog,components,locales,utils,entrypoints,public}/**',
  '{package-lock.json,wxt.config.ts,tsconfig.json}',
];

/** Builds the test build. */
export default function buildExtension(): void {
  if (made !== undefined) return;
  execFileSync('npx', ['--no-install', 'wxt', 'build', '--mode', 'test'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Builds the test build unless the one that is there is newer than everything it is made of. */
export function buildIfStale(): void {
  const builtAt = timeOf(join(extensionFolder, 'manifest.json'));
  const changedAt = globSync(SOURCES, { cwd: root }).map((path) => timeOf(join(root, path)));
  if (changedAt.some((time) => time >= builtAt)) buildExtension();
}

/** When a file was written last; 0 where there is none. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
