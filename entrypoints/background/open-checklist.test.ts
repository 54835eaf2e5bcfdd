import { expect, test, vi } from 'vitest';
import { openChecklistOn } from './open-checklist.ts';

const doors = () => ({ inject: vi.fn(async () => {}), openWindow: vi.fn(async () => {}) });

test('the checklist is opened on the tab of the shortcut', async () => {
  const { inject, openWindow } = doors();
  await openChecklistOn({ id: 7 }, { inject, openWindow });
  expect(inject).toHaveBeenCalledWith(7);
  expect(openWindow).not.toHaveBeenCalled();
});

test('where the page may not be read, the popup of that tab says why', async () => {
  const { inject, openWindow } = doors();
  inject.mockRejectedValue(new Error('page.browserPage'));
  await openChecklistOn({ id: 7 }, { inject, openWindow });
  expect(openWindow).toHaveBeenCalledWith('/popup.html?tab=7');
});

test('without a tab there is nothing to do', async () => {
  const { inject, openWindow } = doors();
  await openChecklistOn(undefined, { inject, openWindow });
  expect(inject).not.toHaveBeenCalled();
  expect(openWindow).not.toHaveBeenCalled();
});
