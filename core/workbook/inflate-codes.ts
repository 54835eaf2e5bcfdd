/** What is no deflate data; the caller knows which file it is in. */
export class InflateError extends Error {}

/** Symbols by the next bits of the input: symbol × 16 + bits that it takes, 0 where no code begins like that. */
export interface Codes {
  table: Uint16Array;
  mask: number;
}

/** The table of a canonical code, from the number of bits of each symbol. */
export function makeCodes(codes: Codes, lengths: Uint8Array, from: number, to: number): void {
  const counts = new Uint16Array(16);
  let longest = 0;
  for (let n = from; n < to; n++) {
    const length = lengths[n] ?? 0;
    if (length === 0) continue;
    counts[length] = (counts[length] ?? 0) + 1;
    if (length > longest) longest = length;
  }
  const next = new Uint16Array(16);
  let code = 0;
  for (let length = 1; length <= longest; length++) {
    code = (code + (counts[length - 1] ?? 0)) << 1;
    next[length] = code;
    if (code + (counts[length] ?? 0) > 1 << length) throw new InflateError('too many codes');
  }
  const size = 1 << longest;
  codes.mask = size - 1;
  codes.table.fill(0, 0, size);
  for (let n = from; n < to; n++) {
    const length = lengths[n] ?? 0;
    if (length === 0) continue;
    const value = next[length] ?? 0;
    next[length] = value + 1;
    const entry = ((n - from) << 4) | length;
    const step = 1 << length;
    for (let at = reversed(value, length); at < size; at += step) codes.table[at] = entry;
  }
}

/** Codes are packed from their highest bit on, everything else from its lowest. */
function reversed(value: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((value >> bit) & 1) << (length - 1 - bit);
  return result;
}
