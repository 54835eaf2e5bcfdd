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
  #end: ((ref: ControlRef | undefined) => void) | undefined;

  constructor(registry: Registry, marks: Marks) {
    this.#registry = registry;
    this.#marks = marks;
  }

  /** The control that the user presses; `undefined` after Escape, or when the picking is stopped. */
  async pick(): Promise<ControlRef | undefined> {
    this.stop();
    const events = new AbortController();
    const options = { capture: true, passive: false, signal: events.signal };
    try {
      return await new Promise<ControlRef | undefined>((resolve) => {
        this.#end = resolve;
        addEventListener('pointermove', (event) => this.#marks.point(this.#under(event)), options);
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
