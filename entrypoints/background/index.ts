import { browser, defineBackground } from '#imports';
import { JiannuoError } from '#core/errors.ts';
import { forgetGoingOn } from '#utils/going-on-store.ts';
import { type Answer, OverlayRequest } from '#utils/messages.ts';
import { openJournal } from '#utils/journal/open.ts';
import { OwnPacksReader } from '#utils/own-packs.ts';
import '#locales/reminders.ts';
import { listenForReminders } from './listen-reminders.ts';
import { injectFile } from '#utils/tab-access.ts';
import { answerOverlay } from './checklist.ts';
import { OPEN_CHECKLIST, openChecklistOn } from './open-checklist.ts';
import { ShelfReader } from './shelf.ts';

/** Size of the popup in a window of its own. */
const WINDOW = { type: 'popup', width: 440, height: 640 } as const;
const doors = {
  inject: (tabId: number) => injectFile(tabId, '/content-scripts/overlay.js'),
  openWindow: (path: '/popup.html' | `/popup.html?${string}`) =>
    browser.windows.create({ url: browser.runtime.getURL(path), ...WINDOW }),
};

/**
 * Answers the checklists in the pages. Nothing that matters is kept in memory between two messages, since the worker may end
 * anytime: the shelf is only not made anew while the journal says that it is the same.
 */
export default defineBackground({ type: 'module', main: listen });

function listen(): void {
  const shelves = new ShelfReader(new OwnPacksReader(openJournal()));
  listenForReminders(shelves);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN_CHECKLIST) void openChecklistOn(tab, doors);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetGoingOn(tabId));
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const { tab, frameId } = sender;
    const own = sender.id === browser.runtime.id && frameId === 0;
    const request = OverlayRequest.safeParse(message);
    if (!own || tab?.id === undefined || !request.success) {
      respond({ ok: false, code: 'page.refused', params: { reason: 'unexpected' } } satisfies Answer<never>);
      return false;
    }
    answerOverlay(request.data, tab.id, shelves).then(
      (value) => respond({ ok: true, value } satisfies Answer<unknown>),
      (error: unknown) => respond(failure(error)),
    );
    return true;
  });
}

function failure(error: unknown): Answer<never> {
  if (error instanceof JiannuoError) return { ok: false, code: error.code, params: error.params };
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, code: 'page.failed', params: { detail } };
}
