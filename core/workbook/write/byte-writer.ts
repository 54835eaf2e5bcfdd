import { encodeUtf8 } from '../encoding.ts';
import { escapeXml } from '../xml.ts';

/** Twice fflate's own block: it makes its tables anew for each push. */
const CAPACITY = 131_072;

/** Letters that stand as an entity, by code. */
const ENTITIES: readonly (Uint8Array | undefined)[] = Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code);
  const escaped = escapeXml(letter);
  return escaped === letter ? undefined : encodeUtf8(escaped);
});
/** Bytes of the longest of them; a letter has three at most. */
const LONGEST = 6;

/**
 * Gathers bytes and hands them on in blocks. The block is used again afterwards: the receiver keeps none of it. Cells are
 * made of few constant pieces and digits, and copying those costs a third of building strings and encoding them.
 */
export class ByteWriter {
  readonly #block = new Uint8Array(CAPACITY);
  readonly #onBlock: (block: Uint8Array) => void;
  #length = 0;

  constructor(onBlock: (block: Uint8Array) => void) {
    this.#onBlock = onBlock;
  }

  bytes(bytes: Uint8Array): void {
    const { length } = bytes;
    if (this.#length + length > CAPACITY) {
      this.flush();
      if (length > CAPACITY) {
        for (let at = 0; at < length; at += CAPACITY) this.#onBlock(bytes.subarray(at, at + CAPACITY));
        return;
      }
    }
    const block = this.#block;
    let at = this.#length;
    // Pieces are some ten bytes long: a loop is quicker than `set`.
    for (let i = 0; i < length; i++) block[at++] = bytes[i] as number;
    this.#length = at;
  }

  /** Digits of a whole number, 0 or more. */
  digits(value: number): void {
    if (this.#length + 16 > CAPACITY) this.flush();
    let size = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) size += 1;
    let rest = value;
    for (let at = this.#length + size - 1; at >= this.#length; at--) {
      const next = Math.floor(rest / 10);
      this.#block[at] = 48 + rest - next * 10;
      rest = next;
    }
    this.#length += size;
  }

  /**
   * A short text without half surrogate pairs as the characters of XML. Put here letter by letter: a call of the encoder, and the
   * strings that escaping makes, cost more than the letters.
   */
  characters(text: string): void {
    const { length } = text;
    if (this.#length + length * LONGEST > CAPACITY) this.flush();
    const block = this.#block;
    let at = this.#length;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        const entity = ENTITIES[code];
        if (entity === undefined) block[at++] = code;
        else for (const letter of entity) block[at++] = letter;
      } else if (code < 0x800) {
        block[at++] = 0xc0 | (code >> 6);
        block[at++] = 0x80 | (code & 0x3f);
      } else {
        block[at++] = 0xe0 | (code >> 12);
        block[at++] = 0x80 | ((code >> 6) & 0x3f);
        block[at++] = 0x80 | (code & 0x3f);
      }
    }
    this.#length = at;
  }

  text(text: string): void {
    this.bytes(encodeUtf8(text));
  }

  flush(): void {
    if (this.#length > 0) this.#onBlock(this.#block.subarray(0, this.#length));
    this.#length = 0;
  }
}
