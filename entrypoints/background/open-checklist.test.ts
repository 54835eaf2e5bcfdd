import { beforeEach, expect, test, vi } from 'vitest';
import { openChecklistOn } from './open-checklist.ts';

const inject = vi.hoisted(() => vi.fn());
const create = vi.hoisted(() => vi.fn());
vi.mock('#utils/tab-access.ts', () => ({ injectFile: inject }));
vi.mock('#imports', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://id${path}` }, windows: { create } },
}));

beforeEach(() => vi.resetAllMocks());

test('the checklist is opened on the tab of the shortcut', async () => {
  await openChecklistOn({ id: 7 });
  expect(inject).toHaveBeenCalledWith(7, '/content-scripts/overlay.js');
  expect(create).not.toHaveBeenCalled();
});

test('where the page may not be read, the popup of that tab says why', async () => {
  inject.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  await openChecklistOn({ id: 7 });
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({ url: 'chrome-extension://id/popup.html?tab=7', type: 'popup' }),
  );
});

test('without a tab there is nothing to do', async () => {
  await openChecklistOn(undefined);
  expect(inject).not.toHaveBeenCalled();
});
