import type { ShingleSet } from './shingles.ts';

/** Texts in which a shingle may stand before it counts for less: a share of all, within bounds for sets of a few hundred. */
const RARE_OF_FEW = 1 / 100;
const RARE = [5, 8] as const;
const RARE_OF_MANY = 1 / 250;
const MOST_COUNTED = 65_535;

/**
 * How many distinct texts have a shingle, counted by its hash in a table of a fixed size: for very many shingles some share
 * a place, and then count for less than they might.
 */
export class Frequencies {
  readonly #counts: Uint16Array;
  readonly #mask: number;
  /** Texts up to which a shingle counts in full. */
  readonly rare: number;
  /** Weight of a shingle by the number of distinct texts that have it: what many write proves little. */
  readonly #weights: Float32Array;

  /**
   * @param expected shingles of all texts together
   * @param texts how many texts there are
   */
  constructor(expected: number, texts: number) {
    const [least, most] = RARE;
    const rare = Math.max(least, Math.min(most, texts * RARE_OF_FEW), texts * RARE_OF_MANY);
    this.rare = rare;
    this.#weights = Float32Array.from({ length: MOST_COUNTED + 1 }, (_, count) =>
      count <= rare ? 1 : (rare / count) ** 0.75,
    );
    const bits = Math.min(21, Math.max(18, Math.ceil(Math.log2(expected / 4 + 1))));
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

  /** Tells a set how many texts have each of its shingles. */
  look({ list, texts, count }: ShingleSet): void {
    for (let at = 0; at < count; at += 1) texts[at] = this.of(list[at] as number);
  }

  /** Weight of a shingle that so many texts have. */
  weightFor(texts: number): number {
    return this.#weights[texts] as number;
  }
}
