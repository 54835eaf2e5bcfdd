/** How long the checklist must have been in sight, in milliseconds. */
const LONG_ENOUGH = 500;
/** How often Chromium looks whether anything covers the checklist; it allows no less. */
const LOOKS_EVERY = 100;
/** The part of the panel that must be within the window; edges of a zoomed page are rounded. */
const WHOLE = 0.95;
/** A focus that comes this soon after a press in the panel came by it, in milliseconds. */
const BY_PRESS = 100;

const NEVER = Number.POSITIVE_INFINITY;

/** Version 2 of the observer: TypeScript's own types know the first only. */
type SightOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number };
type Sight = IntersectionObserverEntry & { isVisible: boolean };

/**
 * Why an act does not count: `madeUp` no person did it; `covered` the panel is covered, faded, shrunk or moved; `held` a
 * key that is still down from before; `tooSoon` nobody can have read what it is about.
 */
export type Refusal = 'madeUp' | 'covered' | 'held' | 'tooSoon';

/** What the place of the panel tells at this very moment; see `OverlayHost`. */
export interface SightCheck {
  inSight(panel: HTMLElement): boolean;
}

/**
 * Whether an act in the checklist may count: a person did it (pages can make up events, but not trusted ones), and had the
 * whole panel in sight long enough to know what it was about. Two witnesses, since either can be fooled: Chromium's own
 * observer of what is drawn, which samples, and a look at the moment of the act, which cannot see what lets presses through.
 */
export class SeenGate {
  readonly #host: SightCheck;
  /** When what is judged was shown. */
  #shown = NEVER;
  /** Since when nothing has been in the way of the panel. */
  #clear = NEVER;
  /** When the keys came to the panel without a press in it. */
  #keys = 0;
  #pressed = 0;
  #repeated = false;
  #panel: HTMLElement | undefined;
  readonly #observer: IntersectionObserver;
  readonly #stop = new AbortController();

  constructor(host: SightCheck) {
    this.#host = host;
    const options: SightOptions = {
      trackVisibility: true,
      delay: LOOKS_EVERY,
      threshold: [0, 0.5, WHOLE, 1],
    };
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), options);
    document.addEventListener('visibilitychange', () => this.restart(), { signal: this.#stop.signal });
  }

  /** The panel that must be in sight, once it is drawn. */
  watch(panel: HTMLElement): void {
    if (panel === this.#panel) return;
    this.#panel = panel;
    this.#observer.observe(panel);
    const options = { capture: true, signal: this.#stop.signal };
    panel.addEventListener('pointerdown', (event) => this.#notePress(event), options);
    panel.addEventListener('keydown', (event) => this.#noteKey(event), options);
    panel.addEventListener('focusin', (event) => this.#noteFocus(event), options);
  }

  /** Begins to count anew: the content was shown, or the tab came back to the front. */
  restart(): void {
    this.#shown = document.visibilityState === 'visible' ? performance.now() : NEVER;
  }

  /** Something was done to the panel: whatever was in sight before may have been something else. */
  meddled(): void {
    if (this.#clear !== NEVER) this.#clear = performance.now();
  }

  /** What is shown is about to change. */
  pause(): void {
    this.#shown = NEVER;
  }

  refusal(event: Event): Refusal | undefined {
    if (!event.isTrusted) return 'madeUp';
    if (this.#repeated && isKeyed(event)) return 'held';
    this.#note(this.#observer.takeRecords());
    const panel = this.#panel;
    if (!panel || this.#clear === NEVER || !this.#host.inSight(panel)) return 'covered';
    const since = Math.max(this.#shown, this.#clear, isKeyed(event) ? this.#keys : 0);
    return performance.now() - since >= LONG_ENOUGH ? undefined : 'tooSoon';
  }

  stop(): void {
    this.#observer.disconnect();
    this.#stop.abort();
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const clear = (entry as Sight).isVisible && entry.intersectionRatio >= WHOLE;
      if (!clear) this.#clear = NEVER;
      else if (this.#clear === NEVER) this.#clear = entry.time;
    }
  }

  #notePress(event: Event): void {
    if (event.isTrusted) this.#pressed = performance.now();
  }

  #noteKey(event: KeyboardEvent): void {
    if (event.isTrusted) this.#repeated = event.repeat;
  }

  /** Keys that were meant for the page must not land here: the focus may have been moved under the typing hand. */
  #noteFocus({ relatedTarget }: FocusEvent): void {
    const within = relatedTarget instanceof Node && this.#panel?.contains(relatedTarget);
    const now = performance.now();
    if (!within && now - this.#pressed > BY_PRESS) this.#keys = now;
  }
}

/** Enter and the space bar press a button too: then the click has no count. */
function isKeyed(event: Event): boolean {
  return event instanceof KeyboardEvent || (event instanceof MouseEvent && event.detail === 0);
}
