import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { build, type InlineConfig } from 'wxt';
import { engineKilobytes } from './engine-size.ts';
import { atMost, publish } from './figures.ts';

/**
 * How large the released extension is, compressed: by file, and by package or folder of ours, so that the next saving is seen
 * before it is sought, and what stands in several files. `--files`: every module of each file as well.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const kB = (code: string | Uint8Array): number => gzipSync(code, { level: 9 }).length / 1024;

/** A module's part of its file: of the compressed size as much as of the sizes that its modules have each compressed alone. */
interface Part {
  file: string;
  module: string;
  kB: number;
}
const parts: Part[] = [];
const collect = (): Plugin => ({
  name: 'size-parts',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const modules = Object.entries(chunk.modules).map(([id, { code }]) => ({ id, kB: kB(code ?? '') }));
      const share = kB(chunk.code) / total(modules);
      for (const module of modules) {
        parts.push({ file: chunk.fileName, module: nameOf(module.id), kB: share * module.kB });
      }
    }
  },
});
// Only what goes wrong: WXT lists every file that it writes.
const quiet = (): void => {};
await build({
  root,
  logger: {
    debug: quiet,
    log: quiet,
    info: quiet,
    success: quiet,
    warn: console.warn,
    error: console.error,
    fatal: console.error,
    level: 0,
  },
  vite: () => ({ logLevel: 'error', plugins: [collect()] }),
} as InlineConfig);

const folder = new URL('../.output/chrome-mv3/', import.meta.url);
const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:js|css|html)$/.test(file))
  .map((file) => ({ file, kB: kB(readFileSync(new URL(file, folder))) }));

const places = sums(parts, ({ module }) => placeOf(module)).slice(0, 24);
console.table(sums(sizes, ({ file }) => file).slice(0, 14));
console.table(places);
console.table(sums(repeated(parts), ({ module }) => module).slice(0, 12));
if (process.argv.includes('--files')) {
  for (const file of new Set(parts.map((part) => part.file))) {
    console.log(file);
    console.table(
      sums(
        parts.filter((part) => part.file === file),
        ({ module }) => module,
      ),
    );
  }
}
publish(
  'size',
  [
    atMost('extension', total(sizes), 'kB gz', 250),
    atMost('page agent', total(sizes.filter(({ file }) => file === 'page-agent.js')), 'kB gz', 40),
    atMost('engine', await engineKilobytes('general', 'member-pledge'), 'kB gz', 150),
  ],
  { places },
);

function total(list: readonly { kB: number }[]): number {
  return list.reduce((sum, item) => sum + item.kB, 0);
}

/** The path from the root, or from `node_modules` for packages. */
function nameOf(id: string): string {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  return path.split('node_modules/').pop()?.replace(root.replaceAll('\\', '/'), '') ?? path;
}

/** A package by its name, our own code by its first two folders; the same in two files counts twice, as it is shipped. */
function placeOf(module: string): string {
  const depth =
    module.startsWith('@') || /^(?:core|adapters|components|entrypoints|utils)\//.test(module) ? 2 : 1;
  return module.split('/').slice(0, depth).join('/');
}

/** Of the modules that stand in several files, every part but the largest. */
function repeated(list: readonly Part[]): Part[] {
  const seen = new Set<string>();
  return [...list].sort((a, b) => b.kB - a.kB).filter(({ module }) => seen.has(module) || !seen.add(module));
}

/** Sums per key, the largest first. */
function sums<Item extends { kB: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): { what: string; kB: number }[] {
  const found = new Map<string, number>();
  for (const item of items) found.set(keyOf(item), (found.get(keyOf(item)) ?? 0) + item.kB);
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .map(([what, size]) => ({ what, kB: Number(size.toFixed(1)) }));
}
