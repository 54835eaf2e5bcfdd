/** How long the checklist must have been in sight, in milliseconds. */
const LONG_ENOUGH = 500;

/**
 * Whether a verdict may count: a person did it (pages can make up events, but not trusted ones), and had the
 * checklist in sight long enough to know what it was about.
 */
export class SeenGate {
  #since = Number.POSITIVE_INFINITY;
  readonly #onVisibility = () => this.restart();

  constructor() {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  /** Begins to count anew: the content was shown, or the tab came back to the front. */
  restart(): void {
    this.#since = document.visibilityState === 'visible' ? performance.now() : Number.POSITIVE_INFINITY;
  }

  /** What is shown is about to change. */
  pause(): void {
    this.#since = Number.POSITIVE_INFINITY;
  }

  allows(event: Event): boolean {
    return event.isTrusted && performance.now() - this.#since >= LONG_ENOUGH;
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }
}
