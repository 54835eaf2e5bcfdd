import type { ShingleSet } from './shingles.ts';

/** Texts in which a shingle may stand before it counts for less: so many, and of very many texts this share. */
const RARE = 8;
const RARE_SHARE = 1 / 250;
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
    const rare = Math.max(RARE, Math.round(texts * RARE_SHARE));
    this.rare = rare;
    this.#weights = Float32Array.from({ length: MOST_COUNTED + 1 }, (_, count) =>
      count <= rare ? 1 : (rare / count) ** 0.75,
    );
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

  /** Tells a set how many texts have each of its shingles. */
  look({ list, texts, count }: ShingleSet): void {
    for (let at = 0; at < count; at += 1) texts[at] = this.of(list[at] as number);
  }

  /** Weight of a shingle that so many texts have. */
  weightFor(texts: number): number {
    return this.#weights[texts] as number;
  }
}
