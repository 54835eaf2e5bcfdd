import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the page of `npm run addon:try` stands once it is built. */
export const tryFolder = fileURLToPath(new URL('../../.output/addon/try', import.meta.url));

/** Builds the page, Univer among it: five megabytes, in a quarter of a minute. */
export async function buildTry(): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    publicDir: false,
    cacheDir: `${root}/node_modules/.vite/addon-try`,
    logLevel: 'error',
    oxc: { jsx: { importSource: 'preact' } },
    build: {
      outDir: tryFolder,
      emptyOutDir: true,
      target: 'chrome109',
      chunkSizeWarningLimit: 20_000,
      reportCompressedSize: false,
    },
  });
}
