import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A test build made elsewhere, so that two runs at a time do not build over each other. */
const made = process.env['JIANNUO_TEST_BUILD'];

/** Folder of the unpacked test build: the product with host permission for loopback in addition. */
export const extensionFolder =
  made ?? fileURLToPath(new URL('../../.output/chrome-mv3-test', import.meta.url));

/** Builds the test build. Vitest calls it once before the e2e suite; the demo calls it itself. */
export default function buildExtension(): void {
  if (made !== undefined) return;
  execFileSync('npx', ['--no-install', 'wxt', 'build', '--mode', 'test'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
