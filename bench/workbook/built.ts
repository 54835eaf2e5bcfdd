import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What is measured as it ships, plain script: run from the sources, every process would carry what Node takes to strip
 * their types. Packages stay where they are.
 * @returns the file that measures
 */
export async function buildChild(): Promise<string> {
  const folder = `${root}.output/bench/workbook`;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: `${root}bench/workbook/child.ts`,
      outDir: folder,
      target: 'node22',
      rollupOptions: { output: { entryFileNames: 'child.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return `${folder}/child.mjs`;
}
