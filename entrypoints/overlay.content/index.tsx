import { defineContentScript } from '#imports';
import { Checklist } from './checklist.tsx';

interface Shown {
  __jiannuoChecklist?: Checklist | undefined;
}

/** The review checklist. Injected when it is asked for; asking again brings it to the front. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  main() {
    const world = globalThis as Shown;
    /* oxlint-disable no-underscore-dangle */
    if (world.__jiannuoChecklist) {
      world.__jiannuoChecklist.focus();
      return;
    }
    world.__jiannuoChecklist = new Checklist(() => {
      world.__jiannuoChecklist = undefined;
    });
    void world.__jiannuoChecklist.start();
    /* oxlint-enable no-underscore-dangle */
  },
});
