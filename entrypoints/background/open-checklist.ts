import { browser } from '#imports';
import { injectFile } from '#utils/tab-access.ts';

/** Name of the keyboard shortcut in the manifest. */
export const OPEN_CHECKLIST = 'open-checklist';

const WINDOW = { type: 'popup', width: 420, height: 640 } as const;

/**
 * Opens the checklist on the tab in which the shortcut was pressed. Where the page may not be read, the popup, in a window of its
 * own, says why and what to do: a shortcut has no other place for words.
 */
export async function openChecklistOn(tab: { id?: number | undefined } | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await injectFile(tab.id, '/content-scripts/overlay.js');
  } catch {
    await browser.windows.create({ url: browser.runtime.getURL(`/popup.html?tab=${tab.id}`), ...WINDOW });
  }
}
