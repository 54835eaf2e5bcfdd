import { MANUAL, type WpsApplication } from './api.ts';
import type { Pace } from './pace.ts';
import { refusal } from './refusals.ts';

interface Setting {
  get(app: WpsApplication): boolean | number;
  set(app: WpsApplication, value: never): void;
  quiet: boolean | number;
}

/** Calculation comes last, so that it is on again first, while nobody sees or hears of it. */
const SETTINGS: readonly Setting[] = [
  {
    get: (app) => app.ScreenUpdating,
    set: (app, on: boolean) => void (app.ScreenUpdating = on),
    quiet: false,
  },
  { get: (app) => app.EnableEvents, set: (app, on: boolean) => void (app.EnableEvents = on), quiet: false },
  { get: (app) => app.Calculation, set: (app, kind: number) => void (app.Calculation = kind), quiet: MANUAL },
];

/**
 * Writes without the screen, the events and the calculations of the program in between. All in one stretch, nothing is waited for: a pane that is
 * closed meanwhile must not leave a program behind that calculates no more. What was set before is set again, whatever happens.
 */
export function quietly(app: WpsApplication, write: () => void): void {
  const again: (() => void)[] = [];
  const failed: unknown[] = [];
  // Each by itself: one that is refused must not keep the others from being set again.
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      failed.push(error);
    }
  };
  for (const { get, set, quiet } of SETTINGS) {
    try {
      const before = get(app);
      if (before === quiet) continue;
      set(app, quiet as never);
      again.push(() => set(app, before as never));
    } catch (error) {
      // A build without the setting is only slower.
      if (refusal(error).code === 'host.busy') failed.push(error);
    }
  }
  if (failed.length === 0) attempt(write);
  for (const back of again.reverse()) attempt(back);
  if (failed.length > 0) throw failed[0];
}

/** Does something to each, in stretches that are quiet by themselves, the page having its turn in between. */
export async function quietlyEach<Item>(
  app: WpsApplication,
  list: readonly Item[],
  act: (item: Item) => void,
  pace: Pace,
): Promise<void> {
  let next = 0;
  while (next < list.length) {
    quietly(app, () => {
      for (const item of list.slice(next)) {
        act(item);
        next += 1;
        if (pace.isDue()) return;
      }
    });
    await pace.rest();
  }
}
