import { type Doubt, doubtOf } from '#core/run/parting.ts';
import { mayGoOn, stillThere } from '#core/run/screen.ts';
import { type DocumentSign, signsOf } from '#utils/tab-signs.ts';
import type { PageClient } from '#utils/page-client.ts';
import { glanceFor, type Look, placeIn } from './look.ts';
import type { AtHand, Filled, Trouble } from './state.ts';
import { tickedFields } from './view.ts';

/** How long what a portal loaded has to stand before it counts, in ms: it may only lead to the next page, or be half drawn. */
const STANDS = 600;

export interface Parted {
  /** The filled form has given way, and nothing speaks against its being saved. */
  saved: boolean;
  doubt: Doubt | undefined;
  /** Fields of a next step that the page asks for. */
  more: number;
}

/** Tells by looks in a row whether the filled form has given way, in place or to another page, and whether that proves anything. */
export class Parting {
  readonly #client: PageClient;
  /** Looks in a row that found the form gone, and when the first of them was. */
  #gone = 0;
  #since = 0;

  constructor(client: PageClient) {
    this.#client = client;
  }

  reset(): void {
    this.#gone = 0;
  }

  /** @param see takes a look, and answers nothing where there is `trouble` instead of a page */
  async look(
    hand: AtHand,
    filled: Filled,
    see: (take: () => Promise<Look>) => Promise<Look | undefined>,
    trouble: () => Trouble | undefined,
  ): Promise<Parted> {
    let parted: Parted | undefined;
    const look = await see(async () => {
      const seen = await glanceFor(this.#client, hand);
      parted = await this.#after(seen, filled);
      return seen;
    });
    if (look && parted) return parted;
    this.reset();
    // Whatever comes after some of what may be in the way proves nothing.
    return { saved: false, doubt: filled.doubt ?? doubtBy(trouble()), more: filled.more };
  }

  async #after(look: Look, filled: Filled): Promise<Parted> {
    const left = [...filled.documents].some((document) => !look.documents.has(document));
    // A portal that refuses may show the same form anew at the address where it was sent, with less in it.
    const anew = left && look.screen.held.has('name');
    const there = anew || stillThere(look.screen, filled.held ?? new Set());
    const moved = !there || (!left && placeIn(look.address) !== placeIn(filled.address));
    if (!moved) {
      this.reset();
      return { saved: false, doubt: undefined, more: 0 };
    }
    const signs = await signsOf(this.#client.tabId);
    if (!this.#stands(left, signs)) return { saved: false, doubt: filled.doubt, more: filled.more };
    const more = mayGoOn(look.screen) ? tickedFields(look.screen.plan) : 0;
    const marked = signs.map((sign) => ({ ...sign, anew: !filled.documents.has(sign.document) }));
    const doubt = filled.doubt ?? doubtOf(marked, filled.before, look.screen.whose.kind === 'none');
    return { saved: more === 0 && doubt === undefined, doubt, more };
  }

  #stands(left: boolean, signs: readonly DocumentSign[]): boolean {
    if (signs.some(({ loading }) => loading) || (left && signs.every(({ blank }) => blank))) {
      this.reset();
      return false;
    }
    if (this.#gone === 0) this.#since = performance.now();
    this.#gone += 1;
    return this.#gone > 1 && (!left || performance.now() - this.#since >= STANDS);
  }
}

function doubtBy(trouble: Trouble | undefined): Doubt | undefined {
  if (trouble?.kind === 'elsewhere') return { kind: 'elsewhere' };
  if (trouble?.code === 'page.errorPage') return { kind: 'errorPage' };
  if (trouble?.code === 'page.noAccess' || trouble?.code === 'page.browserPage') return { kind: 'elsewhere' };
  return undefined;
}
