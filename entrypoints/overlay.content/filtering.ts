import { filtered, neighbour } from '#components/overlay/filtered.ts';
import type { Filter, FilterActions } from '#components/overlay/model.ts';
import type { Screen } from './screen.tsx';

const ALL: Filter = { text: '', only: 'all' };

/** Which criteria are listed: going on goes from one of them to the next. */
export class Filtering implements FilterActions {
  readonly #screen: Screen;
  readonly #choose: (index: number) => void;

  constructor(screen: Screen, choose: (index: number) => void) {
    this.#screen = screen;
    this.#choose = choose;
  }

  toggleFilter = () => {
    const { checklist, filter } = this.#screen.view;
    const shown = filter === undefined && checklist !== undefined && checklist.criteria.length > 0;
    this.#screen.set({ filter: shown ? ALL : undefined });
    if (shown) this.#screen.focusOn('filter');
    else this.#screen.focus();
  };

  filterBy = (change: Partial<Filter>) => {
    const { filter = ALL } = this.#screen.view;
    this.#screen.set({ filter: { ...filter, ...change } });
    const places = this.#places();
    const [first] = places;
    if (first !== undefined && !places.includes(this.#screen.view.current)) this.#choose(first);
  };

  clearFilter = () => {
    this.filterBy(ALL);
    this.#screen.focusOn('filter');
  };

  filterKey = (event: KeyboardEvent) => {
    // Everything typed here is text, never a key of the list.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.toggleFilter();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#screen.focus();
  };

  /** The criterion before or after the one at hand, among those listed. */
  beside(step: 1 | -1): number {
    return neighbour(this.#places(), this.#screen.view.current, step);
  }

  #places(): number[] {
    const { checklist, filter } = this.#screen.view;
    return filtered(checklist?.criteria ?? [], filter);
  }
}
