import type { EntityState } from '#core/model/fold.ts';

/** Ids of the entities of one kind that were removed, sorted; the array is another one only where one of them is. */
export class RemovedList {
  readonly #isThere: (state: EntityState) => boolean;
  #shown: readonly string[] = [];

  constructor(isThere: (state: EntityState) => boolean) {
    this.#isThere = isThere;
  }

  get shown(): readonly string[] {
    return this.#shown;
  }

  fill(states: readonly EntityState[]): void {
    this.#keep(new Set(states.filter((state) => !this.#isThere(state)).map(idOf)));
  }

  /** @param states that have changed, in any order */
  change(states: readonly EntityState[]): void {
    const next = new Set(this.#shown);
    for (const state of states) {
      if (this.#isThere(state)) next.delete(idOf(state));
      else next.add(idOf(state));
    }
    this.#keep(next);
  }

  #keep(next: ReadonlySet<string>): void {
    const isSame = next.size === this.#shown.length && this.#shown.every((id) => next.has(id));
    if (!isSame) this.#shown = [...next].sort();
  }
}

function idOf({ entity }: EntityState): string {
  return entity.slice(entity.indexOf(':') + 1);
}
