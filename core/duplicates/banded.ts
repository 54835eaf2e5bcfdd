import type { Candidates } from './candidates.ts';
import { arrangementOf, tracesOf } from './clauses.ts';
import type { ShingleSet } from './shingles.ts';
import { BANDS, HASHES, Sketch } from './sketch.ts';
import { Frequencies } from './weights.ts';

/** Rarest clauses of a text that are looked up. */
const CLAUSES = 8;
/** Its bands, all its clauses in any order, and the rarest of them. */
const ARRANGEMENT = BANDS;
const RAREST = BANDS + 1;
const KEYS = RAREST + CLAUSES;
const MOST_CLAUSES = 64;
/** Texts beyond which a clause is nobody's own. */
const COMMON_CLAUSE = 64;
/** The nearest earlier texts of one key that are looked at; a larger group hangs together through them. */
const REACH = 10;
const REACH_OF_CLAUSES = 24;
/** Of so many equal signs of two texts a comparison is worth its while. */
const LEAST_SIGNS = 11;
/**
 * Earlier texts that are likely to be alike, for sets of any size: MinHash bands over the shingles that are not everybody's,
 * and an index of rare clauses. Texts are added in their order, so that the index only ever holds earlier ones.
 */
export class BandedIndex implements Candidates {
  readonly #clauseCounts: Frequencies;
  /** Last posting of a key by its hash, from 1; each posting leads to the one before. */
  readonly #heads: Uint32Array;
  /** Of each posting the one before under its place, and its key. */
  readonly #postings: Uint32Array;
  /** One byte of each MinHash. */
  readonly #signs: Uint8Array;
  readonly #texts: Uint32Array;
  readonly #asked: Uint32Array;
  readonly #sketch: Sketch;
  readonly #clauses = new Uint32Array(MOST_CLAUSES);
  #count = 0;

  /**
   * @param count texts that will be added
   * @param codes length of all texts together
   */
  constructor(count: number, codes: number, frequencies: Frequencies) {
    this.#clauseCounts = new Frequencies(codes / 8);
    this.#sketch = new Sketch(frequencies, count);
    this.#heads = new Uint32Array(2 ** Math.min(24, Math.ceil(Math.log2(count * KEYS + 1))));
    this.#postings = new Uint32Array(count * KEYS * 2);
    this.#signs = new Uint8Array(count * HASHES);
    this.#texts = new Uint32Array(count);
    this.#asked = new Uint32Array(count);
  }

  /** Counts the clauses of a text; all texts, before the first is added. */
  countClauses(codes: Uint16Array): void {
    const count = tracesOf(codes, this.#clauses);
    for (let at = 0; at < count; at += 1) this.#clauseCounts.count(this.#clauses[at] as number);
  }

  candidates(text: number, set: ShingleSet, codes: Uint16Array): number[] {
    const mine = this.#count;
    this.#count += 1;
    this.#texts[mine] = text;
    const found: number[] = [];
    if (set.count === 0) return found;
    this.#sketch.read(set);
    this.#signs.set(this.#sketch.signs, mine * HASHES);
    this.#visit(mine, ARRANGEMENT, arrangementOf(codes), found);
    const rare = this.#rareClauses(codes);
    for (let key = 0; key < rare; key += 1)
      this.#visit(mine, RAREST + key, this.#clauses[key] as number, found);
    for (let band = 0; band < BANDS; band += 1) this.#visit(mine, band, this.#sketch.bandKey(band), found);
    found.sort((a, b) => a - b);
    return found.map((other) => this.#texts[other] as number);
  }

  /** Takes what stands under a key, and puts the text there. */
  #visit(mine: number, slot: number, key: number, found: number[]): void {
    const head = key & (this.#heads.length - 1);
    const isClause = slot >= RAREST;
    const least = slot === ARRANGEMENT ? 0 : LEAST_SIGNS;
    let posting = this.#heads[head] as number;
    for (let step = 0; posting !== 0 && step < (isClause ? REACH_OF_CLAUSES : REACH);) {
      const at = posting - 1;
      posting = this.#postings[at * 2] as number;
      step += 1;
      if (this.#postings[at * 2 + 1] !== key) continue;
      const other = Math.floor(at / KEYS);
      if (this.#asked[other] === mine + 1) continue;
      this.#asked[other] = mine + 1;
      if (other !== mine && this.#equalSigns(mine, other) >= least) found.push(other);
    }
    const own = mine * KEYS + slot;
    this.#postings[own * 2] = this.#heads[head] as number;
    this.#postings[own * 2 + 1] = key;
    this.#heads[head] = own + 1;
  }

  #equalSigns(mine: number, other: number): number {
    const [one, two] = [mine * HASHES, other * HASHES];
    let equal = 0;
    for (let hash = 0; hash < HASHES; hash += 1) {
      if (this.#signs[one + hash] === this.#signs[two + hash]) equal += 1;
      // Most have nothing in common, which shows early.
      if (hash === HASHES / 2 && equal < LEAST_SIGNS / 4) return equal;
    }
    return equal;
  }

  /** Brings the rarest clauses that some other text has too to the front. @returns how many */
  #rareClauses(codes: Uint16Array): number {
    const clauses = this.#clauses;
    const count = tracesOf(codes, clauses);
    const rarity = (at: number): number => this.#clauseCounts.of(clauses[at] as number);
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const times = rarity(at);
      if (times < 2 || times > COMMON_CLAUSE) continue;
      const clause = clauses[at] as number;
      let place = Math.min(kept, CLAUSES - 1);
      if (kept === CLAUSES && rarity(place) <= times) continue;
      if (kept < CLAUSES) kept += 1;
      for (; place > 0 && rarity(place - 1) > times; place -= 1)
        clauses[place] = clauses[place - 1] as number;
      clauses[place] = clause;
    }
    return kept;
  }
}
