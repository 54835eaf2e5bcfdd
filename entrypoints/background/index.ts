import { browser, defineBackground } from '#imports';
import { JiannuoError } from '#core/errors.ts';
import type { Known } from '#core/teaching/find.ts';
import { forgetGoingOn } from '#utils/going-on-store.ts';
import { LiveRequest } from '#utils/live-messages.ts';
import { forgetLive } from '#utils/live-tabs.ts';
import { type Answer, OverlayRequest } from '#utils/messages.ts';
import { VAULT_LOCKED, VAULT_UNLOCKED } from '#utils/vault/locked-message.ts';
import { openJournal } from '#utils/journal/open.ts';
import { OwnPacksReader } from '#utils/own-packs.ts';
import { errorText } from '#locales/errors.ts';
import { chooseLocale, setLocale, t } from '#locales/index.ts';
import '#locales/reminders.ts';
import { listenForReminders } from './listen-reminders.ts';
import { clearIcon, showOnIcon } from '#utils/icon-notice.ts';
import { readSettings } from '#utils/settings.ts';
import { injectFile } from '#utils/tab-access.ts';
import { onLock } from '#utils/vault/on-lock.ts';
import { dropCipher, onUnlock } from '#utils/vault/session.ts';
import { allWordWindows, readWordWindow, writeWordWindow } from '#utils/word-windows-store.ts';
import { answerOverlay } from './checklist.ts';
import { OPEN_CHECKLIST, openChecklistOn, type PopupPath } from './open-checklist.ts';
import { LiveDesk } from './live.ts';
import { ShelfReader } from './shelf.ts';
import { WordWindows } from './word-windows.ts';

/** Size of the popup in a window of its own. */
const WINDOW = { type: 'popup', width: 440, height: 640 } as const;
const windows = new WordWindows({
  create: async (path) =>
    (await browser.windows.create({ url: browser.runtime.getURL(path), ...WINDOW }))?.id,
  focus: (windowId) => browser.windows.update(windowId, { focused: true }),
  kept: { read: readWordWindow, write: writeWordWindow, all: allWordWindows },
});
const doors = {
  inject: (tabId: number) => injectFile(tabId, '/content-scripts/overlay.js'),
  openWindow: (path: PopupPath) => windows.show(path),
  isSaying: (windowId: number | undefined) => windows.has(windowId),
  mark: async (error: JiannuoError) => {
    const { language } = await readSettings();
    setLocale(chooseLocale(language, [navigator.language]));
    await showOnIcon(t('open.unopened', { reason: errorText(error) }));
  },
  unmark: clearIcon,
};

/**
 * Answers the checklists in the pages. Nothing that matters is kept in memory between two messages, since the worker may end
 * anytime: the shelf is only not made anew while the journal says that it is the same.
 */
export default defineBackground({ type: 'module', main: listen });

function listen(): void {
  const shelves = new ShelfReader(new OwnPacksReader(openJournal()));
  onLock(() => {
    dropCipher();
    void tellChecklists(VAULT_LOCKED);
  });
  onUnlock(() => void tellChecklists(VAULT_UNLOCKED));
  listenForReminders(shelves);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN_CHECKLIST) void openChecklistOn(tab, doors);
  });
  const live = new LiveDesk(shelves, { taught: readTaught });
  browser.tabs.onRemoved.addListener((tabId) => {
    live.forget(tabId);
    void Promise.all([forgetGoingOn(tabId), forgetLive(tabId)]);
  });
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const { tab, frameId } = sender;
    // What the user types in a frame is checked there; a checklist stands in the top frame alone.
    const typed = LiveRequest.safeParse(message);
    if (typed.success && sender.id === browser.runtime.id && tab?.id !== undefined) {
      return answer(live.answer(typed.data, tab.id), respond);
    }
    const own = sender.id === browser.runtime.id && frameId === 0;
    const request = OverlayRequest.safeParse(message);
    if (!own || tab?.id === undefined || !request.success) {
      respond({ ok: false, code: 'page.refused', params: { reason: 'unexpected' } } satisfies Answer<never>);
      return false;
    }
    return answer(answerOverlay(request.data, tab.id, shelves), respond);
  });
}

/** Answers once the work has ended. */
function answer(work: Promise<unknown>, respond: (answer: Answer<unknown>) => void): true {
  work.then(
    (value) => respond({ ok: true, value }),
    (error: unknown) => respond(failure(error)),
  );
  return true;
}

async function readTaught(): Promise<Known[]> {
  const lessons = await openJournal().taught();
  return lessons.map(({ value, conflicts }) => ({ taught: value, disputed: conflicts.length > 0 }));
}

/** Has every checklist that is open give up what it shows, or read it anew. A tab without one does not listen. */
async function tellChecklists(what: typeof VAULT_LOCKED | typeof VAULT_UNLOCKED): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, what)])),
  );
}

function failure(error: unknown): Answer<never> {
  if (error instanceof JiannuoError) return { ok: false, code: error.code, params: error.params };
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, code: 'page.failed', params: { detail } };
}
