import type { OwnPacks } from '#core/packs/shelf.ts';
import type { Journal } from './journal/journal.ts';
import { isLoss } from './journal/witness.ts';

const NOTHING: OwnPacks = { authored: [], tunings: [] };

type Reader = Pick<Journal, 'inspect' | 'position' | 'packStamp' | 'packs' | 'tunings'>;

/**
 * Reads what the user has added to the packs of the program, anew only where that has changed: the answer is the very same
 * object until then. What is remembered is a copy of the journal's, known by its head, and lost with the worker without harm.
 */
export class OwnPacksReader {
  readonly #journal: Reader;
  #position = '';
  #stamp: string | undefined;
  #own: OwnPacks = NOTHING;

  constructor(journal: Reader) {
    this.#journal = journal;
  }

  /** Nothing of a store that has lost something. */
  async read(): Promise<OwnPacks> {
    // Before what it is the position of: what comes in between is then read the next time.
    const position = await this.#journal.position();
    if (this.#stamp !== undefined && position === this.#position) return this.#own;
    const { health } = await this.#journal.inspect();
    if (isLoss(health)) {
      this.#stamp = undefined;
      return NOTHING;
    }
    const stamp = await this.#journal.packStamp();
    if (stamp !== this.#stamp) {
      const [packs, tunings] = await Promise.all([this.#journal.packs(), this.#journal.tunings()]);
      this.#own = { authored: packs.map(({ value }) => value), tunings: tunings.map(({ value }) => value) };
      this.#stamp = stamp;
    }
    this.#position = position;
    return this.#own;
  }
}
