import { defineContentScript } from '#imports';
import { openChecklist } from './checklist.tsx';

/** The review checklist. Injected when it is asked for; asking again brings the focus back to it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  main: () => openChecklist(),
});
