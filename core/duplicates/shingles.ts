import { BREAK } from './fold.ts';

/** Characters of a shingle. It runs over punctuation, which a copy may have moved. */
export const WIDTH = 3;

/** Well mixed 32-bit hash of three codes in their order. */
function hashOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Hashes of the shingles of a folded text, in their order, with repetitions.
 * @param into long enough for one per code
 * @returns how many there are
 */
export function shinglesOf(codes: Uint16Array, into: Uint32Array): number {
  let count = 0;
  let [first, second, letters] = [0, 0, 0];
  for (const code of codes) {
    if (code === BREAK) continue;
    letters += 1;
    if (letters >= WIDTH) {
      into[count] = hashOf(first, second, code);
      count += 1;
    }
    first = second;
    second = code;
  }
  return count;
}

/** Letters up to which a text needs no wider tables; small ones stay in the nearest cache. */
const USUAL = 512;

/** The distinct shingles of one text, for asking whether another has them too. Used again for text after text. */
export class ShingleSet {
  /** Distinct hashes in the order of the text; `count` of them hold. */
  list = new Uint32Array(USUAL);
  /** Letters before the first place at which each stands. */
  firsts = new Uint32Array(USUAL);
  /** How many texts have each, as far as that was asked for. */
  texts = new Uint16Array(USUAL);
  count = 0;
  #slots = new Uint32Array(USUAL * 2);
  /** Position in `list` of what stands in a slot. */
  #places = new Uint32Array(USUAL * 2);
  /** Which text a slot was last used for: nothing need be emptied between texts. */
  #marks = new Uint32Array(USUAL * 2);
  #mark = 0;
  #all = new Uint32Array(USUAL);

  load(codes: Uint16Array): void {
    if (codes.length > this.#all.length) this.#widen(codes.length);
    const all = this.#all;
    const length = shinglesOf(codes, all);
    this.#mark += 1;
    this.count = 0;
    const mask = this.#slots.length - 1;
    for (let at = 0; at < length; at += 1) {
      const hash = all[at] as number;
      let slot = hash & mask;
      while (this.#marks[slot] === this.#mark && this.#slots[slot] !== hash) slot = (slot + 1) & mask;
      if (this.#marks[slot] === this.#mark) continue;
      this.#marks[slot] = this.#mark;
      this.#slots[slot] = hash;
      this.#places[slot] = this.count;
      this.list[this.count] = hash;
      this.firsts[this.count] = at;
      this.count += 1;
    }
  }

  /** Position of a shingle in `list`; -1 where the text has it not. */
  placeOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#marks[slot] === this.#mark) {
      if (this.#slots[slot] === hash) return this.#places[slot] as number;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  #widen(codes: number): void {
    const size = 2 ** Math.ceil(Math.log2(codes));
    this.list = new Uint32Array(size);
    this.firsts = new Uint32Array(size);
    this.texts = new Uint16Array(size);
    this.#all = new Uint32Array(size);
    this.#slots = new Uint32Array(size * 2);
    this.#places = new Uint32Array(size * 2);
    this.#marks = new Uint32Array(size * 2);
    this.#mark = 0;
  }
}
