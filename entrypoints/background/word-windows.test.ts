import { expect, test, vi } from 'vitest';
import type { PopupPath } from './open-checklist.ts';
import { WordWindows } from './word-windows.ts';

const PATH = '/popup.html?tab=7&unopened=page.browserPage';

function desk() {
  const kept = new Map<PopupPath, number>();
  const open = new Set<number>();
  const create = vi.fn(async (_path: PopupPath) => {
    const id = open.size + 1;
    open.add(id);
    return id;
  });
  const focus = vi.fn(async (id: number) => {
    if (!open.has(id)) throw new Error(`No window with id: ${id}.`);
  });
  const doors = {
    create,
    focus,
    kept: {
      read: async (path: PopupPath) => kept.get(path),
      write: async (path: PopupPath, id: number) => void kept.set(path, id),
      all: async () => [...kept.values()],
    },
  };
  return { ...doors, doors, open };
}

test('pressed twice, even before the first window is there, one opens and comes to the front', async () => {
  const { doors, create, focus } = desk();
  const windows = new WordWindows(doors);
  await Promise.all([windows.show(PATH), windows.show(PATH)]);
  expect(create).toHaveBeenCalledTimes(1);
  expect(focus.mock.calls).toEqual([[1]]);
});

test('a worker that was started anew knows the window; one that was closed is opened again', async () => {
  const { doors, create, focus, open } = desk();
  await new WordWindows(doors).show(PATH);
  await new WordWindows(doors).show(PATH);
  expect([create.mock.calls.length, focus.mock.calls.length]).toEqual([1, 1]);
  open.clear();
  await new WordWindows(doors).show(PATH);
  expect(create).toHaveBeenCalledTimes(2);
});

test('it knows its windows, those that are just opening among them', async () => {
  const { doors } = desk();
  const windows = new WordWindows(doors);
  const opening = windows.show(PATH);
  expect(await windows.has(1)).toBe(true);
  expect([await windows.has(2), await windows.has(undefined)]).toEqual([false, false]);
  await opening;
});

test('another tab, or another reason, has a window of its own', async () => {
  const { doors, create } = desk();
  const windows = new WordWindows(doors);
  await windows.show(PATH);
  await windows.show('/popup.html?tab=8&unopened=page.browserPage');
  await windows.show('/popup.html?tab=7&unopened=page.gone');
  expect(create).toHaveBeenCalledTimes(3);
});

test('that no window opens is told, and keeps no later one from opening', async () => {
  const { doors, create } = desk();
  create.mockRejectedValueOnce(new Error('no window'));
  const windows = new WordWindows(doors);
  await expect(windows.show(PATH)).rejects.toThrow('no window');
  await windows.show(PATH);
  expect(create).toHaveBeenCalledTimes(2);
});
