import { browser } from '#imports';

const PREFIX = 'window:';
const keyOf = (path: string): string => PREFIX + path;

/** Id of the window that was opened for this address; it may have been closed since. */
export async function readWordWindow(path: string): Promise<number | undefined> {
  const key = keyOf(path);
  const { [key]: id } = await browser.storage.session.get(key);
  return typeof id === 'number' ? id : undefined;
}

export async function writeWordWindow(path: string, windowId: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(path)]: windowId });
}

export async function allWordWindows(): Promise<number[]> {
  const stored: Record<string, unknown> = await browser.storage.session.get();
  return Object.entries(stored).flatMap(([key, id]) =>
    key.startsWith(PREFIX) && typeof id === 'number' ? [id] : [],
  );
}
