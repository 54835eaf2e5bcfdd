import { JiannuoError } from '../../errors.ts';
import { decodeUnits } from './biff-text.ts';

/**
 * Reads what may go on in CONTINUE records ([MS-XLS] 2.5.293): where the characters of a text break there, the next piece
 * begins with a byte that says anew whether they are wide.
 */
export class ContinuedReader {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  uint8(): number {
    return this.#bytes(1)[0] ?? 0;
  }

  uint16(): number {
    const [low = 0, high = 0] = this.#bytes(2);
    return low | (high << 8);
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x10000;
  }

  /** A text with its own 16-bit length and flags. Runs and phonetic guides behind it are passed over. */
  text(length = this.uint16()): string {
    const flags = this.uint8();
    const runs = flags & 8 ? this.uint16() : 0;
    const phonetic = flags & 4 ? this.uint32() : 0;
    const text = this.#characters(length, (flags & 1) === 1);
    this.#skip(runs * 4 + phonetic);
    return text;
  }

  #characters(length: number, startsWide: boolean): string {
    let text = '';
    let wide = startsWide;
    let missing = length;
    while (missing > 0) {
      const part = this.#parts[this.#part];
      if (!part) throw new JiannuoError('workbook.truncated');
      const size = wide ? 2 : 1;
      const count = Math.min(missing, Math.floor((part.length - this.#at) / size));
      text += decodeUnits(part.subarray(this.#at, this.#at + count * size), wide);
      this.#at += count * size;
      missing -= count;
      if (missing === 0) break;
      this.#nextPart();
      wide = (this.uint8() & 1) === 1;
    }
    return text;
  }

  #bytes(count: number): Uint8Array {
    const part = this.#parts[this.#part];
    if (!part) throw new JiannuoError('workbook.truncated');
    if (this.#at + count <= part.length) {
      const found = part.subarray(this.#at, this.#at + count);
      this.#at += count;
      return found;
    }
    if (this.#at < part.length) throw new JiannuoError('workbook.corrupt', { part: 'SST' });
    this.#nextPart();
    return this.#bytes(count);
  }

  #skip(count: number): void {
    let left = count;
    while (left > 0) {
      const part = this.#parts[this.#part];
      if (!part) throw new JiannuoError('workbook.truncated');
      const step = Math.min(left, part.length - this.#at);
      this.#at += step;
      left -= step;
      if (left > 0) this.#nextPart();
    }
  }

  #nextPart(): void {
    this.#part += 1;
    this.#at = 0;
  }
}

/** The texts that cells of BIFF8 share, in their order. */
export function readSharedTexts(parts: readonly Uint8Array[]): string[] {
  const reader = new ContinuedReader(parts);
  reader.uint32();
  const count = reader.uint32();
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  // A text takes three bytes at least: a count beyond that is a lie.
  if (count > size / 3) throw new JiannuoError('workbook.corrupt', { part: 'SST' });
  return Array.from({ length: count }, () => reader.text());
}
