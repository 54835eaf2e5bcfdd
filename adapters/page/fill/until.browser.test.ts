import { afterEach, expect, test, vi } from 'vitest';
import { frame, until } from './until.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A page out of sight that does not say so: no frames, and timers that do not ring while we wait. */
function outOfSight(): void {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('setTimeout', () => 0);
}

test('a page that draws no frames is not waited for', async () => {
  const clock = performance.now.bind(performance);
  // Long after the last frame of another test.
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + 10_000);
  outOfSight();
  expect(document.hidden).toBe(false);
  await frame();
  let looks = 0;
  expect(await until(() => (looks += 1) > 20)).toBe(true);
});

test('a page that stood still while the time ran out is looked at again', async () => {
  let now = 0;
  // Every look at the clock finds a second gone, as when other programs have the machine.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  let looks = 0;
  expect(await until(() => (looks += 1) > 4, 600)).toBe(true);
  await expect(until(() => false, 600)).rejects.toMatchObject({ reason: 'timeout' });
});
