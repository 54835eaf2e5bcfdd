import type { Pace } from './pace.ts';

/** Letters that are turned at a stretch. */
const LETTERS = 1 << 18;
/** Arguments of one call of `fromCharCode`. */
const ARGUMENTS = 1 << 13;

/** A binary string, each letter a byte, as bytes. */
export async function bytesOf(binary: string, pace: Pace): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(binary.length);
  for (let from = 0; from < binary.length; from += LETTERS) {
    const to = Math.min(binary.length, from + LETTERS);
    for (let index = from; index < to; index += 1) bytes[index] = binary.charCodeAt(index) & 0xff;
    await pace.rest();
  }
  return bytes;
}

export async function binaryOf(bytes: Uint8Array, pace: Pace): Promise<string> {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += ARGUMENTS) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + ARGUMENTS)));
    await pace.rest();
  }
  return pieces.join('');
}
