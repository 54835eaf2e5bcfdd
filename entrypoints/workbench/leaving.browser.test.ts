import { afterEach, expect, test } from 'vitest';
import { giveUpPage, warnBeforeLeaving } from './leaving.ts';

const stops: ((() => void) | undefined)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop?.();
});

/** Whether the browser would ask. */
const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('a window with something unfinished asks before it goes; one that was locked never, whatever is drawn in between', () => {
  expect(asks()).toBe(false);
  const stop = warnBeforeLeaving(true);
  expect(asks()).toBe(true);
  stop?.();
  expect(asks()).toBe(false);
  giveUpPage();
  // What is drawn after that asks for it once more.
  stops.push(warnBeforeLeaving(true));
  expect(asks()).toBe(false);
});
