import { JiannuoError } from '../../errors.ts';
import { tooLarge } from '../limits.ts';
import { encodeUtf8, utf8Text } from '../encoding.ts';

/** Texts as plain data that can cross from a worker to its page without being copied. */
export interface PackedTexts {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each text ends in `bytes`; it begins where the one before ends. */
  ends: Uint32Array<ArrayBuffer>;
  count: number;
  odd: ReadonlyMap<number, string>;
}

const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const REMEMBERED = 4096;

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

  /** @param limit most bytes that it takes */
  constructor(packed?: PackedTexts, limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
    this.#bytes = packed?.bytes ?? new Uint8Array(1024);
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
    if (end > this.#bytes.length) this.#growBytes(end);
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
   * Adds UTF-8 bytes of XML in which the five named entities stand for their letters; -1, and nothing is added, where there is
   * anything else to decode.
   */
  addEscaped(source: Uint8Array, from: number, to: number): number {
    const end = this.#length + to - from;
    if (end > this.#bytes.length) this.#growBytes(end);
    if (!isUtf8(source, from, to)) throw new JiannuoError('workbook.badText');
    let put = this.#length;
    for (let at = from; at < to;) {
      const code = source[at] ?? 0;
      const isEscape = code === 120 && source[at - 1] === 95;
      if (code === 13 || code === 60 || isEscape) return -1;
      const entity =
        code === 38 ? ENTITIES.find(({ letters }) => startsWith(source, at, to, letters)) : undefined;
      if (code === 38 && !entity) return -1;
      this.#bytes[put++] = entity?.code ?? code;
      at += entity?.letters.length ?? 1;
    }
    this.#length = put;
    return this.#close();
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
    const from = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    const to = this.#ends[index] ?? from;
    const text = this.#odd.get(index) ?? utf8Text(this.#bytes, from, to);
    this.#remembered[slot] = text;
    this.#rememberedAt[slot] = index;
    return text;
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

  #growBytes(needed: number): void {
    if (needed > this.#limit) throw tooLarge('text', this.#limit);
    const bytes = new Uint8Array(Math.max(needed, Math.ceil(this.#bytes.length * 1.5)));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
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

function startsWith(bytes: Uint8Array, at: number, to: number, letters: Uint8Array): boolean {
  if (at + letters.length > to) return false;
  for (let n = 1; n < letters.length; n++) if (bytes[at + n] !== letters[n]) return false;
  return true;
}

function trimmed<T extends { length: number; slice(from: number, to: number): T }>(
  array: T,
  length: number,
): T {
  return array.length > length * 1.5 + 64 ? array.slice(0, length) : array;
}

/** Whether the bytes are well-formed UTF-8 (Unicode 15, table 3-7). */
function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      at += 1;
      continue;
    }
    const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + size > to) return false;
    const second = bytes[at + 1] ?? 0;
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return false;
    for (let n = 2; n < size; n++) if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return false;
    at += size;
  }
  return true;
}
