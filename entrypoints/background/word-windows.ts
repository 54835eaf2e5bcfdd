import type { PopupPath } from './open-checklist.ts';

interface Doors {
  /** Opens a window of its own. @returns its id; `undefined` where the browser tells none */
  create: (path: PopupPath) => Promise<number | undefined>;
  /** Brings a window to the front; fails where it was closed. */
  focus: (windowId: number) => Promise<unknown>;
  /** Windows that were opened before, by what they show: kept for as long as the browser runs, the worker does not. */
  kept: {
    read: (path: PopupPath) => Promise<number | undefined>;
    write: (path: PopupPath, windowId: number) => Promise<void>;
    /** Ids of all of them. */
    all: () => Promise<readonly number[]>;
  };
}

/** Windows that say something: of those that say the same about the same tab there is one. */
export class WordWindows {
  readonly #doors: Doors;
  /** A key is pressed twice faster than a window opens. */
  #latest: Promise<unknown> = Promise.resolve();

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  /** Opens the window, or brings the one that is open to the front. Fails where no window opens. */
  show(path: PopupPath): Promise<void> {
    const next = this.#latest.then(() => this.#show(path));
    // What one press came to is told to whoever pressed; the next one waits for its end only.
    this.#latest = next.then(
      () => true,
      () => false,
    );
    return next;
  }

  /** Whether the window is one of these: what is said there is in front already. */
  async has(windowId: number | undefined): Promise<boolean> {
    await this.#latest;
    return windowId !== undefined && (await this.#doors.kept.all()).includes(windowId);
  }

  async #show(path: PopupPath): Promise<void> {
    const { create, kept } = this.#doors;
    const open = await kept.read(path);
    if (open !== undefined && (await this.#isFocused(open))) return;
    const windowId = await create(path);
    if (windowId !== undefined) await kept.write(path, windowId);
  }

  async #isFocused(windowId: number): Promise<boolean> {
    try {
      await this.#doors.focus(windowId);
      return true;
    } catch {
      // It was closed.
      return false;
    }
  }
}
