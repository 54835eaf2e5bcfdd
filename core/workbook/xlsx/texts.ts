import { JiannuoError } from '../../errors.ts';
import { tooLarge } from '../limits.ts';
import { encodeUtf8, LONE_SURROGATE, utf8Text } from '../encoding.ts';
import { startsWith } from './xml-bytes.ts';

/** Texts as plain data that can cross from a worker to its page without being copied. */
export interface PackedTexts {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each text ends in `bytes`; it begins where the one before ends. */
  ends: Uint32Array<ArrayBuffer>;
  count: number;
  odd: ReadonlyMap<number, string>;
}

const SURROGATE = /[\ud800-\udfff]/;
const MOST_ROOM = 64 * 1024 * 1024;
const REMEMBERED = 4096;
/** Most texts, and most bytes of them, that are decoded together. */
const AHEAD = 64;
const AHEAD_BYTES = 4096;
/** Bytes of the longest letter, and of the longest of the named entities. */
const LONGEST_LETTER = 6;

/**
 * Many texts in one array of UTF-8 bytes: a million names take their letters instead of a million objects, and most
 * are copied from the file as they stand. A text is made when it is asked for.
 */
export class TextStore {
  #bytes: Uint8Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #length: number;
  readonly #limit: number;
  #count: number;
  /** Texts that UTF-8 cannot hold: half a surrogate pair. */
  readonly #odd: Map<number, string>;
  readonly #remembered: (string | undefined)[] = [];
  readonly #rememberedAt = new Int32Array(REMEMBERED).fill(-1);
  /** The last text that was decoded. */
  #missed = -1;

  /**
   * @param limit most bytes that it takes
   * @param room bytes that it will presumably take: what is not written to costs no memory, what grows is there twice
   */
  constructor(packed?: PackedTexts, limit = Number.POSITIVE_INFINITY, room = 1024) {
    this.#limit = limit;
    this.#bytes = packed?.bytes ?? new Uint8Array(Math.min(room, limit, MOST_ROOM));
    this.#ends = packed?.ends ?? new Uint32Array(64);
    this.#count = packed?.count ?? 0;
    this.#length = this.#count === 0 ? 0 : (this.#ends[this.#count - 1] ?? 0);
    this.#odd = new Map(packed?.odd ?? []);
  }

  /** Bytes of all texts. */
  get size(): number {
    return this.#length;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Adds UTF-8 bytes as they stand and answers the text's number.
   * @throws JiannuoError `workbook.badText` where the bytes are no UTF-8, `workbook.tooLarge`
   */
  addBytes(source: Uint8Array, from: number, to: number): number {
    const end = this.#length + to - from;
    if (end > this.#bytes.length) this.#growBytes(end, this.#length);
    if (to - from > 64) {
      this.#bytes.set(source.subarray(from, to), this.#length);
    } else {
      for (let at = from, put = this.#length; at < to; at++, put++) this.#bytes[put] = source[at] ?? 0;
    }
    if (!isUtf8(source, from, to)) throw new JiannuoError('workbook.badText');
    this.#length = end;
    return this.#close();
  }

  /**
   * Adds the characters of XML from `from` up to the next `<`, which must begin `ending`, in one go: they are looked through,
   * checked and copied, the five named entities as their letters. Answers where the `<` stands; -1, and nothing is added,
   * where anything else is to be decoded, something else follows, or not all has come.
   * @throws JiannuoError `workbook.badText` where the bytes are no UTF-8, `workbook.tooLarge`
   */
  addCharacters(source: Uint8Array, from: number, end: number, ending: Uint8Array): number {
    let out = this.#bytes;
    let put = this.#length;
    for (let at = from; at + LONGEST_LETTER <= end;) {
      if (put + LONGEST_LETTER > out.length) out = this.#growBytes(put + LONGEST_LETTER, put);
      const code = source[at] ?? 0;
      if (code === 60) {
        if (at + ending.length > end || !startsWith(source, at, ending)) return -1;
        this.#length = put;
        this.#close();
        return at;
      }
      if (code === 38) {
        const entity = entityAt(source, at);
        if (!entity) return -1;
        out[put++] = entity.code;
        at += entity.letters.length;
      } else if (code < 0x80) {
        // `_x000D_`: what XML cannot hold. A line end of Windows is one of another kind.
        if (code === 13 || (code === 120 && source[at - 1] === 95)) return -1;
        out[put++] = code;
        at += 1;
      } else {
        const size = letterSize(source, at, end);
        if (size === 0) throw new JiannuoError('workbook.badText');
        for (let n = 0; n < size; n++) out[put++] = source[at++] ?? 0;
      }
    }
    return -1;
  }

  add(text: string): number {
    if (SURROGATE.test(text) && LONE_SURROGATE.test(text)) {
      this.#odd.set(this.#count, text);
      return this.#close();
    }
    const bytes = encodeUtf8(text);
    return this.addBytes(bytes, 0, bytes.length);
  }

  /** `undefined` for a number that no text has. */
  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    const slot = index % REMEMBERED;
    if (this.#rememberedAt[slot] === index) return this.#remembered[slot];
    const isNext = index > this.#missed && index - this.#missed <= AHEAD;
    this.#missed = this.#decode(index, isNext ? AHEAD : 1);
    return this.#remembered[slot];
  }

  /**
   * Texts are mostly asked for in their order. Then those that follow are decoded with it: a decoder's call costs more than a
   * text. Answers the last of them.
   */
  #decode(index: number, most: number): number {
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    let last = index;
    while (
      last + 1 < Math.min(index + most, this.#count) &&
      (this.#ends[last + 1] ?? 0) - start <= AHEAD_BYTES
    ) {
      last += 1;
    }
    const all = utf8Text(this.#bytes, start, this.#ends[last] ?? start);
    let at = start;
    let from = 0;
    for (let n = index; n <= last; n++) {
      const end = this.#ends[n] ?? at;
      let to = from;
      for (; at < end; at++) {
        const code = this.#bytes[at] ?? 0;
        // Letters of four bytes are two units, the rest one.
        if ((code & 0xc0) !== 0x80) to += code >= 0xf0 ? 2 : 1;
      }
      const slot = n % REMEMBERED;
      this.#remembered[slot] = this.#odd.get(n) ?? all.slice(from, to);
      this.#rememberedAt[slot] = n;
      from = to;
    }
    return last;
  }

  /** The same texts as plain data; the arrays are shared, not copied, where they are nearly full. */
  pack(): PackedTexts {
    return {
      bytes: trimmed(this.#bytes, this.#length),
      ends: trimmed(this.#ends, this.#count),
      count: this.#count,
      odd: this.#odd,
    };
  }

  #close(): number {
    if (this.#count === this.#ends.length) {
      const ends = new Uint32Array(this.#ends.length * 2);
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#ends[this.#count] = this.#length;
    return this.#count++;
  }

  /** Keeps the first `used` bytes. */
  #growBytes(needed: number, used: number): Uint8Array<ArrayBuffer> {
    if (needed > this.#limit) throw tooLarge('text', this.#limit);
    const bytes = new Uint8Array(
      Math.max(needed, Math.min(this.#limit, Math.ceil(this.#bytes.length * 1.5))),
    );
    bytes.set(this.#bytes.subarray(0, used));
    this.#bytes = bytes;
    return bytes;
  }
}

const ENTITIES = (
  [
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&apos;', "'"],
  ] as const
).map(([entity, letter]) => ({ letters: encodeUtf8(entity), code: letter.charCodeAt(0) }));

/** The named entity that begins there. */
function entityAt(bytes: Uint8Array, at: number): (typeof ENTITIES)[number] | undefined {
  for (const entity of ENTITIES) if (startsWith(bytes, at, entity.letters)) return entity;
  return undefined;
}

function trimmed<T extends { length: number; slice(from: number, to: number): T }>(
  array: T,
  length: number,
): T {
  return array.length > length * 1.5 + 64 ? array.slice(0, length) : array;
}

function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const size = (bytes[at] ?? 0) < 0x80 ? 1 : letterSize(bytes, at, to);
    if (size === 0) return false;
    at += size;
  }
  return true;
}

/** Bytes of the letter at `at`, beyond ASCII; 0 where they are no well-formed UTF-8 (Unicode 15, table 3-7). */
function letterSize(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at] ?? 0;
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + size > to) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let n = 2; n < size; n++) if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}
