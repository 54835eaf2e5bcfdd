import { expect, test } from 'vitest';
import { encodeGb, gbCode } from './gbk.ts';

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
}

test('every character of Unicode comes back from GB 18030', () => {
  const points: number[] = [];
  // The user-defined area may move between releases of the standard; it is looked at in its own test.
  for (let point = 0; point <= 0x10ffff; point += point < 0x30000 ? 1 : 257) {
    if (point < 0xd800 || point > 0xf8ff) points.push(point);
  }
  const text = points.map((point) => String.fromCodePoint(point)).join('');
  expect(decoded(encodeGb(text, 'gb18030')) === text).toBe(true);
});

// Codes as Python's `gb18030` writes them; the ends of the ranges of four-byte codes are those of the standard.
test.each([
  ['一', 0xd2bb],
  ['\u0080', 0x81308130],
  ['䶮', 0xfe9f],
  ['㐀', 0x8139ee39],
  ['𠮷', 0x9534b235],
  ['\u{10000}', 0x90308130],
  ['\u{10ffff}', 0xe3329a35],
  ['\uffff', 0x8431a439],
])('%j has its code', (character, code) => {
  expect(decoded(encodeGb(character, 'gb18030'))).toBe(character);
  expect(gbCode(character.codePointAt(0)!, 'gb18030')).toBe(code);
});

test('GBK has the signs of names that its readers agree on, and no other', () => {
  expect([...encodeGb('姓名·张　三，①', 'gbk')]).toEqual([
    0xd0, 0xd5, 0xc3, 0xfb, 0xa1, 0xa4, 0xd5, 0xc5, 0xa1, 0xa1, 0xc8, 0xfd, 0xa3, 0xac, 0xa2, 0xd9,
  ]);
  const missing = Array.from('䶮𠮷㐀•‧・€ǹḿ⺁\ue000\ud842').filter(
    (character) => gbCode(character.codePointAt(0)!, 'gbk') === undefined,
  );
  expect(missing.join('')).toBe('䶮𠮷㐀•‧・€ǹḿ⺁\ue000\ud842');
  expect(() => encodeGb('王䶮', 'gbk')).toThrow(RangeError);
});

test('what GBK encodes is read back by every decoder for it', () => {
  const all = Array.from({ length: 0xffff }, (_, point) => point)
    .filter((point) => gbCode(point, 'gbk') !== undefined)
    .map((point) => String.fromCharCode(point))
    .join('');
  // Python's `gbk` knows 21,791 codes of two bytes; one of them (⊕) is another sign in Java's.
  expect(all.length - 0x80).toBe(21_790);
  expect(new TextDecoder('gbk', { fatal: true }).decode(encodeGb(all, 'gbk')) === all).toBe(true);
});
