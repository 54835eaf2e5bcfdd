import { shelfOf } from '#catalog/packs.ts';
import type { OwnPacks, Shelf } from '#core/packs/shelf.ts';
import type { OwnPacksReader } from '#utils/own-packs.ts';

/** The shelf for the checklists of all tabs, made anew only where the user's packs have changed. */
export class ShelfReader {
  readonly #packs: Pick<OwnPacksReader, 'read'>;
  #made: { own: OwnPacks; shelf: Shelf } | undefined;

  constructor(packs: Pick<OwnPacksReader, 'read'>) {
    this.#packs = packs;
  }

  async read(): Promise<Shelf> {
    const own = await this.#packs.read();
    if (this.#made?.own !== own) this.#made = { own, shelf: shelfOf(own) };
    return this.#made.shelf;
  }
}
