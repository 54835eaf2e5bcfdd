import { expect, test, vi } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { openChecklistOn } from './open-checklist.ts';

const doors = () => ({
  inject: vi.fn(async () => {}),
  openWindow: vi.fn(async () => {}),
  isSaying: vi.fn(async (windowId: number | undefined) => windowId === 3),
  mark: vi.fn<(error: JiannuoError) => Promise<void>>(async () => {}),
  unmark: vi.fn(async () => {}),
});

test('the checklist is opened on the tab of the shortcut; what the icon said is over', async () => {
  const all = doors();
  await openChecklistOn({ id: 7 }, all);
  expect(all.inject).toHaveBeenCalledWith(7);
  expect(all.unmark).toHaveBeenCalled();
  expect(all.openWindow).not.toHaveBeenCalled();
});

test.each(['page.browserPage', 'page.gone', 'page.noAccess'])(
  'where it cannot be opened, the popup of that tab says why: %s',
  async (code) => {
    const all = doors();
    all.inject.mockRejectedValue(new JiannuoError(code));
    await openChecklistOn({ id: 7 }, all);
    expect(all.openWindow).toHaveBeenCalledWith(`/popup.html?tab=7&unopened=${code}`);
    expect(all.mark).not.toHaveBeenCalled();
  },
);

test('pressed in the window that says why, it stays as it is', async () => {
  const all = doors();
  all.inject.mockRejectedValue(new JiannuoError('page.browserPage'));
  await openChecklistOn({ id: 9, windowId: 3 }, all);
  expect([all.openWindow.mock.calls.length, all.mark.mock.calls.length]).toEqual([0, 0]);
  await openChecklistOn({ id: 9, windowId: 4 }, all);
  expect(all.openWindow).toHaveBeenCalledTimes(1);
});

test('what nobody foresaw is told with its detail', async () => {
  const all = doors();
  all.inject.mockRejectedValue(new Error('out of memory'));
  await openChecklistOn({ id: 7 }, all);
  expect(all.openWindow).toHaveBeenCalledWith('/popup.html?tab=7&unopened=page.failed&detail=out+of+memory');
});

test('without a tab that is said', async () => {
  const all = doors();
  await openChecklistOn(undefined, all);
  expect(all.inject).not.toHaveBeenCalled();
  expect(all.openWindow).toHaveBeenCalledWith('/popup.html?unopened=page.noTab');
});

test('where no window opens either, the icon says it', async () => {
  const all = doors();
  all.inject.mockRejectedValue(new JiannuoError('page.gone'));
  all.openWindow.mockRejectedValue(new Error('no window'));
  await openChecklistOn({ id: 7 }, all);
  expect(all.mark.mock.calls.map(([{ code }]) => code)).toEqual(['page.gone']);
});
