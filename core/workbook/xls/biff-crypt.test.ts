import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { biffBook, f64, record, u16 } from './biff.fixture.ts';
import { decryptBiff, DEFAULT_PASSWORD } from './biff-crypt.ts';
import { readLegacy } from './read-xls.ts';

const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('md5').update(Buffer.concat(parts)).digest();

/** The key stream of RC4. */
function* keyStream(key: Uint8Array): Generator<number> {
  const box = Array.from({ length: 256 }, (_, n) => n);
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) % 256;
    [box[i], box[j]] = [box[j]!, box[i]!];
  }
  j = 0;
  for (let n = 1; ; n++) {
    const i = n % 256;
    j = (j + box[i]!) % 256;
    [box[i], box[j]] = [box[j]!, box[i]!];
    yield box[(box[i]! + box[j]!) % 256]!;
  }
}

/** A workbook of three thousand bytes, its records encrypted as Office 97 does under a password. */
function encrypted(password: string): Uint8Array {
  const salt = new Uint8Array(16).fill(7);
  const start = md5(Buffer.from(password, 'utf16le')).subarray(0, 5);
  const mixed = md5(...Array.from({ length: 16 }, () => [start, salt]).flat()).subarray(0, 5);
  const keyOf = (block: number): Uint8Array => md5(mixed, Uint8Array.of(block, 0, 0, 0));
  const verifier = new Uint8Array(16).fill(9);
  const stream = keyStream(keyOf(0));
  const proof = [...verifier, ...md5(verifier)].map((byte) => byte ^ stream.next().value!);
  const cells = Array.from({ length: 150 }, (_, row) => record(0x203, u16(row), u16(0), u16(0), f64(row)));
  const filePass = record(0x2f, u16(1), u16(1), u16(1), salt, proof);
  const bytes = biffBook(8, filePass, [{ name: [65], records: cells.flat() }]);
  const blocks = Array.from({ length: 4 }, (_, block) => keyStream(keyOf(block)));
  const mask = Array.from(bytes, (_, at) => blocks[at >> 10]!.next().value!);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length;) {
    const [type, end] = [view.getUint16(at, true), at + 4 + view.getUint16(at + 2, true)];
    const from = type === 0x809 || type === 0x2f ? end : type === 0x85 ? at + 8 : at + 4;
    for (let n = from; n < end; n++) bytes[n] = bytes[n]! ^ mask[n]!;
    at = end;
  }
  return bytes;
}

test('a workbook whose structure is protected is read: programs know its password', () => {
  const [sheet] = readLegacy(encrypted(DEFAULT_PASSWORD)).sheets;
  expect(sheet?.rowCount).toBe(150);
  expect([0, 80, 149].map((row) => sheet?.cell(row, 0)?.value)).toEqual([0, 80, 149]);
});

test('one under a password of its own is refused', () => {
  const stream = encrypted('样例');
  expect(() => readLegacy(stream)).toThrow(expect.objectContaining({ code: 'workbook.encrypted' }));
  expect(decryptBiff(stream, '样例')).toBeDefined();
});

test('one under a method that is not known is refused', () => {
  const stream = biffBook(8, record(0x2f, u16(0), u16(1), u16(2)), [{ name: [65], records: [] }]);
  expect(() => readLegacy(stream)).toThrow(expect.objectContaining({ code: 'workbook.encrypted' }));
});
