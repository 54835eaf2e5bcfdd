import { arrangementOf } from './clauses.ts';
import { ShingleSet, shinglesOf } from './shingles.ts';
import type { Texts } from './texts.ts';
import type { Frequencies } from './weights.ts';

/** By how much less two texts are alike where common wording counts like any other. */
const WHOLE = 0.1;

/** A piece in one go adds a hundredth for each letter beyond so many: clauses that follow each other tell of one source. */
const PIECE = 16;
export const MOST_FOR_PIECE = 0.2;

/** What two texts share. */
export interface Score {
  /**
   * 0 to 1: mean of what they share of both together and of the shorter one, common wording counting for less, a long piece in one
   * go for more; 1 where they
   * are the same clauses in another order.
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
  /** How many there are, whatever they weigh. */
  counts: Uint32Array;
}

/**
 * Compares one text with others exactly: shingles by shingles, each weighed by how many texts have it. Between two texts that
 * are no model, what a model text gives proves nothing.
 */
export class Scorer {
  readonly #texts: Texts;
  readonly #frequencies: Frequencies;
  readonly #models: Models;
  readonly #isLarge: boolean;
  readonly #totals: Totals;
  readonly #arrangements: Uint32Array;
  readonly #set = new ShingleSet();
  #other = new Uint32Array(4096);
  #seen = new Uint32Array(4096);
  #round = 0;
  #text = -1;

  constructor(texts: Texts, frequencies: Frequencies, models: Models, isLarge: boolean) {
    this.#isLarge = isLarge;
    this.#texts = texts;
    this.#frequencies = frequencies;
    this.#models = models;
    this.#arrangements = new Uint32Array(texts.count);
    const all = new Float32Array(texts.count);
    this.#totals = {
      all,
      own: models.texts.size === 0 ? all : new Float32Array(texts.count),
      counts: new Uint32Array(texts.count),
    };
  }

  /** Weighs a text's own shingles; every text once, before it is compared. */
  weigh(text: number, set: ShingleSet): void {
    const { shingles } = this.#models;
    let [all, own] = [0, 0];
    for (let at = 0; at < set.count; at += 1) {
      const hash = set.list[at] as number;
      const weight = this.#frequencies.weightOf(hash);
      all += weight;
      if (shingles.size > 0 && !shingles.has(hash)) own += weight;
    }
    this.#arrangements[text] = arrangementOf(this.#texts.codes(text));
    this.#totals.all[text] = all;
    this.#totals.counts[text] = set.count;
    if (shingles.size > 0) this.#totals.own[text] = own;
  }

  /** The text that others are compared with from now on. */
  take(text: number): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#set.load(this.#texts.codes(text));
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
    let [weight, shared, last, streak, longest] = [0, 0, -2, 0, 0];
    for (let at = 0; at < count; at += 1) {
      const hash = this.#other[at] as number;
      const place = this.#set.placeOf(hash);
      streak = place >= 0 && place === last + 1 ? streak + 1 : 0;
      last = place;
      if (streak > longest) longest = streak;
      if (place < 0 || this.#seen[place] === this.#round) continue;
      this.#seen[place] = this.#round;
      if (skipsModels && models.shingles.has(hash)) continue;
      weight += this.#frequencies.weightOf(hash);
      shared += 1;
    }
    const isRearranged = this.#arrangements[this.#text] === this.#arrangements[other];
    if (isRearranged && shared > 0) return { similarity: 1, shared: this.#set.count };
    const { all, own, counts } = this.#totals;
    const weights = skipsModels ? own : all;
    const weighed = similarityOf(weight, weights[this.#text] ?? 0, weights[other] ?? 0);
    const bonus = Math.min(MOST_FOR_PIECE, Math.max(0, longest - PIECE) / 100);
    if (skipsModels || !this.#isLarge) return { similarity: Math.min(1, weighed + bonus), shared };
    // In a very large set everything is common; that nearly the whole text is the same still tells.
    const whole = similarityOf(shared, counts[this.#text] ?? 0, counts[other] ?? 0) - WHOLE;
    return { similarity: Math.min(1, Math.max(weighed + bonus, whole)), shared };
  }
}

function similarityOf(shared: number, one: number, other: number): number {
  if (shared === 0) return 0;
  const jaccard = shared / (one + other - shared);
  const contained = shared / Math.min(one, other);
  return Math.min(1, (jaccard + contained) / 2);
}
