/** What is no deflate data; the caller knows which file it is in. */
export class InflateError extends Error {}

/** Least length or distance of each symbol, the extra bits of each, and the order of the lengths of codes (RFC 1951, 3.2.5 and 3.2.7). */
export const LENGTH_BASE = Uint16Array.of(
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
  13,
  15,
  17,
  19,
  23,
  27,
  31,
  35,
  43,
  51,
  59,
  67,
  83,
  99,
  115,
  131,
  163,
  195,
  227,
  258,
);
export const LENGTH_EXTRA = Uint8Array.of(
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
);
export const DISTANCE_BASE = Uint16Array.of(
  1,
  2,
  3,
  4,
  5,
  7,
  9,
  13,
  17,
  25,
  33,
  49,
  65,
  97,
  129,
  193,
  257,
  385,
  513,
  769,
  1025,
  1537,
  2049,
  3073,
  4097,
  6145,
  8193,
  12_289,
  16_385,
  24_577,
);
export const DISTANCE_EXTRA = Uint8Array.of(
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
);
export const LENGTHS_ORDER = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);

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
