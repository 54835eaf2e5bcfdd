import { browser, defineBackground } from '#imports';
import { JiannuoError } from '#core/errors.ts';
import { forgetGoingOn } from '#utils/going-on-store.ts';
import { type Answer, OverlayRequest } from '#utils/messages.ts';
import { VAULT_LOCKED } from '#utils/vault/locked-message.ts';
import { openJournal } from '#utils/journal/open.ts';
import { OwnPacksReader } from '#utils/own-packs.ts';
import { onLock } from '#utils/vault/session.ts';
import { answerOverlay } from './checklist.ts';
import { ShelfReader } from './shelf.ts';

/**
 * Answers the checklists in the pages. Nothing that matters is kept in memory between two messages, since the worker may end
 * anytime: the shelf is only not made anew while the journal says that it is the same.
 */
export default defineBackground({ type: 'module', main: listen });

function listen(): void {
  const shelves = new ShelfReader(new OwnPacksReader(openJournal()));
  onLock(() => void tellChecklists());
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

/** Has every checklist that is open give up what it shows. A tab without one does not listen. */
async function tellChecklists(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, VAULT_LOCKED)])),
  );
}

function failure(error: unknown): Answer<never> {
  if (error instanceof JiannuoError) return { ok: false, code: error.code, params: error.params };
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, code: 'page.failed', params: { detail } };
}
