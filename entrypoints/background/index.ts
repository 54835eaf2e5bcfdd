import { browser, defineBackground } from '#imports';
import { JiannuoError } from '#core/errors.ts';
import { type Answer, OverlayRequest } from '#utils/messages.ts';
import { answerOverlay } from './checklist.ts';

/** Answers the checklists in the pages. Nothing is kept in memory between two messages: the worker may end anytime. */
export default defineBackground({ type: 'module', main: listen });

function listen(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const { tab, frameId, url } = sender;
    const own =
      sender.id === browser.runtime.id && tab?.id !== undefined && frameId === 0 && url !== undefined;
    const request = OverlayRequest.safeParse(message);
    if (!own || !request.success) {
      respond({ ok: false, code: 'page.refused', params: { reason: 'unexpected' } } satisfies Answer<never>);
      return false;
    }
    answerOverlay(request.data, tab.id ?? 0, url).then(
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
