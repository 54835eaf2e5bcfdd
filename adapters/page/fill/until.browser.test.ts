import { afterEach, expect, test, vi } from 'vitest';
import { settle } from '../../widgets/shared/settle.ts';
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

function shownWithFrame(): () => boolean {
  let shown = false;
  requestAnimationFrame(() => {
    shown = true;
  });
  return () => shown;
}

test('what is drawn with the frame is waited for where frames come late', async () => {
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) =>
    Number(setTimeout(callback, 500)),
  );
  const tools = { until, click: () => undefined, own: () => undefined };
  expect(await settle(tools, shownWithFrame(), 50)).toBe(true);
  expect(await until(shownWithFrame(), 50)).toBe(true);
  expect(await settle(tools, () => false, 50)).toBe(false);
});
