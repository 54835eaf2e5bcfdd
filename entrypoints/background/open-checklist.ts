import { JiannuoError } from '#core/errors.ts';

/** Name of the keyboard shortcut in the manifest. */
export const OPEN_CHECKLIST = 'open-checklist';

export type PopupPath = `/popup.html?${string}`;

interface Doors {
  /** Puts the checklist into a tab; fails where the page may not be read. */
  inject: (tabId: number) => Promise<void>;
  /** Opens a page of the extension in a window of its own. */
  openWindow: (path: PopupPath) => Promise<unknown>;
  /** Whether it is such a window. */
  isSaying: (windowId: number | undefined) => Promise<boolean>;
  /** Says on the toolbar icon what is wrong. */
  mark: (error: JiannuoError) => Promise<void>;
  /** Takes what the icon says away. */
  unmark: () => Promise<void>;
}

/**
 * Opens the checklist on the tab in which the shortcut was pressed. Where it cannot be opened, the popup of that tab, in a
 * window, says why and what to do: a shortcut has no other place for words. Where no window opens either, the toolbar icon says it.
 * Pressed again while that window is in front, there is nothing more to say.
 */
export async function openChecklistOn(
  tab: { id?: number | undefined; windowId?: number | undefined } | undefined,
  { inject, openWindow, isSaying, mark, unmark }: Doors,
): Promise<void> {
  try {
    if (tab?.id === undefined) throw new JiannuoError('page.noTab');
    await inject(tab.id);
  } catch (error) {
    const why = reasonOf(error);
    try {
      if (!(await isSaying(tab?.windowId))) await openWindow(pathTo(tab?.id, why));
    } catch {
      await mark(why);
    }
    return;
  }
  await unmark();
}

function pathTo(tabId: number | undefined, { code, params }: JiannuoError): PopupPath {
  const about = tabId === undefined ? {} : { tab: String(tabId) };
  const detail = params['detail'] === undefined ? {} : { detail: String(params['detail']) };
  return `/popup.html?${new URLSearchParams({ ...about, unopened: code, ...detail }).toString()}`;
}

function reasonOf(error: unknown): JiannuoError {
  if (error instanceof JiannuoError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new JiannuoError('page.failed', { detail }, { cause: error });
}
