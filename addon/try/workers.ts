import type { StartWorker } from '../pane/start.tsx';

/** The workers of the pane where a page is served, as modules: what `addon/parts.ts` is in the packages. */
export const startModule: StartWorker = (part) => {
  switch (part) {
    case 'files':
      return new Worker(new URL('../worker/files.ts', import.meta.url), { type: 'module' });
    case 'check':
      return new Worker(new URL('../worker/check.ts', import.meta.url), { type: 'module' });
    case 'worker':
      return new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' });
    case 'upload':
      return new Worker(new URL('../worker/upload.ts', import.meta.url), { type: 'module' });
    case 'authoring':
      return new Worker(new URL('../worker/authoring.ts', import.meta.url), { type: 'module' });
  }
};
