import { JiannuoError } from '#core/errors.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { PaneTab } from '#components/addon/model.ts';
import type { StateHolder } from './state.ts';

/** What work may tell and ask while it goes on. */
export interface Working {
  /** How far it is; `done` of `all` where that is known. */
  tell: (text: string, done?: number, all?: number) => void;
  /** Looked at between steps. */
  readonly signal: { readonly aborted: boolean };
  /** From here on it is not ended any more: cells are being written, and what was written has to be told. */
  hold: () => void;
}

interface Task {
  text: string;
  of: string;
  /** In front when it was asked for. */
  tab: PaneTab;
}

interface Refused {
  of: string;
  /** Somebody asked for it, and sees it go on. */
  isShown: boolean;
  again: () => void;
}

/** Refusals of the program that pass when the user ends what is open there. */
const PASSING: ReadonlySet<string> = new Set(['host.busy']);

/** Works of the pane, one at a time: what is asked for meanwhile waits, and nothing is done twice at once. */
export class Work {
  readonly #state: StateHolder;
  #before: Promise<unknown> = Promise.resolve();
  #abort: { aborted: boolean } | undefined;
  /** What was refused for a reason that passes, and is told of until it succeeds or the user has read it. */
  #refused: Refused | undefined;
  /** Ends what goes on elsewhere when work is cancelled. */
  readonly #stop: () => void;

  constructor(state: StateHolder, stop: () => void) {
    this.#state = state;
    this.#stop = stop;
  }

  /**
   * Does a piece of work when those before it are done. What goes wrong is said in the pane; answers whether it went well.
   * @param text what is being done, in words; `''` for what nobody needs to see
   * @param of what is one and the same thing to do; the words where absent
   */
  run(text: string, work: (working: Working) => Promise<void>, of = text): Promise<boolean> {
    const { tab } = this.#state.now;
    const done = this.#before.then(() => this.#do({ text, of, tab }, work));
    this.#before = done;
    return done;
  }

  /** Resolves when nothing is being done. */
  async rest(): Promise<void> {
    await this.#before;
  }

  cancel(): void {
    if (!this.#abort) return;
    this.#abort.aborted = true;
    this.#stop();
  }

  retry(): void {
    const again = this.#refused?.again;
    this.unlock();
    again?.();
  }

  /** The user has read why something was refused. */
  unlock(): void {
    this.#refused = undefined;
    this.#state.set({ locked: undefined });
  }

  async #do({ text, of, tab }: Task, work: (working: Working) => Promise<void>): Promise<boolean> {
    const signal = { aborted: false };
    this.#abort = signal;
    this.#state.workIsOf(tab);
    if (text !== '') this.#state.set({ progress: { text }, message: undefined });
    try {
      await work({
        signal,
        hold: () => {
          // Pressed while the program was waited for: nothing has been written, and nothing is.
          if (signal.aborted) throw new JiannuoError('addon.cancelled');
          this.#abort = undefined;
          const { progress } = this.#state.now;
          if (progress) this.#state.set({ progress: { ...progress, held: true } });
        },
        tell: (said, done, all) => {
          if (text !== '')
            this.#state.set({ progress: { text: said, done, all, held: this.#abort !== signal } });
        },
      });
      // That something else went well says nothing of what was refused.
      if (this.#refused?.of === of) this.unlock();
      return true;
    } catch (error) {
      // Whatever breaks once the user has stopped it is the end of what was stopped.
      const why = signal.aborted ? new JiannuoError('addon.cancelled') : error;
      this.#told(why, { of, isShown: text !== '', again: () => void this.run(text, work, of) });
      return false;
    } finally {
      this.#abort = undefined;
      this.#state.set({ progress: undefined });
      this.#state.workIsOf(undefined);
    }
  }

  #told(error: unknown, refused: Refused): void {
    const said = errorText(error);
    if (error instanceof JiannuoError && PASSING.has(error.code)) {
      // What the user asked for is tried again, rather than what went on behind it.
      if (refused.isShown || !this.#refused?.isShown) this.#refused = refused;
      this.#state.set({ locked: said });
      return;
    }
    const isAsked = error instanceof JiannuoError && error.code.endsWith('.cancelled');
    this.#state.set({
      message: isAsked
        ? { tone: 'info', title: said }
        : { tone: 'error', title: t('addon.failed'), text: said },
    });
  }
}
