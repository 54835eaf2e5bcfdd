import { decodePart, encodeUtf8, utf16Label, utf8Text } from './encoding.ts';
import type { ZipArchive } from './zip.ts';

/** Takes bytes of UTF-8 from the beginning on and answers how many of them it has done with. */
export interface PartScanner {
  scan(bytes: Uint8Array, end: number): number;
  /** To be called once, with the number of bytes that are left over. */
  finish(rest: number): void;
}

/** Hands a part to its scanner as it is unpacked, so that it is never in memory as a whole. */
export function scanPart(zip: ZipArchive, part: string, scanner: PartScanner): void {
  const size = zip.find(part)?.size ?? 0;
  let rest: Uint8Array = new Uint8Array(0);
  let started = false;
  let isUtf16 = false;
  let wanted = 0;
  const pieces: Uint8Array[] = [];
  let waiting = 0;
  const scan = (): void => {
    const bytes = joined(pieces, waiting);
    pieces.length = 0;
    if (!started) {
      started = true;
      isUtf16 = utf16Label(bytes) !== undefined;
      // Throws where the declaration names another encoding; the bytes themselves are looked at where they count.
      if (!isUtf16) checkDeclaration(bytes, part);
    }
    if (isUtf16) {
      pieces.push(bytes);
      wanted = size;
      return;
    }
    const used = scanner.scan(bytes, bytes.length);
    rest = bytes.subarray(used);
    waiting = rest.length;
    if (waiting > 0) pieces.push(rest);
    // Something long is read anew only when there is twice as much of it.
    wanted = used === 0 ? waiting * 2 : 0;
  };
  zip.stream(part, (chunk) => {
    pieces.push(chunk);
    waiting += chunk.length;
    if (waiting >= Math.max(wanted, started ? 0 : 256)) scan();
  });
  if (waiting > 0 && !isUtf16) scan();
  if (!isUtf16) {
    scanner.finish(blankLength(rest) === rest.length ? 0 : rest.length);
    return;
  }
  const bytes = encodeUtf8(decodePart(joined(pieces, waiting), part));
  scanner.finish(bytes.length - scanner.scan(bytes, bytes.length));
}

function checkDeclaration(bytes: Uint8Array, part: string): void {
  const head = utf8Text(bytes, 0, Math.min(bytes.length, 256));
  const declaration = /^\ufeff?<\?xml[^>]*>/.exec(head)?.[0];
  if (declaration !== undefined) decodePart(encodeUtf8(declaration), part);
}

function blankLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] ?? 0) <= 32) at += 1;
  return at;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
