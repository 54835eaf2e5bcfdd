import baseStyles from '#components/base/base.css?inline';
import tokens from '#components/base/tokens.css?inline';
import type { Place } from '#components/overlay/model.ts';
import { type Theme, themeSheets } from '#utils/theme.ts';
import overlayStyles from '#components/overlay/overlay.css?inline';
import { HostGuard } from './host-guard.ts';
import { Home } from './home.ts';
import { canFloat, isDrawnPlainly, isOnTop, overlap } from './in-sight.ts';

/** Events that must not reach the page's own listeners: its shortcuts, and traps that pull the focus back. */
const kept = [
  'keydown',
  'keypress',
  'keyup',
  'input',
  'change',
  'click',
  'pointerdown',
  'mousedown',
  'mouseup',
  'touchstart',
  'wheel',
  'focusin',
  'focusout',
] as const;

/** A margin keeps the page's flow out of the panel, the padding what it scrolls to. */
const ROOM = ['margin-left', 'margin-right', 'scroll-padding-left', 'scroll-padding-right'];

const fixed = {
  all: 'initial',
  // `all` leaves these two as they are.
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  'color-scheme': 'light dark',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  'z-index': '2147483647',
};

/**
 * A page's rules for the host go before ours for `:host`, and what they set is inherited: the colours are given to the root of
 * the view instead. Nor may the page draw behind the panel what would look like a part of it.
 */
const ownTokens = tokens.replaceAll(':host', '.jn-root');
const noBackdrop = ':host::backdrop { display: none !important; }';

/** Where the checklist lives: an element of its own with a shadow root that the page cannot look into. */
export class OverlayHost {
  readonly mount: HTMLElement;
  readonly #element: HTMLElement;
  readonly #guard: HostGuard;
  readonly #sheet = new CSSStyleSheet();
  readonly #before = new Map<string, string>();
  readonly #hadStyle = document.documentElement.hasAttribute('style');

  /**
   * @param mode `open` only in the test build, whose tests must look inside.
   * @param meddled the page changed the host, which is as before again, or opened something over it
   */
  constructor(mode: ShadowRootMode, meddled: () => void) {
    this.#element = document.createElement('jiannuo-checklist');
    for (const [name, value] of Object.entries(fixed))
      this.#element.style.setProperty(name, value, 'important');
    const shadow = this.#element.attachShadow({ mode });
    this.#sheet.replaceSync([ownTokens, baseStyles, overlayStyles, noBackdrop].join('\n'));
    shadow.adoptedStyleSheets = [this.#sheet];
    this.mount = document.createElement('div');
    shadow.append(this.mount);
    for (const type of kept) this.#element.addEventListener(type, (event) => event.stopPropagation());
    // The top layer lies over everything a page can draw, and outside of effects that it puts on its root.
    if (canFloat) this.#element.setAttribute('popover', 'manual');
    // A modal dialog of the page would close for it, though the key was meant for the panel.
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') event.preventDefault();
    });
    const home = new Home();
    home.element.append(this.#element);
    this.raise();
    this.#guard = new HostGuard(this.#element, home, {
      raise: () => this.raise(),
      meets: (element) => [...this.mount.children].some((panel) => overlap(element, panel)),
      meddled,
    });
  }

  /** Whether what the page takes for the target of an event is the panel. */
  is(target: EventTarget | null): boolean {
    return target === this.#element;
  }

  /** Puts the panel over whatever the page has opened since. The focus stays where it is. */
  raise(): void {
    if (!canFloat || !this.#element.isConnected) return;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    this.#element.showPopover();
  }

  /** Whether the panel is drawn as it should be, of a size that can be read, and under nothing that takes presses. */
  inSight(panel: HTMLElement): boolean {
    return this.#guard.untouched && isDrawnPlainly(this.#element) && isOnTop(this.#element, panel);
  }

  /** Colours that the user chose over those of the system. */
  setTheme(theme: Theme): void {
    const scheme = theme === 'auto' ? 'light dark' : theme;
    this.#guard.change(({ style }) => style.setProperty('color-scheme', scheme, 'important'));
    themeSheets(theme, [this.#sheet]);
  }

  /** Gives the page the rest of the window, so that the panel covers as little as possible. */
  makeRoom({ side, width }: Place): void {
    const { style } = document.documentElement;
    for (const name of ROOM) {
      if (!this.#before.has(name)) this.#before.set(name, style.getPropertyValue(name));
      const own = name.endsWith(side);
      style.setProperty(name, own ? `${width}px` : (this.#before.get(name) ?? ''));
    }
  }

  /** Takes everything out of the page again. */
  remove(): void {
    this.#guard.stop();
    const root = document.documentElement;
    for (const [name, value] of this.#before) root.style.setProperty(name, value);
    // Reading the attribute makes Chromium write it out first; else it comes back empty after its removal.
    if (!this.#hadStyle && root.getAttribute('style') === '') root.removeAttribute('style');
    this.#element.remove();
  }
}
