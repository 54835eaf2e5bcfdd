import { MANUAL, type WpsApplication } from './api.ts';
import type { Pace } from './pace.ts';

/**
 * Writes without the screen, the events and the calculations of the program in between. All in one stretch, nothing is waited for: a pane that is
 * closed meanwhile must not leave a program behind that calculates no more. What was set before is set again, whatever happens.
 */
export function quietly(app: WpsApplication, write: () => void): void {
  const { ScreenUpdating: screen, EnableEvents: events, Calculation: calculation } = app;
  const failed: unknown[] = [];
  // Each by itself: one that is refused must not keep the others from being set again.
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      failed.push(error);
    }
  };
  attempt(() => {
    app.ScreenUpdating = false;
    app.EnableEvents = false;
    if (calculation !== MANUAL) app.Calculation = MANUAL;
    write();
  });
  if (calculation !== MANUAL) attempt(() => void (app.Calculation = calculation));
  attempt(() => void (app.EnableEvents = events));
  attempt(() => void (app.ScreenUpdating = screen));
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
