import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const WORKER_URL = /new URL\(\s*'(\.[^']+\.worker\.ts)',\s*import\.meta\.url,?\s*\)/g;
const PRELOAD = 'function preload(baseModule, deps, importerUrl) {';

/**
 * Builds `new Worker(new URL('./x.worker.ts', import.meta.url))` as a further entry of the same build, so that pages and
 * workers load what both need from the same chunks. Vite by itself bundles every worker apart, with all that it imports.
 */
export function sharedWorkers(): Plugin[] {
  return [
    {
      name: 'shared-workers',
      apply: 'build',
      enforce: 'pre',
      transform: {
        filter: { code: /\.worker\.ts'/ },
        handler(code, id) {
          const found = code.replace(WORKER_URL, (_, path: string) => {
            const name = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
            const chunk = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path), name });
            return `import.meta.ROLLUP_FILE_URL_${chunk}`;
          });
          return found === code ? null : { code: found, map: null };
        },
      },
    },
    {
      // A worker has no <link>s to look through for what is loaded already, and no window to tell of a failure.
      name: 'preload-in-workers',
      apply: 'build',
      transform: {
        filter: { id: /vite\/preload-helper/ },
        handler(code) {
          if (!code.includes(PRELOAD))
            this.error('the helper of Vite for dynamic imports is not as expected');
          const guard = "if (typeof document === 'undefined') return baseModule();";
          return { code: code.replace(PRELOAD, `${PRELOAD} ${guard}`), map: null };
        },
      },
    },
  ];
}
