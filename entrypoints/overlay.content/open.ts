import { Checklist } from './checklist.ts';

/** The one checklist of this page, found again when the script is injected a second time. */
const SHOWN = Symbol.for('jiannuo.checklist');
type World = { [SHOWN]?: Checklist | undefined };

/** Shows the checklist, or gives the focus to the one that is there. */
export function openChecklist(): void {
  // A frame belongs to the page around it, which may fade or cover it unseen from within.
  if (window !== window.top) return;
  const world = globalThis as World;
  if (world[SHOWN]) {
    world[SHOWN].focus();
    return;
  }
  world[SHOWN] = new Checklist(() => {
    world[SHOWN] = undefined;
  });
  void world[SHOWN].start();
}
