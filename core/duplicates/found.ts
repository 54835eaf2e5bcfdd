import { Clusters } from './clusters.ts';
import type { DuplicateScope, Items } from './items.ts';
import type { DuplicateKind } from './kind.ts';

/** Two items that are alike, the one that is listed before first. */
interface FoundPair {
  a: number;
  b: number;
  similarity: number;
  kind: DuplicateKind;
}

/** Of so many on each side every two are told; of more, each with the first of the other side. */
const EVERY = 8;

/** Pairs of items as they are found, and the groups in which they hang together. */
export class Found<Id> {
  readonly #items: Items<Id>;
  readonly #pairs: FoundPair[] = [];
  readonly #clusters: Clusters;

  constructor(items: Items<Id>) {
    this.#items = items;
    this.#clusters = new Clusters(items.count);
  }

  /** Items that say one text. @param isProof whether two of them tell anything together */
  addSame(members: readonly number[], isProof: (kind: DuplicateKind) => boolean): void {
    const isModel = members.some((item) => this.#items.scope(item) === 'model');
    const every = members.length <= EVERY ? members : members.slice(0, 1);
    for (const [at, one] of every.entries()) {
      for (const other of members.slice(at + 1)) {
        // Both from the model: each is told with that.
        if (isModel && this.#items.scope(one) === this.#items.scope(other)) continue;
        const [a, b] = this.#inOrder(one, other);
        const kind = this.#items.kindOf(a, b);
        if (isProof(kind)) this.#add({ a, b, similarity: 1, kind });
      }
    }
  }

  /**
   * Items of two texts that are alike.
   * @param kindOf how the second text differs from the first, or the first from the second
   */
  addAlike(
    ones: readonly number[],
    others: readonly number[],
    similarity: number,
    kindOf: (isBackwards: boolean) => DuplicateKind,
  ): void {
    const kinds = new Map<boolean, DuplicateKind>();
    const tell = (one: number, other: number): void => {
      const [a, b] = this.#inOrder(one, other);
      const isBackwards = a === other;
      const kind = kinds.get(isBackwards) ?? kindOf(isBackwards);
      kinds.set(isBackwards, kind);
      this.#add({ a, b, similarity, kind });
    };
    const [first, opposite] = [ones[0], others[0]];
    if (first === undefined || opposite === undefined) return;
    if (ones.length <= EVERY && others.length <= EVERY) {
      for (const one of ones) for (const other of others) tell(one, other);
      return;
    }
    for (const other of others) tell(first, other);
    for (const one of ones.slice(1)) tell(one, opposite);
  }

  /** Pairs by the item that is listed before, then the other; groups by their first. */
  report() {
    const items = this.#items;
    const order = (one: number, other: number): number => items.compare(one, other);
    this.#pairs.sort((x, y) => order(x.a, y.a) || order(x.b, y.b));
    const clusters = this.#clusters.groups();
    for (const cluster of clusters) cluster.sort(order);
    clusters.sort(([one = 0], [other = 0]) => order(one, other));
    const idOf = (item: number): Id => items.ids[item] as Id;
    return {
      pairs: this.#pairs.map(({ a, b, similarity, kind }) => ({
        a: idOf(a),
        b: idOf(b),
        similarity: Math.round(similarity * 1000) / 1000,
        kind,
        scope: this.#scopeOf(a),
      })),
      clusters: clusters.map((cluster) => cluster.map(idOf)),
      earliest: clusters.map(([first = 0, ...others]) =>
        others.every((other) => items.isEarlier(first, other)),
      ),
    };
  }

  #scopeOf(item: number): DuplicateScope {
    return this.#items.scope(item);
  }

  #inOrder(one: number, other: number): [a: number, b: number] {
    return this.#items.compare(one, other) <= 0 ? [one, other] : [other, one];
  }

  /** What was handed in earlier years, and models among each other, are nobody's concern now. */
  #add(pair: FoundPair): void {
    if (this.#items.scope(pair.b) !== 'batch') return;
    this.#pairs.push(pair);
    this.#clusters.join(pair.a, pair.b);
  }
}
