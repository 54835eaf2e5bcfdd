import { defineUnlistedScript } from '#imports';
import { installBridge } from '#adapters/page/models/bridge.ts';

const INSTALLED = Symbol.for('jiannuo.page-world');

/** Injected on demand among the page's own scripts (`world: 'MAIN'`), before the first fill; once per frame. */
export default defineUnlistedScript(() => {
  if (INSTALLED in globalThis) return;
  Object.defineProperty(globalThis, INSTALLED, { value: true });
  installBridge(document);
});
