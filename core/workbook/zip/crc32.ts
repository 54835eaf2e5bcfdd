/**
 * Eight tables of the reflected polynomial 0xEDB88320 in a row: slicing by eight reads eight bytes per step. Signed, as engines
 * keep numbers of 32 bits without a sign as objects.
 */
const tables = makeTables();

function makeTables(): Int32Array {
  const all = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    all[n] = crc;
  }
  for (let n = 256; n < all.length; n++) {
    const before = all[n - 256] ?? 0;
    all[n] = (all[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return all;
}

function look(table: number, index: number): number {
  return tables[table * 256 + (index & 0xff)] ?? 0;
}

/** Bytes that are taken in one call: engines put a function's fast form in its place when it is called next. */
const STEP = 4096;

/** CRC-32 as zip files store it; of `bytes` behind others where theirs is given. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at += STEP)
    crc = advance(crc, bytes, at, Math.min(at + STEP, bytes.length));
  return ~crc >>> 0;
}

function advance(before: number, bytes: Uint8Array, from: number, to: number): number {
  let crc = before;
  let i = from;
  for (; i + 8 <= to; i += 8) {
    const low = word(bytes, i) ^ crc;
    const high = word(bytes, i + 4);
    crc =
      look(7, low) ^
      look(6, low >> 8) ^
      look(5, low >> 16) ^
      look(4, low >> 24) ^
      look(3, high) ^
      look(2, high >> 8) ^
      look(1, high >> 16) ^
      look(0, high >> 24);
  }
  for (; i < to; i++) crc = look(0, crc ^ (bytes[i] ?? 0)) ^ (crc >>> 8);
  return crc;
}

/** Four bytes, lowest first. */
function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

/** CRC-32 of two pieces in a row, from those of each; `length` is that of the second, in bytes. */
export function crc32Combine(first: number, second: number, length: number): number {
  // Each zero byte behind the first piece is one linear step of its CRC: squaring the step doubles the bytes.
  let step = Array.from({ length: 32 }, (_, bit) => zeroByte((1 << bit) >>> 0));
  let crc = first;
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) crc = apply(step, crc);
    const once = step;
    step = once.map((column) => apply(once, column));
  }
  return (crc ^ second) >>> 0;
}

function zeroByte(crc: number): number {
  return (look(0, crc) ^ (crc >>> 8)) >>> 0;
}

function apply(step: readonly number[], crc: number): number {
  let result = 0;
  for (let bit = 0; bit < 32; bit++) if ((crc >>> bit) & 1) result ^= step[bit] ?? 0;
  return result >>> 0;
}
