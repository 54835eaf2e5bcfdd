import type { Folder } from './fold.ts';
import { GrowingInts } from './growing.ts';
import { sameLetters } from './letters.ts';

/** Codes of one page; a text stands on one page as a whole. */
const PAGE = 1 << 20;

/** Folded texts, each kept once, in pages of two bytes a character. */
export class Texts {
  readonly #pages: Uint16Array[] = [];
  #used = PAGE;
  readonly #page = new GrowingInts();
  readonly #start = new GrowingInts();
  readonly #length = new GrowingInts();
  readonly #size = new GrowingInts();
  readonly #known = new Map<number, number>();
  /** Codes of all texts together. */
  total = 0;

  get count(): number {
    return this.#start.length;
  }

  /** Keeps what a folder has just read, unless the same letters are there already. @returns the text's number */
  add(folder: Folder): number {
    const codes = folder.codes.subarray(0, folder.length);
    // Two texts of one hash are told apart by what they say; the second takes the next place that is free.
    let hash = folder.fold;
    for (let known = this.#known.get(hash); known !== undefined; known = this.#known.get(hash)) {
      if (sameLetters(this.codes(known), codes)) return known;
      hash = (hash + 1) >>> 0;
    }
    this.#known.set(hash, this.count);
    return this.#keep(codes, folder.size);
  }

  /** The codes of a text; a view, not a copy. */
  codes(text: number): Uint16Array {
    const start = this.#start.at(text);
    const page = this.#pages[this.#page.at(text)] ?? new Uint16Array();
    return page.subarray(start, start + this.#length.at(text));
  }

  /** Codes of a text without breaks. */
  size(text: number): number {
    return this.#size.at(text);
  }

  #keep(codes: Uint16Array, size: number): number {
    if (this.#used + codes.length > (this.#pages.at(-1)?.length ?? 0)) {
      this.#pages.push(new Uint16Array(Math.max(PAGE, codes.length)));
      this.#used = 0;
    }
    this.#pages.at(-1)?.set(codes, this.#used);
    this.#page.push(this.#pages.length - 1);
    this.#start.push(this.#used);
    this.#length.push(codes.length);
    this.#size.push(size);
    this.#used += codes.length;
    this.total += codes.length;
    return this.count - 1;
  }
}
