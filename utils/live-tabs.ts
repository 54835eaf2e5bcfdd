import { browser } from '#imports';
import { LiveTab, type LiveOrder } from './live-messages.ts';

const keyOf = (tabId: number): string => `live:${tabId}`;

/** What is kept of the tab; `undefined` where live checking is off. */
export async function readLive(tabId: number): Promise<LiveTab | undefined> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return LiveTab.safeParse(stored[key]).data;
}

export async function writeLive(tabId: number, live: LiveTab): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: live });
}

export async function forgetLive(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Tells all frames of the tab; answers what the first of them says, `undefined` where none is listening. */
export async function tellLive(tabId: number, order: LiveOrder): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, order);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Nobody there, gone before answering, or no such tab any more.
    if (/receiving end|message port closed|no tab with id|message channel closed/i.test(message))
      return undefined;
    throw error;
  }
}
