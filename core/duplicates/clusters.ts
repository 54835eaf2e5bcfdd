/** Who hangs together with whom, through others too. Items are whole numbers below a count. */
export class Clusters {
  readonly #parents: Uint32Array;

  constructor(count: number) {
    this.#parents = Uint32Array.from({ length: count }, (_, item) => item);
  }

  join(one: number, other: number): void {
    const [first, second] = [this.#root(one), this.#root(other)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** Every group of more than one. */
  groups(): number[][] {
    const found = new Map<number, number[]>();
    for (let item = 0; item < this.#parents.length; item += 1) {
      const root = this.#root(item);
      if (root === item) continue;
      const group = found.get(root);
      if (group) group.push(item);
      else found.set(root, [root, item]);
    }
    return [...found.values()];
  }

  #root(item: number): number {
    let at = item;
    while (this.#parents[at] !== at) {
      this.#parents[at] = this.#parents[this.#parents[at] as number] as number;
      at = this.#parents[at] as number;
    }
    return at;
  }
}
