/** Lets the page live: resolves after other work of the event loop has had its turn. */
export type Breathe = () => Promise<void>;

/** How long calls into the program may hold the page at a stretch, in milliseconds: well below the 100 that a user would notice. */
const STRETCH = 40;

/** Calls into the program block the page; this stops between them as soon as they have done so for a while. */
export class Pace {
  readonly #breathe: Breathe;
  readonly #now: () => number;
  #since: number;

  constructor(breathe: Breathe, now: () => number) {
    this.#breathe = breathe;
    this.#now = now;
    this.#since = now();
  }

  /** Between two calls into the program. */
  async rest(): Promise<void> {
    if (this.isDue()) await this.stop();
  }

  isDue(): boolean {
    return this.#now() - this.#since >= STRETCH;
  }

  /** After a call that is long by itself. */
  async stop(): Promise<void> {
    await this.#breathe();
    this.#since = this.#now();
  }
}
