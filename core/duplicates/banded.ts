import type { Candidates } from './candidates.ts';
import { arrangementOf, tracesOf } from './clauses.ts';
import { GrowingInts } from './growing.ts';
import type { ShingleSet } from './shingles.ts';
import { BANDS, equalSigns, Sketch, SIGN_WORDS } from './sketch.ts';
import { Frequencies } from './weights.ts';

/** Rarest clauses of a text that are looked up. */
const CLAUSES = 4;
const MOST_CLAUSES = 64;
/** Texts beyond which a clause is nobody's own. */
const COMMON_CLAUSE = 64;
/** Of so many equal signs of two texts a comparison is worth its while. */
const LEAST_SIGNS = 12;
/** Keys between two reports. */
const STRIDE = 20_000;
const MOST_HEADS = 2 ** 23;

/** Keys of one kind, of all texts. Texts with the same key may be alike. */
interface Kind {
  /** For text after text as many as a text may have; 0 where there is none. */
  keys: Uint32Array;
  /** Keys of a text. */
  each: number;
  /** The nearest earlier texts of one key that are looked at; a larger group hangs together through them. */
  reach: number;
  /** Equal signs that two texts of one key need. */
  signs: number;
}

/**
 * Earlier texts that are likely to be alike, for sets of any size: MinHash bands over the shingles that are not everybody's,
 * and an index of rare clauses. Each kind of key is gone through by itself, so that its table is small enough to be fast.
 */
export class BandedIndex implements Candidates {
  readonly #clauseCounts: Frequencies;
  /** All clauses in any order; the rarest clauses; and the bands. */
  readonly #arrangements: Kind;
  readonly #rarest: Kind;
  readonly #bands: readonly Kind[];
  readonly #signs: Uint32Array;
  /** Last found for a text, from 1; each leads to the one that was found before it. */
  readonly #last: Uint32Array;
  readonly #found = new GrowingInts();
  readonly #before = new GrowingInts();
  readonly #sketch: Sketch;
  readonly #clauses = new Uint32Array(MOST_CLAUSES);

  /**
   * @param count texts that there are
   * @param codes length of all texts together
   */
  constructor(count: number, codes: number) {
    this.#clauseCounts = new Frequencies(codes / 8, count);
    this.#sketch = new Sketch(count);
    const kind = (each: number, reach: number, signs: number): Kind => ({
      keys: new Uint32Array(count * each),
      each,
      reach,
      signs,
    });
    this.#arrangements = kind(1, 10, 0);
    this.#rarest = kind(CLAUSES, 8, LEAST_SIGNS);
    this.#bands = Array.from({ length: BANDS }, () => kind(1, 10, LEAST_SIGNS));
    this.#signs = new Uint32Array(count * SIGN_WORDS);
    this.#last = new Uint32Array(count);
  }

  /** Counts the clauses of a text; all texts, before the first is added. */
  countClauses(codes: Uint16Array): void {
    const count = tracesOf(codes, this.#clauses);
    for (let at = 0; at < count; at += 1) this.#clauseCounts.count(this.#clauses[at] as number);
  }

  add(text: number, set: ShingleSet, codes: Uint16Array): void {
    if (set.count === 0) return;
    this.#sketch.read(set);
    this.#signs.set(this.#sketch.signs, text * SIGN_WORDS);
    this.#arrangements.keys[text] = arrangementOf(codes);
    const rare = this.#rareClauses(codes);
    this.#rarest.keys.set(this.#clauses.subarray(0, rare), text * CLAUSES);
    for (const [band, { keys }] of this.#bands.entries()) keys[text] = this.#sketch.bandKey(band);
  }

  *link(): Generator<number> {
    const kinds = [this.#arrangements, this.#rarest, ...this.#bands];
    for (const [at, kind] of kinds.entries()) {
      const { length } = kind.keys;
      const heads = new Uint32Array(Math.min(MOST_HEADS, 2 ** Math.ceil(Math.log2(length * 2 + 1))));
      const before = new Uint32Array(length);
      for (let from = 0; from < length; from += STRIDE) {
        yield (at + from / length) / kinds.length;
        this.#meet(kind, heads, before, from, Math.min(length, from + STRIDE));
      }
    }
  }

  of(text: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.#last[text] as number; at !== 0; at = this.#before.at(at - 1))
      found.push(this.#found.at(at - 1));
    if (found.length < 2) return found;
    found.sort((a, b) => a - b);
    return found.filter((other, at) => other !== found[at - 1]);
  }

  /**
   * Looks for earlier texts with the same keys.
   * @param heads last place of a key by its hash, from 1
   * @param before of each place the one before with the same hash
   */
  #meet(
    { keys, each, reach, signs }: Kind,
    heads: Uint32Array,
    before: Uint32Array,
    from: number,
    to: number,
  ): void {
    const mask = heads.length - 1;
    for (let at = from; at < to; at += 1) {
      const key = keys[at] as number;
      if (key === 0) continue;
      const text = Math.floor(at / each);
      const head = (key ^ (key >>> 16)) & mask;
      let place = heads[head] as number;
      before[at] = place;
      heads[head] = at + 1;
      for (let step = 0; place !== 0 && step < reach; step += 1) {
        if (keys[place - 1] === key) this.#offer(text, Math.floor((place - 1) / each), signs);
        place = before[place - 1] as number;
      }
    }
  }

  #offer(text: number, other: number, least: number): void {
    if (other === text) return;
    const last = this.#last[text] as number;
    // What a text shares with another it often shares by the next key too.
    if (last !== 0 && this.#found.at(last - 1) === other) return;
    if (least > 0 && equalSigns(this.#signs, text, other) < least) return;
    this.#found.push(other);
    this.#before.push(last);
    this.#last[text] = this.#found.length;
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
