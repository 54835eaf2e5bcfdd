import type { ShingleSet } from './shingles.ts';

/** Two texts of Jaccard similarity s share the key of a band with a chance of about s³. */
export const BANDS = 12;
const ROWS = 3;
/** Hashes that a sketch keeps: each hash function parts the shingles into as many bins as there are bands. */
const HASHES = BANDS * ROWS;
/** Four signs make a word. */
export const SIGN_WORDS = HASHES / 4;

const FACTORS = [0x2c1b3c6d, 0x297a2d39, 0x1b56c4e9] as const;
const SEEDS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;
const EMPTY = 0xffff_ffff;
/** Share of all texts beyond which a shingle is left out, from so many texts on, as long as enough others are left. */
const COMMON_SHARE = 0.2;
const COMMON = 64;
const LEAST_SHINGLES = 12;

/**
 * MinHash sketch of one text after another: of the shingles that fall into a bin, the smallest hash. An empty bin borrows from the
 * next (one-permutation hashing), so that a text costs three hashes a shingle instead of thirty-six.
 */
export class Sketch {
  /** One byte of each hash, four to a word: of two texts, as many are equal as they are alike. */
  readonly signs = new Uint32Array(SIGN_WORDS);
  readonly #bytes = new Uint8Array(this.signs.buffer);
  readonly #smallest = new Uint32Array(HASHES);
  readonly #common: number;

  /** @param texts how many there are */
  constructor(texts: number) {
    this.#common = Math.max(COMMON, texts * COMMON_SHARE);
  }

  read({ list, texts, count }: ShingleSet): void {
    const common = this.#common;
    const smallest = this.#smallest.fill(EMPTY);
    let own = 0;
    for (let at = 0; at < count; at += 1) if ((texts[at] as number) <= common) own += 1;
    const takesAll = own < Math.min(LEAST_SHINGLES, count);
    for (let at = 0; at < count; at += 1) {
      if (!takesAll && (texts[at] as number) > common) continue;
      const shingle = list[at] as number;
      for (let row = 0; row < ROWS; row += 1) {
        let hash = Math.imul(shingle ^ (SEEDS[row] as number), FACTORS[row] as number);
        hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
        hash ^= hash >>> 13;
        const bin = row * BANDS + (((hash >>> 24) * BANDS) >>> 8);
        const value = hash & 0xff_ffff;
        if (value < (smallest[bin] as number)) smallest[bin] = value;
      }
    }
    for (let row = 0; row < ROWS; row += 1) this.#fill(row * BANDS);
    for (let bin = 0; bin < HASHES; bin += 1) this.#bytes[bin] = smallest[bin] as number;
  }

  /** Equal where the text has the same smallest hash in each bin of the band. */
  bandKey(band: number): number {
    let key = band + 1;
    for (let row = 0; row < ROWS; row += 1) {
      key = Math.imul(key ^ (this.#smallest[row * BANDS + band] as number), 0x85ebca6b);
      key ^= key >>> 13;
    }
    return key >>> 0;
  }

  /** Fills the empty bins of one hash function from the next ones that hold something. */
  #fill(start: number): void {
    const smallest = this.#smallest;
    let [last, distance] = [EMPTY, 0];
    // Twice around: the last bins borrow from the first.
    for (let step = 2 * BANDS - 1; step >= 0; step -= 1) {
      const bin = start + (step % BANDS);
      const value = smallest[bin] as number;
      if (value <= 0xff_ffff) {
        [last, distance] = [value, 0];
      } else if (last !== EMPTY) {
        distance += 1;
        smallest[bin] = last + distance * 0x100_0001;
      }
    }
  }
}

/**
 * How many signs of two texts are equal.
 * @param signs those of all texts
 */
export function equalSigns(signs: Uint32Array, one: number, other: number): number {
  const [mine, theirs] = [one * SIGN_WORDS, other * SIGN_WORDS];
  let equal = 0;
  for (let at = 0; at < SIGN_WORDS; at += 1) {
    const differs = (signs[mine + at] as number) ^ (signs[theirs + at] as number);
    // The upper bit of each byte that is equal.
    const same = ~(((differs & 0x7f7f_7f7f) + 0x7f7f_7f7f) | differs | 0x7f7f_7f7f);
    equal += Math.imul(same >>> 7, 0x0101_0101) >>> 24;
  }
  return equal;
}
