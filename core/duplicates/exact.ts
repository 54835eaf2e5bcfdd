import type { Candidates } from './candidates.ts';
import { arrangementOf } from './clauses.ts';
import type { ShingleSet } from './shingles.ts';
import type { Frequencies } from './weights.ts';

const NONE: readonly number[] = [];

/** Every earlier text that may be as like as wanted, by an inverted index of all shingles: for sets of up to 2,000. */
export class ExactIndex implements Candidates {
  readonly #frequencies: Frequencies;
  readonly #least: number;
  readonly #postings = new Map<number, number[]>();
  readonly #texts: number[] = [];
  readonly #found = new Map<number, readonly number[]>();
  readonly #weights: Float32Array;
  readonly #arrangements: Uint32Array;
  /** Weight that the text at hand shares with each. */
  readonly #shared: Float32Array;

  /**
   * @param count texts that will be added
   * @param least share of the lighter text's weight that another must have too
   */
  constructor(count: number, frequencies: Frequencies, least: number) {
    this.#frequencies = frequencies;
    this.#least = least;
    this.#arrangements = new Uint32Array(count);
    this.#weights = new Float32Array(count);
    this.#shared = new Float32Array(count);
  }

  add(text: number, set: ShingleSet, codes: Uint16Array): void {
    const arrangement = arrangementOf(codes);
    const mine = this.#texts.length;
    const shared = this.#shared.fill(0, 0, mine);
    let weight = 0;
    for (let at = 0; at < set.count; at += 1) {
      const hash = set.list[at] as number;
      const own = this.#frequencies.weightFor(set.texts[at] as number);
      weight += own;
      const known = this.#postings.get(hash);
      if (!known) {
        this.#postings.set(hash, [mine]);
        continue;
      }
      for (const other of known) shared[other] = (shared[other] as number) + own;
      known.push(mine);
    }
    const found: number[] = [];
    for (let other = 0; other < mine; other += 1) {
      const least = this.#least * Math.min(weight, this.#weights[other] as number);
      const isAlike = (shared[other] as number) > 0 && (shared[other] as number) >= least;
      if (isAlike || this.#arrangements[other] === arrangement) found.push(this.#texts[other] as number);
    }
    if (found.length > 0) this.#found.set(text, found);
    this.#weights[mine] = weight;
    this.#arrangements[mine] = arrangement;
    this.#texts.push(text);
  }

  *link(): Generator<number> {
    yield 1;
  }

  of(text: number): readonly number[] {
    return this.#found.get(text) ?? NONE;
  }
}
