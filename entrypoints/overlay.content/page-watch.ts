/** Nothing is looked at for this long after a change, in milliseconds: a thousand changes cost what one does. */
const WINDOW = 300;
/** A page that never comes to rest is looked at all the same. */
const LATEST = 2000;
/** Share of the time that looking may take: after a look of 100 ms, 400 ms go by at least. */
const REST = 4;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'value'],
};
/** After these a page may show something else without a change that an observer sees. */
const ACTS = ['click', 'input', 'change', 'load'] as const;
/** What portals go to the next form by. */
const LEADING = new Set(['click', 'load']);
/** Until the page has drawn what an act led to, where it does so at once, in milliseconds. */
const DRAWN = 20;

/**
 * Calls `look` when the page and its frames of the same origin have changed and come to rest. Between two looks at
 * most one change per window is taken note of, so a storm of changes costs no more than a single one. After an act that may
 * lead to another form it looks early as well, at a page that may not be whole: who goes through forms does not wait for rest.
 */
export class PageWatch {
  readonly #look: (early: boolean) => Promise<void>;
  readonly #isOurs: (target: EventTarget | null) => boolean;
  readonly #observer = new MutationObserver(() => this.#noticed());
  readonly #watched = new Set<Document>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #early: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that was not looked at yet. */
  #since: number | undefined;
  #looking: Promise<void> = Promise.resolve();
  #window = WINDOW;

  /** @param isOurs whether something happened in the checklist itself, which changes nothing that the page shows */
  constructor(look: (early: boolean) => Promise<void>, isOurs: (target: EventTarget | null) => boolean) {
    this.#look = look;
    this.#isOurs = isOurs;
  }

  start(): void {
    this.#observe();
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#early);
    this.#rest();
  }

  #observe(): void {
    for (const document of documentsUnder(window)) {
      this.#watched.add(document);
      this.#observer.observe(document, CHANGES);
      for (const act of ACTS) document.addEventListener(act, this.#happened, true);
    }
  }

  #rest(): void {
    this.#observer.disconnect();
    for (const document of this.#watched)
      for (const act of ACTS) document.removeEventListener(act, this.#happened, true);
    this.#watched.clear();
  }

  readonly #happened = ({ type, target }: Event): void => {
    if (this.#isOurs(target)) return;
    this.#noticed();
    if (!LEADING.has(type)) return;
    clearTimeout(this.#early);
    this.#early = setTimeout(() => this.#lookEarly(), DRAWN);
  };

  #noticed(): void {
    this.#rest();
    this.#since ??= performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#endWindow(), this.#window);
  }

  /** Looks once another window goes by without a change, or when it has been waited for long enough. */
  #endWindow(): void {
    this.#observe();
    const waited = performance.now() - (this.#since ?? 0);
    // What was asked of a server is often there by now.
    if (this.#early !== undefined) this.#lookEarly();
    if (waited < LATEST) this.#timer = setTimeout(() => this.#lookNow(), this.#window);
    else this.#lookNow();
  }

  #lookNow(): void {
    this.#since = undefined;
    clearTimeout(this.#early);
    this.#early = undefined;
    this.#looking = this.#lookAfter(this.#looking, false);
  }

  #lookEarly(): void {
    this.#looking = this.#lookAfter(this.#looking, true);
  }

  async #lookAfter(before: Promise<void>, early: boolean): Promise<void> {
    await before;
    const began = performance.now();
    await this.#look(early);
    this.#window = Math.max(WINDOW, REST * (performance.now() - began));
  }
}

/** The documents of a window and of the frames in it that may be looked into. */
function documentsUnder(view: Window): Document[] {
  const below = Array.from({ length: view.frames.length }, (_, index) => view.frames[index]);
  return [view.document, ...below.flatMap((frame) => (frame && isOpen(frame) ? documentsUnder(frame) : []))];
}

function isOpen(frame: Window): boolean {
  try {
    return frame.location.origin === location.origin;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return false;
    throw error;
  }
}
