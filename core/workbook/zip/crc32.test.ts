import { expect, test } from 'vitest';
import { crc32, crc32Combine } from './crc32.ts';

const text = new TextEncoder().encode('123456789');

test('the check value of the CRC catalogue', () => {
  expect(crc32(text)).toBe(0xcbf43926);
});

test('pieces give the sum of the whole, one after the other or each by itself', () => {
  const long = new Uint8Array(100_003).map((_, n) => n * 31);
  for (const cut of [0, 1, 7, 65_536, long.length]) {
    const [head, tail] = [long.subarray(0, cut), long.subarray(cut)];
    expect(crc32(tail, crc32(head))).toBe(crc32(long));
    expect(crc32Combine(crc32(head), crc32(tail), tail.length)).toBe(crc32(long));
  }
});
