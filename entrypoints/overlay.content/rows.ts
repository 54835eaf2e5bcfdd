import type { Screen } from './screen.tsx';

/** Goes to a row; what was read is shown only where that row is still wanted. Ends when it has, or has said why not. */
type GoTo = (row: number, isWanted: () => boolean) => Promise<void>;

/**
 * On a page that lists people: which row comes next. Presses that come while a row is being read add up, and the row where they end
 * is read next: those between are passed by.
 */
export class Rows {
  readonly #screen: Screen;
  readonly #goTo: GoTo;
  /** Where the presses so far lead; `undefined` while none is on its way. */
  #wanted: number | undefined;

  constructor(screen: Screen, goTo: GoTo) {
    this.#screen = screen;
    this.#goTo = goTo;
  }

  /** Where the row at hand is gone, the page has others: they begin with the first. */
  next = () => {
    const { list, away } = this.#state();
    if (!list) return;
    const at = this.#wanted ?? (away ? -1 : (list.at ?? -1));
    if (at + 1 < list.count) this.#want(at + 1);
  };

  previous = () => {
    const { list, away } = this.#state();
    const at = this.#wanted ?? (away ? undefined : list?.at);
    if (at !== undefined && at > 0) this.#want(at - 1);
  };

  #want(row: number): void {
    const isGoing = this.#wanted !== undefined;
    this.#wanted = row;
    if (!isGoing) void this.#go(row);
  }

  async #go(row: number): Promise<void> {
    try {
      await this.#goTo(row, () => this.#wanted === row);
    } finally {
      const wanted = this.#wanted ?? row;
      this.#wanted = undefined;
      if (wanted !== row) this.#want(wanted);
    }
  }

  #state() {
    const { checklist, away, rowGone } = this.#screen.view;
    return { list: checklist?.list, away: away && rowGone };
  }
}
