import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageWatch } from './page-watch.ts';

/** A page of which only the changes are known. */
let change: () => void = () => {};
let observing = 0;
let looks = 0;
let early = 0;
let document: EventTarget;
let isOurs = false;
let watch: PageWatch;

beforeEach(() => {
  vi.useFakeTimers();
  looks = 0;
  early = 0;
  observing = 0;
  isOurs = false;
  class Observer {
    constructor(callback: () => void) {
      change = () => {
        if (observing > 0) callback();
      };
    }
    observe(): void {
      observing += 1;
    }
    disconnect(): void {
      observing = 0;
    }
  }
  document = new EventTarget();
  vi.stubGlobal('MutationObserver', Observer);
  vi.stubGlobal('window', { document, frames: { length: 0 } });
  watch = new PageWatch(
    async (isEarly) => {
      if (isEarly) early += 1;
      else looks += 1;
    },
    (target) => isOurs && target === document,
  );
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('looks once after a change, and not without one', async () => {
  watch.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(0);
  change();
  change();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(1);
});

test.each([
  ['the page', false, 1],
  ['the checklist', true, 0],
])('what is done in %s: %s', async (_, own, expected) => {
  isOurs = own;
  watch.start();
  document.dispatchEvent(new Event('input'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(expected);
});

test('what may lead to another form is looked at soon, once more while the page comes to rest, and then as ever', async () => {
  watch.start();
  document.dispatchEvent(new Event('click'));
  await vi.advanceTimersByTimeAsync(30);
  expect([early, looks]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(300);
  expect([early, looks]).toEqual([2, 0]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([early, looks]).toEqual([2, 1]);
  // Changes that nobody's act led to, as of a clock, are not worth it; nor is typing.
  change();
  document.dispatchEvent(new Event('input'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([early, looks]).toEqual([2, 2]);
});

test('a storm is noticed once per window, and looked at now and then', async () => {
  watch.start();
  let heard = 0;
  for (let millisecond = 0; millisecond < 20_000; millisecond += 1) {
    if (observing > 0) heard += 1;
    change();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(heard).toBeLessThan(200);
  expect(looks).toBeGreaterThanOrEqual(5);
  expect(looks).toBeLessThanOrEqual(20);
});

test('a change while it looks is looked at afterwards', async () => {
  const finishes: (() => void)[] = [];
  watch = new PageWatch(
    () => {
      looks += 1;
      return new Promise((resolve) => finishes.push(resolve));
    },
    () => false,
  );
  watch.start();
  change();
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks).toBe(1);
  change();
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks).toBe(1);
  finishes[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(looks).toBe(2);
});

test('looks no more once stopped', async () => {
  watch.start();
  change();
  watch.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  change();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([looks, observing]).toEqual([0, 0]);
});
