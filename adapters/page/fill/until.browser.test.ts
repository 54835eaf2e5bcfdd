import { afterEach, expect, test, vi } from 'vitest';
import { until } from './until.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a page that stood still while the time ran out is looked at again', async () => {
  let now = 0;
  // Every look at the clock finds a second gone, as when other programs have the machine.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  let looks = 0;
  expect(await until(() => (looks += 1) > 4, 600)).toBe(true);
  await expect(until(() => false, 600)).rejects.toMatchObject({ reason: 'timeout' });
});
