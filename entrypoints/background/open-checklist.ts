/** Name of the keyboard shortcut in the manifest. */
export const OPEN_CHECKLIST = 'open-checklist';

interface Doors {
  /** Puts the checklist into a tab; fails where the page may not be read. */
  inject: (tabId: number) => Promise<void>;
  /** Opens a page of the extension in a window of its own. */
  openWindow: (path: `/popup.html?${string}`) => Promise<unknown>;
}

/**
 * Opens the checklist on the tab in which the shortcut was pressed. Where the page may not be read, the popup of that tab, in a
 * window, says why and what to do: a shortcut has no other place for words.
 */
export async function openChecklistOn(
  tab: { id?: number | undefined } | undefined,
  { inject, openWindow }: Doors,
): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await inject(tab.id);
  } catch {
    await openWindow(`/popup.html?tab=${tab.id}`);
  }
}
