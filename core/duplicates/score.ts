import { arrangementOf } from './clauses.ts';
import { ShingleSet, shinglesOf } from './shingles.ts';
import type { Texts } from './texts.ts';
import type { Frequencies } from './weights.ts';

/** Of two texts of different length, what they share of both counts more than what they share of the shorter. */
const OF_BOTH = 0.7;
/** Weight that is to be shared: below it likeness may be chance, and counts for as little as half. */
const EVIDENCE = 12;

/** Share of the shingles that stay when clauses change places; of short clauses most run over their ends. */
const LEAST_REARRANGED = 0.3;

/** What two texts share. */
export interface Score {
  /**
   * 0 to 1: what they share of both together and of the shorter one, common wording counting for less, and less where
   * little is shared at all; 1 where they are the same clauses in another order.
   */
  similarity: number;
  /** Distinct shingles that both have and no model text gives. */
  shared: number;
}

/** Model texts (范文), and every shingle in them. */
export interface Models {
  texts: ReadonlySet<number>;
  shingles: ReadonlySet<number>;
}

/** Of a text: what its shingles weigh. `own` is without those of model texts. */
interface Totals {
  all: Float32Array;
  own: Float32Array;
}

/**
 * Compares one text with others exactly: shingles by shingles, each weighed by how many texts have it. Between two texts that
 * are no model, what a model text gives proves nothing.
 */
export class Scorer {
  readonly #texts: Texts;
  readonly #frequencies: Frequencies;
  readonly #models: Models;
  readonly #totals: Totals;
  readonly #arrangements: Uint32Array;
  #set = new ShingleSet();
  #other = new Uint32Array(4096);
  #seen = new Uint32Array(4096);
  #round = 0;
  #text = -1;

  constructor(texts: Texts, frequencies: Frequencies, models: Models) {
    this.#texts = texts;
    this.#frequencies = frequencies;
    this.#models = models;
    this.#arrangements = new Uint32Array(texts.count);
    const all = new Float32Array(texts.count);
    this.#totals = {
      all,
      own: models.texts.size === 0 ? all : new Float32Array(texts.count),
    };
  }

  /** Weighs a text's own shingles; every text once, before it is compared. */
  weigh(text: number, set: ShingleSet): void {
    const { shingles } = this.#models;
    let [all, own] = [0, 0];
    for (let at = 0; at < set.count; at += 1) {
      const hash = set.list[at] as number;
      const weight = this.#frequencies.weightFor(set.texts[at] as number);
      all += weight;
      if (shingles.size > 0 && !shingles.has(hash)) own += weight;
    }
    this.#arrangements[text] = arrangementOf(this.#texts.codes(text));
    this.#totals.all[text] = all;
    if (shingles.size > 0) this.#totals.own[text] = own;
  }

  /** The text that others are compared with from now on. @param set its shingles, with how many texts have each */
  take(text: number, set: ShingleSet): void {
    this.#text = text;
    this.#set = set;
    if (this.#set.list.length > this.#seen.length) {
      this.#seen = new Uint32Array(this.#set.list.length);
      this.#round = 0;
    }
  }

  compare(other: number): Score {
    const codes = this.#texts.codes(other);
    if (codes.length > this.#other.length) this.#other = new Uint32Array(codes.length * 2);
    const count = shinglesOf(codes, this.#other);
    const models = this.#models;
    const skipsModels = models.texts.size > 0 && !models.texts.has(this.#text) && !models.texts.has(other);
    this.#round += 1;
    let [weight, shared] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const hash = this.#other[at] as number;
      const place = this.#set.placeOf(hash);
      if (place < 0 || this.#seen[place] === this.#round) continue;
      this.#seen[place] = this.#round;
      if (skipsModels && models.shingles.has(hash)) continue;
      weight += this.#frequencies.weightFor(this.#set.texts[place] as number);
      shared += 1;
    }
    const isRearranged = this.#arrangements[this.#text] === this.#arrangements[other];
    if (isRearranged && shared >= this.#set.count * LEAST_REARRANGED)
      return { similarity: 1, shared: this.#set.count };
    const { all, own } = this.#totals;
    const weights = skipsModels ? own : all;
    return { similarity: similarityOf(weight, weights[this.#text] ?? 0, weights[other] ?? 0), shared };
  }
}

function similarityOf(shared: number, one: number, other: number): number {
  if (shared === 0) return 0;
  const jaccard = shared / (one + other - shared);
  const contained = shared / Math.min(one, other);
  const alike = OF_BOTH * jaccard + (1 - OF_BOTH) * contained;
  return Math.min(1, (alike * (1 + Math.min(1, shared / EVIDENCE))) / 2);
}
