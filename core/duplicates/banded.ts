import type { Candidates } from './candidates.ts';
import { arrangementOf, clausesOf } from './clauses.ts';
import type { ShingleSet } from './shingles.ts';
import { Frequencies } from './weights.ts';

const BANDS = 12;
const ROWS = 3;
const HASHES = BANDS * ROWS;
/** Rarest clauses of a text that are looked up. */
const CLAUSES = 6;
/** Its bands, all its clauses in any order, and the rarest of them. */
const ARRANGEMENT = BANDS;
const RAREST = BANDS + 1;
const KEYS = RAREST + CLAUSES;
const MOST_CLAUSES = 64;
/** Texts beyond which a clause is nobody's own. */
const COMMON_CLAUSE = 64;
/** The nearest earlier texts of one key that are looked at; a larger group hangs together through them. */
const REACH = 24;
/** Of so many equal signs of two texts a comparison is worth its while. */
const LEAST_SIGNS = 7;
/** A text keeps at least so many shingles in its sketch, common or not. */
const LEAST_SHINGLES = 12;

/** Factors and summands of the hash functions, from a fixed sequence: equal texts have equal sketches everywhere. */
function sequence(count: number, seed: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length: count }, () => {
    state = (Math.imul(state, 0x19660d) + 0x3c6ef35f) >>> 0;
    return Math.imul(state ^ (state >>> 16), 0x45d9f3b) | 1;
  });
}
const FACTORS = sequence(HASHES, 0x1f2e3d4c);
const SUMMANDS = sequence(HASHES, 0x5b6a7988);

/**
 * Earlier texts that are likely to be alike, for sets of any size: MinHash bands over the shingles that are not everybody's,
 * and an index of rare clauses. Texts are added in their order, so that the index only ever holds earlier ones.
 */
export class BandedIndex implements Candidates {
  readonly #common: number;
  readonly #frequencies: Frequencies;
  readonly #clauseCounts: Frequencies;
  /** Last posting of a key by its hash, from 1; each posting leads to the one before. */
  readonly #heads: Uint32Array;
  readonly #before: Uint32Array;
  readonly #keys: Uint32Array;
  /** One byte of each MinHash. */
  readonly #signs: Uint8Array;
  readonly #texts: Uint32Array;
  readonly #asked: Uint32Array;
  readonly #smallest = new Uint32Array(HASHES);
  readonly #clauses = new Uint32Array(MOST_CLAUSES);
  #count = 0;

  /**
   * @param count texts that will be added
   * @param codes length of all texts together
   */
  constructor(count: number, codes: number, frequencies: Frequencies) {
    this.#common = Math.max(64, count / 50);
    this.#frequencies = frequencies;
    this.#clauseCounts = new Frequencies(codes / 10);
    this.#heads = new Uint32Array(2 ** Math.min(24, Math.ceil(Math.log2(count * KEYS + 1))));
    this.#before = new Uint32Array(count * KEYS);
    this.#keys = new Uint32Array(count * KEYS);
    this.#signs = new Uint8Array(count * HASHES);
    this.#texts = new Uint32Array(count);
    this.#asked = new Uint32Array(count);
  }

  /** Counts the clauses of a text; all texts, before the first is added. */
  countClauses(codes: Uint16Array): void {
    const count = clausesOf(codes, this.#clauses);
    for (let at = 0; at < count; at += 1) this.#clauseCounts.count(this.#clauses[at] as number);
  }

  candidates(text: number, set: ShingleSet, codes: Uint16Array): number[] {
    const mine = this.#count;
    this.#count += 1;
    this.#texts[mine] = text;
    const found: number[] = [];
    if (set.count === 0) return found;
    this.#sketch(set);
    for (let hash = 0; hash < HASHES; hash += 1)
      this.#signs[mine * HASHES + hash] = (this.#smallest[hash] as number) >>> 8;
    this.#visit(mine, ARRANGEMENT, arrangementOf(codes), found);
    const rare = this.#rareClauses(codes);
    for (let key = 0; key < rare; key += 1)
      this.#visit(mine, RAREST + key, this.#clauses[key] as number, found);
    for (let band = 0; band < BANDS; band += 1) this.#visit(mine, band, this.#bandKey(band), found);
    found.sort((a, b) => a - b);
    return found.map((other) => this.#texts[other] as number);
  }

  /** Takes what stands under a key, and puts the text there. */
  #visit(mine: number, slot: number, key: number, found: number[]): void {
    const head = key & (this.#heads.length - 1);
    const isClause = slot >= ARRANGEMENT;
    let posting = this.#heads[head] as number;
    for (let step = 0; posting !== 0 && step < (isClause ? COMMON_CLAUSE : REACH);) {
      const at = posting - 1;
      posting = this.#before[at] as number;
      if (this.#keys[at] !== key) continue;
      step += 1;
      const other = Math.floor(at / KEYS);
      if (this.#asked[other] === mine + 1) continue;
      this.#asked[other] = mine + 1;
      if (other !== mine && (isClause || this.#looksAlike(mine, other))) found.push(other);
    }
    const own = mine * KEYS + slot;
    this.#keys[own] = key;
    this.#before[own] = this.#heads[head] as number;
    this.#heads[head] = own + 1;
  }

  #looksAlike(mine: number, other: number): boolean {
    const [one, two] = [mine * HASHES, other * HASHES];
    let equal = 0;
    for (let hash = 0; hash < HASHES; hash += 1)
      if (this.#signs[one + hash] === this.#signs[two + hash]) equal += 1;
    return equal >= LEAST_SIGNS;
  }

  #sketch({ list, count }: ShingleSet): void {
    const smallest = this.#smallest.fill(0xffff_ffff);
    let own = 0;
    for (let at = 0; at < count; at += 1)
      if (this.#frequencies.of(list[at] as number) <= this.#common) own += 1;
    const takesAll = own < Math.min(LEAST_SHINGLES, count);
    for (let at = 0; at < count; at += 1) {
      const shingle = list[at] as number;
      if (!takesAll && this.#frequencies.of(shingle) > this.#common) continue;
      for (let hash = 0; hash < HASHES; hash += 1) {
        const value = (Math.imul(shingle, FACTORS[hash] as number) + (SUMMANDS[hash] as number)) >>> 0;
        if (value < (smallest[hash] as number)) smallest[hash] = value;
      }
    }
  }

  #bandKey(band: number): number {
    let key = band + 1;
    for (let row = 0; row < ROWS; row += 1) {
      key = Math.imul(key ^ (this.#smallest[band * ROWS + row] as number), 0x85ebca6b);
      key ^= key >>> 13;
    }
    return key >>> 0;
  }

  /** Brings the rarest clauses that some other text has too to the front. @returns how many */
  #rareClauses(codes: Uint16Array): number {
    const clauses = this.#clauses;
    const count = clausesOf(codes, clauses);
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
