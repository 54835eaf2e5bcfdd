import type { Home } from './home.ts';

interface Keeper {
  /** Puts the host over everything else again. */
  raise(): void;
  /** Whether an element lies where the panel does. */
  meets(element: HTMLElement): boolean;
  /** What was in sight may not have been: the gate counts anew. */
  meddled(): void;
}

/**
 * Keeps the host as it was made. A page that moves it, takes it away or rewrites its attributes finds it back at the next
 * frame: once a frame and no more, so that a page that insists does not hang itself in a race of observers.
 */
export class HostGuard {
  readonly #host: HTMLElement;
  readonly #keeper: Keeper;
  #wanted: ReadonlyMap<string, string>;
  readonly #observer = new MutationObserver((records) => this.#changed(records));
  readonly #stop = new AbortController();
  readonly #home: Home;
  #repair: number | undefined;

  constructor(host: HTMLElement, home: Home, keeper: Keeper) {
    this.#host = host;
    this.#home = home;
    this.#keeper = keeper;
    this.#wanted = attributesOf(host);
    this.#observe();
    const options = { capture: true, signal: this.#stop.signal };
    document.addEventListener('toggle', (event) => this.#opened(event), options);
    // A dialog takes the focus when it opens, also one in a shadow root that no observer of the document sees.
    document.addEventListener('focusin', (event) => this.#focused(event), options);
    document.addEventListener('fullscreenchange', () => this.#over(), options);
  }

  /** Whether the host stands where it belongs, with the attributes that it was given. */
  get untouched(): boolean {
    const { attributes, parentElement } = this.#host;
    return (
      parentElement === this.#home.element &&
      attributes.length === this.#wanted.size &&
      [...attributes].every(({ name, value }) => this.#wanted.get(name) === value)
    );
  }

  /** A change of ours, which is no meddling. What the page changed before it is put back first, and does not come to stay with it. */
  change(apply: (host: HTMLElement) => void): void {
    if (!this.untouched) this.#over();
    this.#putBack();
    apply(this.#host);
    this.#wanted = attributesOf(this.#host);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#stop.abort();
    if (this.#repair !== undefined) cancelAnimationFrame(this.#repair);
  }

  #observe(): void {
    this.#observer.observe(this.#host, { attributes: true });
    this.#observer.observe(document, { childList: true, subtree: true, attributeFilter: ['open'] });
    const { element } = this.#home;
    if (element !== document.documentElement) {
      this.#observer.observe(element, { childList: true, attributeFilter: ['open'] });
    }
  }

  #changed(records: readonly MutationRecord[]): void {
    for (const { target, attributeName } of records) if (attributeName === 'open') this.#home.note(target);
    if (!this.untouched) this.#over();
  }

  #focused(event: Event): void {
    for (const target of event.composedPath()) this.#home.note(target);
    if (!this.untouched) this.#over();
  }

  #restore(): void {
    this.#repair = undefined;
    // What stood around the host may have been replaced whole.
    this.#observer.disconnect();
    this.#putBack();
    const { element } = this.#home;
    if (this.#host.parentElement !== element) element.append(this.#host);
    this.#observe();
    this.#keeper.raise();
    this.#keeper.meddled();
  }

  #putBack(): void {
    for (const name of this.#host.getAttributeNames()) {
      if (!this.#wanted.has(name)) this.#host.removeAttribute(name);
    }
    for (const [name, value] of this.#wanted) {
      if (this.#host.getAttribute(name) !== value) this.#host.setAttribute(name, value);
    }
  }

  /** The page opened something in the top layer, or closed the checklist. */
  #opened(event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const { newState } = event as ToggleEvent;
    const over =
      target === this.#host ? newState === 'closed' : newState === 'open' && this.#keeper.meets(target);
    if (over) this.#over();
  }

  #over(): void {
    this.#keeper.meddled();
    this.#repair ??= requestAnimationFrame(() => this.#restore());
  }
}

function attributesOf(host: HTMLElement): Map<string, string> {
  return new Map([...host.attributes].map(({ name, value }) => [name, value]));
}
