import { browser } from '#imports';
import { GoingOn } from './going-on.ts';

const keyOf = (tabId: number): string => `going-on:${tabId}`;

/** Who was last filled in the tab; `undefined` where nobody was, or what is kept cannot be read. */
export async function readGoingOn(tabId: number): Promise<GoingOn | undefined> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return GoingOn.safeParse(stored[key]).data;
}

export async function writeGoingOn(tabId: number, going: GoingOn): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: going });
}

export async function forgetGoingOn(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
