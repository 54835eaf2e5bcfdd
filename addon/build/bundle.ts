import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import type { PartFiles } from '../boot/boot.ts';
import { bigIntegers } from './big-integers.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where each part of the add-on begins; the pane is what the page runs and `words` what it adds (`addon/pane/workers.ts`), the others are workers (`addon/parts.ts`). */
export const entries: Readonly<Record<string, string>> = {
  pane: 'addon/pane/main.tsx',
  worker: 'addon/worker/main.ts',
  check: 'addon/worker/check.ts',
  files: 'addon/worker/files.ts',
  upload: 'addon/worker/upload.ts',
  authoring: 'addon/worker/authoring.ts',
  words: 'addon/pane/words.ts',
};

/** What is loaded when the pane opens. */
export const atOpening: readonly string[] = ['pane', 'worker'];

/** At most so many kilobytes, compressed, when the pane opens. */
export const AT_MOST = 300;

/** A file of the site: its name holds a digest of its text, so that no cache mixes two builds. */
export interface SiteFile {
  /** As the build knows it: `boot`, the name of a script, `style`. */
  name: string;
  file: string;
  text: string;
}

export interface Bundle {
  boot: SiteFile;
  style: SiteFile | undefined;
  scripts: readonly SiteFile[];
  parts: Readonly<Record<string, PartFiles>>;
  /** The modules of each script with what is left of their code, by their paths from the root or from `node_modules`. */
  modules: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const common: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  base: './',
  plugins: [bigIntegers()],
};

/** Scripts that pages and workers share: CommonJS chunks, each a function that `addon/boot/registry.ts` runs once. */
export async function bundle(begins: Readonly<Record<string, string>> = entries): Promise<Bundle> {
  const built = await build({
    ...common,
    build: {
      write: false,
      target: 'es2018',
      cssTarget: 'chrome69',
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2000,
      modulePreload: false,
      rolldownOptions: {
        input: { ...begins },
        // What a part exports is for the page that loads it (`loadPart`).
        preserveEntrySignatures: 'exports-only',
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' },
      },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = outputs.flatMap((each) => (each.type === 'chunk' ? [each] : []));
  const later = chunks.filter(({ dynamicImports }) => dynamicImports.length > 0);
  if (later.length > 0) {
    throw new Error(`加载项里不能用 import()：${later.map(({ fileName }) => fileName).join('、')}`);
  }
  const scripts = chunks.map(({ fileName, code }) => {
    const name = JSON.stringify(fileName);
    // The pane begins when its script is there, a worker when it is asked for.
    const begin = fileName === 'pane.js' ? `jiannuo.need(${name});\n` : '';
    return named(
      fileName,
      'js',
      `jiannuo.add(${name},function(exports,require,module){"use strict";${code}\n});\n${begin}`,
    );
  });
  const fileOf = new Map(scripts.map(({ name, file }) => [name, file]));
  const importsOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
  const parts = Object.fromEntries(
    Object.keys(begins).map((part): [string, PartFiles] => [
      part,
      inOrder(`${part}.js`, importsOf).map((name) => [name, fileOf.get(name) ?? '']),
    ]),
  );
  const css = outputs.flatMap((each) =>
    each.type === 'asset' && each.fileName.endsWith('.css') ? [String(each.source)] : [],
  );
  return {
    boot: named('boot', 'js', `${await bootText()}jiannuo.parts=${JSON.stringify(parts)};\n`),
    style: css.length === 0 ? undefined : named('style', 'css', css.join('\n')),
    scripts,
    parts,
    modules: new Map(
      chunks.map(({ fileName, modules }) => [
        fileName,
        new Map(Object.entries(modules).map(([id, { code }]) => [pathOf(id), code ?? ''])),
      ]),
    ),
  };
}

function pathOf(id: string): string {
  const path = id.replaceAll('\\', '/').replace(/^\0|\?.*$/g, '');
  return path.split('node_modules/').pop()?.replace(root.replaceAll('\\', '/'), '') ?? path;
}

/** A script behind those that it needs. */
function inOrder(name: string, importsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const visit = (each: string): void => {
    if (found.has(each)) return;
    for (const needed of importsOf.get(each) ?? []) visit(needed);
    found.add(each);
  };
  visit(name);
  return [...found];
}

async function bootText(): Promise<string> {
  const built = await build({
    ...common,
    build: {
      write: false,
      target: 'es2018',
      rolldownOptions: { input: 'addon/boot/boot.ts', output: { format: 'iife' } },
    },
  });
  const [chunk] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('boot.ts was not built');
  return chunk.code;
}

function named(name: string, kind: 'js' | 'css', text: string): SiteFile {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { name, file: `${name.replace(/\.js$/, '')}.${digest}.${kind}`, text };
}
