import { render } from 'preact';
import type { Eye } from '#adapters/page/eye.ts';
import baseStyles from '#components/base/base.css?inline';
import tokens from '#components/base/tokens.css?inline';
import liveStyles from '#components/live/live.css?inline';
import type { PlacedSign } from '#components/live/model.ts';
import { Signs } from '#components/live/Signs.tsx';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { LiveMark } from '#utils/live-messages.ts';
import { Placing, type Spot } from './placing.ts';

/** Events that must not reach the page's own listeners. */
const kept = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'pointerdown',
  'mousedown',
  'mouseup',
  'focusin',
  'focusout',
];

const fixed = {
  all: 'initial',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  'color-scheme': 'light dark',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  'z-index': '2147483646',
};

/** How long after a change of the page the signs are put where the fields are by then, in milliseconds. */
const SETTLED = 120;
/** After these the fields stand elsewhere. */
const MOVES = ['resize', 'transitionend', 'animationend', 'toggle'];

/** The signs beside the fields of one frame, in a shadow root of our own; the page's elements are left as they are. */
export class SignBoard {
  readonly #eye: Eye;
  readonly #fix: (ref: string, undo: boolean) => Promise<string | undefined>;
  readonly #host = document.createElement('jiannuo-live');
  readonly #mount = document.createElement('div');
  readonly #stop = new AbortController();
  readonly #sizes = new ResizeObserver(() => this.#move());
  readonly #changes = new MutationObserver(() => this.#moveSoon());
  #marks: readonly LiveMark[] = [];
  /** From the corner of each field to its sign. */
  readonly #offsets = new Map<string, Spot>();
  #scrolling = false;
  #open: string | undefined;
  #busy: string | undefined;
  #failed: { ref: string; text: string } | undefined;
  #frame: number | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(eye: Eye, fix: (ref: string, undo: boolean) => Promise<string | undefined>) {
    this.#eye = eye;
    this.#fix = fix;
    for (const [name, value] of Object.entries(fixed)) this.#host.style.setProperty(name, value, 'important');
    const shadow = this.#host.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([tokens.replaceAll(':host', '.jn-root'), baseStyles, liveStyles].join('\n'));
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#mount);
    for (const type of kept) this.#host.addEventListener(type, (event) => event.stopPropagation());
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    for (const move of MOVES) addEventListener(move, () => this.#move(), options);
    addEventListener('scroll', () => this.#scrolled(), options);
  }

  show(marks: readonly LiveMark[]): void {
    this.#marks = marks;
    if (!marks.some(({ ref }) => ref === this.#failed?.ref)) this.#failed = undefined;
    // A page without signs has nothing of us in it, and is not watched for where they would stand.
    this.#sizes.disconnect();
    this.#changes.disconnect();
    if (marks.length === 0) {
      render(null, this.#mount);
      this.#host.remove();
      return;
    }
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    for (const { ref } of marks) {
      const anchor = this.#eye.anchor(ref);
      if (anchor) this.#sizes.observe(anchor);
    }
    const watched = {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    };
    this.#changes.observe(document.body, watched);
    this.#draw();
  }

  remove(): void {
    this.#stop.abort();
    this.show([]);
    clearTimeout(this.#soon);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  /** While a page scrolls the signs only go with their fields. */
  #scrolled(): void {
    if (this.#marks.length === 0) return;
    this.#scrolling = true;
    this.#move();
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#moveSoon();
  }

  /** What a page draws while somebody types moves little: once after a burst of it will do. */
  #moveSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#scrolling = false;
      this.#move();
    }, SETTLED);
  }

  /** The signs follow once a frame, however often the page moves. */
  #move(): void {
    if (this.#marks.length > 0) this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = undefined;
    const signs = this.#scrolling ? this.#followed() : this.#placed();
    render(
      <Signs
        signs={signs}
        open={this.#open}
        busy={this.#busy}
        failed={this.#failed}
        actions={{ open: this.#openSign, fix: this.#fixSign }}
      />,
      this.#mount,
    );
  }

  #placed(): PlacedSign[] {
    this.#offsets.clear();
    // Our own signs are not in the way of themselves.
    this.#mount.classList.add('live--placing');
    const placing = new Placing();
    const signs = this.#marks.flatMap((mark): PlacedSign[] => {
      const anchor = this.#eye.anchor(mark.ref);
      const spot = anchor && placing.spotFor(anchor, (hit) => this.#eye.around(hit) === mark.ref);
      if (!spot) return [];
      const { left, top } = anchor.getBoundingClientRect();
      this.#offsets.set(mark.ref, { left: spot.left - left, top: spot.top - top });
      return [{ ...mark, ...spot }];
    });
    this.#mount.classList.remove('live--placing');
    return signs;
  }

  #followed(): PlacedSign[] {
    const placing = new Placing();
    return this.#marks.flatMap((mark): PlacedSign[] => {
      const anchor = this.#eye.anchor(mark.ref);
      const offset = this.#offsets.get(mark.ref);
      const spot = anchor && offset && placing.follow(anchor, offset);
      return spot ? [{ ...mark, ...spot }] : [];
    });
  }

  readonly #openSign = (ref: string | undefined): void => {
    // Writing takes the focus to the field: what the sign says stays to be seen.
    if (ref === this.#open || this.#busy !== undefined) return;
    this.#open = ref;
    this.#draw();
  };

  /** A page can make up a press, but not a trusted one. */
  readonly #fixSign = (ref: string, undo: boolean, event: Event): void => {
    if (event.isTrusted && this.#busy === undefined) void this.#fixNow(ref, undo);
  };

  async #fixNow(ref: string, undo: boolean): Promise<void> {
    this.#busy = ref;
    this.#failed = undefined;
    this.#draw();
    let reason: string | undefined;
    try {
      reason = await this.#fix(ref, undo);
    } catch (error) {
      reason = errorText(error);
    }
    this.#busy = undefined;
    this.#failed = reason === undefined ? undefined : { ref, text: t('live.fix.failed', { reason }) };
    this.#draw();
    this.#mount.querySelector<HTMLElement>(`[data-ref="${ref}"]`)?.focus();
  }
}
