import { WidgetRefusal } from '../../widgets/widget.ts';

/** Lets the page run every task it has queued. Works in tabs that are not in front, where frames are not drawn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      resolve();
    });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}

/** When a frame was last drawn, as `performance.now()` has it. */
let drawn = Number.NEGATIVE_INFINITY;
/** Without a frame for so long, in ms, a page is taken for one that draws none. */
const STILL = 500;
/** What a frame takes at the most on a page that draws, and what one that draws none is given instead, in ms. */
const LATE = { drawing: 50, still: 20 };

/**
 * The next frame, where the page draws frames; else some turns of it. A page can be out of sight without
 * `document.hidden` saying so; its timers then ring once a second, so they are not waited for there.
 */
export async function frame(): Promise<void> {
  if (document.hidden) return turn();
  const next = new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      drawn = performance.now();
      resolve();
    });
  });
  const began = performance.now();
  if (began - drawn < STILL) {
    let late: ReturnType<typeof setTimeout> | undefined;
    // A frame in a box that is not drawn gets no animation frames.
    const given = new Promise<void>((resolve) => {
      late = setTimeout(resolve, LATE.drawing);
    });
    await Promise.race([next, given]);
    clearTimeout(late);
    return;
  }
  while (drawn < began && performance.now() - began < LATE.still) await turn();
}

/** The page's next change or frame, whichever comes first. */
async function nextSign(): Promise<void> {
  let observer: MutationObserver | null = null;
  const change = new Promise<void>((resolve) => {
    observer = new MutationObserver(() => resolve());
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await Promise.race([change, frame()]);
  (observer as MutationObserver | null)?.disconnect();
}

/** A page that hardly ran in the time given has not had its chance: it is looked at so often at least. */
const LOOKS = 6;

/**
 * Polls until `probe` gives something truthy.
 * @param timeout ms; then `WidgetRefusal('failed', 'timeout')`.
 */
export async function until<T>(probe: () => T | null | undefined | false, timeout = 2000): Promise<T> {
  const began = performance.now();
  for (let look = 0; ; look++) {
    const found = probe();
    if (found) return found;
    if (look >= LOOKS && performance.now() - began > timeout) throw new WidgetRefusal('failed', 'timeout');
    await (look === 0 ? turn() : nextSign());
  }
}
