import { frameDrawn } from '../../widgets/shared/settle.ts';
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

/** The next frame, where the page draws frames; else its next turn. */
export async function frame(): Promise<void> {
  if (document.hidden) return turn();
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      cancelAnimationFrame(asked);
      clearTimeout(late);
      resolve();
    };
    const asked = requestAnimationFrame(settle);
    // A frame in a box that is not drawn gets no animation frames.
    const late = setTimeout(settle, 50);
  });
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

/**
 * Looks at a control before its time can be up. A page out of sight that still calls itself visible stands still for
 * up to a second at a time: the clock alone would then end the wait after one look.
 */
const LOOKS = 6;

/**
 * Polls until `probe` gives something truthy.
 * @param timeout ms; then `WidgetRefusal('failed', 'timeout')`. It is not up before the page has drawn a frame.
 */
export async function until<T>(probe: () => T | null | undefined | false, timeout = 2000): Promise<T> {
  const began = performance.now();
  const drawn = frameDrawn();
  for (let look = 0; ; look++) {
    const found = probe();
    if (found) return found;
    if (look >= LOOKS && performance.now() - began > timeout && drawn())
      throw new WidgetRefusal('failed', 'timeout');
    await (look === 0 ? turn() : nextSign());
  }
}

/** How long a page must show the same before it counts as having come to rest, and how long it may take, in ms. */
const AT_REST = 500;
const REST_PATIENCE = 3000;
/** Between two looks at a page that nobody waits for by itself, in ms. */
const LOOK = 50;

/** Waits until what `look` sees has stayed the same for a while; not for ever, where the page never comes to rest. */
export async function stillness(look: () => string): Promise<void> {
  const began = performance.now();
  let since = began;
  let seen = look();
  for (let now = began; now - since < AT_REST && now - began < REST_PATIENCE; now = performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const shown = look();
    if (shown !== seen) since = performance.now();
    seen = shown;
  }
}
