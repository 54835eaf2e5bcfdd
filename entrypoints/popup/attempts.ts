import { errorText } from '#locales/errors.ts';
import type { PopupState } from './state.ts';

interface Shown {
  state(): Pick<PopupState, 'work'>;
  set(change: Pick<Partial<PopupState>, 'message' | 'work'>): void;
}

/** Runs what the user asks for to its end, and says what went wrong, if anything did. What is under way is not begun twice. */
export class Attempts {
  readonly #shown: Shown;
  readonly #running = new Set<string>();
  #alone = false;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /** Whether work may begin during which nothing else may. */
  get idle(): boolean {
    return !this.#alone && this.#shown.state().work === 'idle';
  }

  readonly run = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      this.#shown.set({ message: { tone: 'error', text: errorText(error) } });
    }
  };

  /** Pressed again while it runs, as by a double click, it runs once. */
  async once(what: string, work: () => Promise<unknown>): Promise<void> {
    if (this.#running.has(what)) return;
    this.#running.add(what);
    await this.run(work);
    this.#running.delete(what);
  }

  /**
   * Runs work during which nothing else may begin: none of it, where something else is under way.
   * @returns whether it ran
   */
  async alone(work: () => Promise<unknown>): Promise<boolean> {
    if (!this.idle) return false;
    this.#alone = true;
    await this.run(work);
    this.#alone = false;
    this.#shown.set({ work: 'idle' });
    return true;
  }
}
