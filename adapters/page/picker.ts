import type { ControlRef } from '#core/model/page.ts';
import type { Marks } from './marks.ts';
import type { Registry } from './registry.ts';

/** Everything that a press of the pointer is made of: the page gets none of it. */
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

/**
 * Lets the user point at a control. Only what the user really does counts: a page can make events, but none that are trusted.
 */
export class Picker {
  readonly #registry: Registry;
  readonly #marks: Marks;
  readonly #idle: number;
  #end: ((ref: ControlRef | undefined) => void) | undefined;

  /** @param idle how long nobody may point at anything before the page gets its presses back, in ms: whoever asked may be gone */
  constructor(registry: Registry, marks: Marks, idle = 60_000) {
    this.#registry = registry;
    this.#marks = marks;
    this.#idle = idle;
  }

  /** The control that the user presses; `undefined` after Escape, when nobody points any more, or when the picking is stopped. */
  async pick(): Promise<ControlRef | undefined> {
    this.stop();
    const events = new AbortController();
    const options = { capture: true, passive: false, signal: events.signal };
    try {
      return await new Promise<ControlRef | undefined>((resolve) => {
        this.#end = resolve;
        let idle = 0;
        const wait = (): void => {
          clearTimeout(idle);
          idle = window.setTimeout(() => this.stop(), this.#idle);
        };
        wait();
        events.signal.addEventListener('abort', () => clearTimeout(idle));
        const point = (event: Event): void => {
          wait();
          this.#marks.point(this.#under(event));
        };
        addEventListener('pointermove', point, options);
        for (const type of PRESSES) addEventListener(type, (event) => this.#press(event), options);
        addEventListener('keydown', (event) => this.#key(event), options);
      });
    } finally {
      events.abort();
      this.#marks.point(undefined);
    }
  }

  /** Ends a picking without a control. */
  stop(): void {
    this.#end?.(undefined);
    this.#end = undefined;
  }

  /** A press beside every control chooses nothing, and does nothing to the page either. */
  #press(event: Event): void {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const ref = event.type === 'click' ? this.#under(event) : undefined;
    if (ref !== undefined) this.#end?.(ref);
  }

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.stop();
  }

  #under(event: Event): ControlRef | undefined {
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return undefined;
    const labelled = target.closest('label')?.control;
    return (
      this.#registry.controlAround(target) ?? (labelled ? this.#registry.controlAround(labelled) : undefined)
    );
  }
}
