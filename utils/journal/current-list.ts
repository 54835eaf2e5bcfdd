import type { Current, EntityState } from '#core/model/fold.ts';

/** Entities of one kind that are there, in the order of the roster; the array is another one only where one of them is. */
export class CurrentList<T> {
  readonly #read: (state: EntityState) => Current<T> | undefined;
  /** Sequence number of the first event of each, in step with `shown`. */
  #firsts: readonly number[] = [];
  #shown: readonly Current<T>[] = [];

  /** @param read an entity from its state; `undefined` where it is no more, or of another kind */
  constructor(read: (state: EntityState) => Current<T> | undefined) {
    this.#read = read;
  }

  get shown(): readonly Current<T>[] {
    return this.#shown;
  }

  /** @param states of all entities of the kind, in the order of the roster */
  fill(states: readonly EntityState[]): void {
    const firsts: number[] = [];
    const shown: Current<T>[] = [];
    for (const state of states) push({ firsts, shown }, state.first, this.#read(state));
    this.#firsts = firsts;
    this.#shown = shown;
  }

  /** @param states that have changed, in any order; those of entities that the list does not know are taken in */
  change(states: readonly EntityState[]): void {
    const changes = states.map((state) => ({ first: state.first, current: this.#read(state) }));
    // The first event of an entity is that of no other.
    const known = new Set(this.#firsts);
    const real = changes.filter(({ first, current }) => current !== undefined || known.has(first));
    if (real.length === 0) return;
    real.sort((a, b) => a.first - b.first);
    const next: Filling<T> = { firsts: [], shown: [] };
    let at = 0;
    for (const [index, first] of this.#firsts.entries()) {
      for (let change = real[at]; change && change.first < first; change = real[at]) {
        push(next, change.first, change.current);
        at += 1;
      }
      const change = real[at];
      if (change?.first !== first) push(next, first, this.#shown[index]);
      else {
        push(next, first, change.current);
        at += 1;
      }
    }
    for (const { first, current } of real.slice(at)) push(next, first, current);
    this.#firsts = next.firsts;
    this.#shown = next.shown;
  }
}

interface Filling<T> {
  firsts: number[];
  shown: Current<T>[];
}

function push<T>({ firsts, shown }: Filling<T>, first: number, current: Current<T> | undefined): void {
  if (!current) return;
  firsts.push(first);
  shown.push(current);
}
