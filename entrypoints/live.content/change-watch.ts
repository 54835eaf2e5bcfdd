import type { Eye } from '#adapters/page/eye.ts';
import type { ControlValue } from '#utils/live-messages.ts';

/** How long nobody has typed before it is looked at, in milliseconds. */
const PAUSE = 500;
/** A page that draws so much at once is another page. */
const MOST_TARGETS = 400;

const ACTS = ['input', 'change', 'click', 'focusout', 'reset'] as const;
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'value', 'open', 'aria-checked', 'aria-valuenow'],
};
const FIELDS = 'input:not([type=hidden]), textarea, select, [contenteditable=""], [contenteditable="true"]';

export interface Changed {
  ref: string;
  value: ControlValue;
  /** The user was in it. */
  touched: boolean;
}

export interface Changes {
  /** What controls hold by now that held something else before. */
  changed(values: Changed[]): void;
  /** Controls have come, gone or been shown: what is known of the page is no longer all of it. */
  otherControls(): void;
}

/**
 * Notices which controls were changed, whether by keys, by a list that lies elsewhere in the page or by the page itself. While
 * somebody types or composes it only takes note of where; the few controls concerned are read once there is a pause.
 */
export class ChangeWatch {
  readonly #eye: Eye;
  readonly #tell: Changes;
  readonly #known = new Map<string, string>();
  readonly #stop = new AbortController();
  readonly #observer = new MutationObserver((records) => this.#drawn(records));
  readonly #editors = new WeakSet<Document>();
  /** Where something happened since the last look; true: by the user. */
  #targets = new Map<Node, boolean>();
  #fields: readonly Element[] = drawnFields();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #composing = false;

  constructor(eye: Eye, tell: Changes) {
    this.#eye = eye;
    this.#tell = tell;
    this.#listen(document, (event) => event.composedPath()[0]);
    this.#observer.observe(document, CHANGES);
    this.look();
  }

  /** Takes what the fields hold now as known, and listens in editors that are documents of their own. */
  look(): void {
    for (const frame of document.querySelectorAll('iframe')) {
      const inner = isWithin(frame) ? frame.contentDocument : null;
      if (!inner || this.#editors.has(inner) || this.#eye.around(frame) === undefined) continue;
      this.#editors.add(inner);
      this.#listen(inner, () => frame);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#stop.abort();
  }

  #listen(root: Document, targetOf: (event: Event) => EventTarget | undefined): void {
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    const note = (event: Event): void => {
      const target = targetOf(event);
      if (target instanceof Node) this.#targets.set(target, true);
      this.#wait(true);
    };
    for (const act of ACTS) root.addEventListener(act, note, options);
    root.addEventListener('compositionstart', () => (this.#composing = true), options);
    const composed = (event: Event): void => {
      this.#composing = false;
      note(event);
    };
    root.addEventListener('compositionend', composed, options);
  }

  #drawn(records: readonly MutationRecord[]): void {
    for (const { target } of records) {
      if (this.#targets.size < MOST_TARGETS && !this.#targets.has(target)) this.#targets.set(target, false);
    }
    this.#wait(false);
  }

  /** Typing puts the look off; what the page does by itself does not, as some never come to rest. */
  #wait(again: boolean): void {
    if (this.#timer !== undefined && !again) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#paused(), PAUSE);
  }

  #paused(): void {
    this.#timer = undefined;
    // What is being composed is not written yet; its end asks again.
    if (this.#composing) return;
    const targets = this.#targets;
    this.#targets = new Map();
    const values = this.#changedIn(targets);
    if (values.length > 0) this.#tell.changed(values);
    const fields = drawnFields();
    const same =
      fields.length === this.#fields.length && fields.every((each, at) => each === this.#fields[at]);
    this.#fields = fields;
    // What is described anew has the values of now in it.
    if (!same) requestIdleCallback(() => this.#tell.otherControls(), { timeout: 1000 });
  }

  #changedIn(targets: ReadonlyMap<Node, boolean>): Changed[] {
    const refs = new Map<string, boolean>();
    for (const [target, touched] of targets) {
      const element = target instanceof Element ? target : target.parentElement;
      const ref = element?.isConnected ? this.#eye.around(element) : undefined;
      if (ref !== undefined) refs.set(ref, touched || refs.get(ref) === true);
    }
    // What was told before may have been taken out by the page: a 重置 sets values that no event speaks of.
    for (const ref of this.#known.keys()) if (!refs.has(ref)) refs.set(ref, false);
    return [...refs].flatMap(([ref, touched]) => {
      const value = this.#eye.value(ref);
      const key = JSON.stringify(value);
      if (value === undefined || this.#known.get(ref) === key) return [];
      this.#known.set(ref, key);
      return [{ ref, value, touched }];
    });
  }
}

function drawnFields(): Element[] {
  return [...document.querySelectorAll(FIELDS)].filter((field) => field.checkVisibility());
}

/** Whether the frame's document may be looked into. */
function isWithin(frame: HTMLIFrameElement): boolean {
  return frame.contentDocument !== null;
}
