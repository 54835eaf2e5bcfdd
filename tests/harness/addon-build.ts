import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTry, tryFolder } from '../../addon/try/build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the page is made of. A folder is newer once something in it was added or taken away. */
const SOURCES = ['{addon,adapters/hosts,catalog,components,core,locales}/**', 'package-lock.json'];

/** Vitest calls it once before the e2e suite: most of the page is Univer, which is packed anew only where something has changed. */
export default async function buildTryIfStale(): Promise<void> {
  const builtAt = timeOf(join(tryFolder, 'index.html'));
  const changedAt = globSync(SOURCES, { cwd: root }).map((path) => timeOf(join(root, path)));
  if (changedAt.some((time) => time >= builtAt)) await buildTry();
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
