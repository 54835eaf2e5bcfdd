import { decodePart, encodeUtf8, utf16Label, utf8Text } from '../encoding.ts';
import { ELEMENT_BYTES, tooLarge } from '../limits.ts';
import type { ZipArchive } from './zip.ts';

/** Takes bytes of UTF-8 from the beginning on and answers how many of them it has done with. */
export interface PartScanner {
  scan(bytes: Uint8Array, end: number): number;
  /** To be called once, with the number of bytes that are left over. */
  finish(rest: number): void;
}

const WINDOW = 256 * 1024;
/** The declaration has come when so much has. */
const HEAD = 256;

/** Hands a part to its scanner as it is unpacked, so that it is never in memory as a whole. */
export function scanPart(zip: ZipArchive, part: string, scanner: PartScanner): void {
  const window = new ScanWindow(part, scanner, zip.find(part)?.size ?? 0);
  zip.stream(part, (chunk) => {
    window.take(chunk);
  });
  window.finish();
}

/** The bytes that wait for the rest of their element, in one buffer that is used again and again. */
class ScanWindow {
  readonly #part: string;
  readonly #scanner: PartScanner;
  readonly #size: number;
  #bytes: Uint8Array;
  #length = 0;
  #wanted = HEAD;
  #isUtf16: boolean | undefined;

  constructor(part: string, scanner: PartScanner, size: number) {
    this.#part = part;
    this.#scanner = scanner;
    this.#size = size;
    this.#bytes = new Uint8Array(Math.min(size, WINDOW));
  }

  take(chunk: Uint8Array): void {
    const length = this.#length + chunk.length;
    if (length > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(length, Math.min(this.#size, this.#bytes.length * 2)));
      bytes.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = bytes;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = length;
    if (length >= this.#wanted) this.#scan();
  }

  finish(): void {
    if (this.#length > 0 && this.#isUtf16 !== true) this.#scan();
    if (this.#isUtf16) {
      const bytes = encodeUtf8(decodePart(this.#bytes.subarray(0, this.#length), this.#part));
      this.#scanner.finish(bytes.length - this.#scanner.scan(bytes, bytes.length));
      return;
    }
    let rest = 0;
    for (let at = 0; at < this.#length; at++) if ((this.#bytes[at] ?? 0) > 32) rest += 1;
    this.#scanner.finish(rest);
  }

  #scan(): void {
    const [bytes, length] = [this.#bytes, this.#length];
    this.#isUtf16 ??= this.#readHead();
    if (this.#isUtf16) {
      // Rare enough to be taken as a whole.
      this.#wanted = Number.POSITIVE_INFINITY;
      return;
    }
    const used = this.#scanner.scan(bytes, length);
    bytes.copyWithin(0, used, length);
    this.#length = length - used;
    if (used === 0 && length > ELEMENT_BYTES) throw tooLarge(this.#part, ELEMENT_BYTES);
    // Something long is read anew only when there is twice as much of it.
    this.#wanted = used === 0 ? length * 2 : 0;
  }

  /** Whether the part is UTF-16. Another encoding that it declares is refused. */
  #readHead(): boolean {
    const head = this.#bytes.subarray(0, Math.min(this.#length, HEAD));
    if (utf16Label(head) !== undefined) return true;
    const declaration = /^\ufeff?<\?xml[^>]*>/.exec(utf8Text(head, 0, head.length))?.[0];
    if (declaration !== undefined) decodePart(encodeUtf8(declaration), this.#part);
    return false;
  }
}
