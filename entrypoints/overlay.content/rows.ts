import type { Screen } from './screen.tsx';

/** On a page that lists people: which row comes next. */
export class Rows {
  readonly #screen: Screen;
  readonly #goTo: (row: number) => void;

  constructor(screen: Screen, goTo: (row: number) => void) {
    this.#screen = screen;
    this.#goTo = goTo;
  }

  /** Where the row at hand is gone, the page has others: they begin with the first. */
  next = () => {
    const { list, away } = this.#state();
    if (!list) return;
    if (away) this.#goTo(0);
    else if ((list.at ?? -1) + 1 < list.count) this.#goTo((list.at ?? -1) + 1);
  };

  previous = () => {
    const { list, away } = this.#state();
    if (list && !away && list.at !== undefined && list.at > 0) this.#goTo(list.at - 1);
  };

  #state() {
    const { checklist, away, rowGone } = this.#screen.view;
    return { list: checklist?.list, away: away && rowGone };
  }
}
