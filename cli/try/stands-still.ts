import type { Frame, JSHandle, Page, Request } from 'playwright';
import { HttpError } from './not-opened.ts';

/** A page stands still once nothing was drawn for so long, in milliseconds. */
const QUIET = 500;
/** One that never rests is tried as it is after this. */
const LONGEST = 10_000;
/** A request that is still open after this is one that stays open. */
const OPEN_FOR_GOOD = 3000;

type Watch = JSHandle<{ changedAt: number }>;

/**
 * Opens an address and waits until the page stands still: loaded, no element added or taken away for half a second in
 * any frame, and nothing asked of the server that is not answered. Libraries draw late, and so do forms that come from
 * a server.
 * @returns whether it came to rest within ten seconds
 * @throws where nothing answers, or an error does
 */
export async function openAtRest(page: Page, url: string): Promise<boolean> {
  const open = new Map<Request, number>();
  page.on('request', (request) => open.set(request, Date.now()));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const answer = await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (answer && answer.status() >= 400) throw new HttpError(answer.status());
  const watches = new Map<Frame, Watch>();
  const deadline = Date.now() + LONGEST;
  let timer: NodeJS.Timeout | undefined;
  // A page whose scripts never pause does not answer at all.
  const never = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LONGEST);
  });
  try {
    while (Date.now() < deadline) {
      const quiet = await Promise.race([quietFor(page, watches), never]);
      if (quiet === undefined) return false;
      const waiting = [...open.values()].some((since) => Date.now() - since < OPEN_FOR_GOOD);
      if (!waiting && quiet >= QUIET) return true;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** How long nothing has been drawn in any frame, in milliseconds. */
async function quietFor(page: Page, watches: Map<Frame, Watch>): Promise<number> {
  const times = await Promise.all(page.frames().map((frame) => quietIn(frame, watches)));
  return Math.min(...times);
}

async function quietIn(frame: Frame, watches: Map<Frame, Watch>): Promise<number> {
  try {
    const watch = watches.get(frame) ?? (await frame.evaluateHandle(watchChanges));
    watches.set(frame, watch);
    return await watch.evaluate(({ changedAt }) => performance.now() - changedAt);
  } catch (error) {
    // The frame went elsewhere, or away: what stands there now is watched anew.
    watches.delete(frame);
    if (!frame.isDetached() && !/context was destroyed|navigat|detached|closed/i.test(String(error)))
      throw error;
    return 0;
  }
}

/** Runs in the page. Texts that change, such as a clock, are no drawing. */
function watchChanges(): { changedAt: number } {
  const watch = { changedAt: document.readyState === 'complete' ? performance.now() : Infinity };
  const touch = (): void => {
    watch.changedAt = document.readyState === 'complete' ? performance.now() : Infinity;
  };
  addEventListener('load', touch);
  new MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    if (nodes.some(({ nodeType }) => nodeType === Node.ELEMENT_NODE)) touch();
  }).observe(document, { childList: true, subtree: true });
  return watch;
}
