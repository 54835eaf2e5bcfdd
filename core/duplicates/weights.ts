/** Texts in which a shingle may stand before it counts for less. */
const RARE = 4;
const MOST_COUNTED = 65_535;

/** Weight of a shingle by the number of distinct texts that have it: what many write proves little. */
const byFrequency = Float32Array.from({ length: MOST_COUNTED + 1 }, (_, texts) =>
  texts <= RARE ? 1 : (RARE / texts) ** 0.75,
);

/**
 * How many distinct texts have a shingle, counted by its hash in a table of a fixed size: for very many shingles some share
 * a place, and then count for less than they might.
 */
export class Frequencies {
  readonly #counts: Uint16Array;
  readonly #mask: number;

  /** @param expected shingles of all texts together */
  constructor(expected: number) {
    const bits = Math.min(24, Math.max(18, Math.ceil(Math.log2(expected / 4 + 1))));
    this.#counts = new Uint16Array(2 ** bits);
    this.#mask = 2 ** bits - 1;
  }

  count(hash: number, texts = 1): void {
    const at = hash & this.#mask;
    this.#counts[at] = Math.min(MOST_COUNTED, (this.#counts[at] as number) + texts);
  }

  of(hash: number): number {
    return this.#counts[hash & this.#mask] as number;
  }

  weightOf(hash: number): number {
    return byFrequency[this.#counts[hash & this.#mask] as number] as number;
  }
}
