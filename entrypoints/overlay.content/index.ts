import { defineContentScript } from '#imports';
import { openChecklist } from './open.ts';

/** The review checklist. Injected when it is asked for; asking again brings the focus back to it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  main: () => openChecklist(),
});
