import { expect, it } from 'vitest';
import { ALPHABET, CODE_BYTES, isGroupOf, readRecoveryCode, recoveryCode } from './recovery-code.ts';

const bytes = Uint8Array.from({ length: CODE_BYTES }, (_, index) => (index * 73 + 11) & 255);
const code = recoveryCode(bytes);

function refusal(typed: string): string {
  try {
    readRecoveryCode(typed);
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

it('has eight groups of four unmistakable signs, and every bit of chance counts', () => {
  expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){7}[2-9A-HJ-NP-Z]{4}$/);
  const seen = new Set([code]);
  for (let bit = 0; bit < 155; bit += 1) {
    const other = Uint8Array.from(bytes);
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
    seen.add(recoveryCode(other));
  }
  expect(seen.size).toBe(156);
});

it('is read in any case, width and grouping', () => {
  const plain = code.replaceAll('-', '');
  expect(readRecoveryCode(code)).toBe(plain);
  expect(readRecoveryCode(` ${plain.toLowerCase()} `)).toBe(plain);
  expect(readRecoveryCode(code.replaceAll('-', '——').replaceAll('A', 'Ａ'))).toBe(plain);
});

it('tells every single wrong sign, and any two that changed places but the first and the last', () => {
  const plain = [...code.replaceAll('-', '')];
  for (const [at, sign] of plain.entries()) {
    for (const other of ALPHABET) {
      if (other === sign) continue;
      expect(refusal(plain.with(at, other).join(''))).toBe('vault.codeMistyped');
    }
    for (let later = at + 1; later < plain.length; later += 1) {
      const next = plain[later] ?? '';
      // The first and the check sign weigh the same.
      if (next === sign || (at === 0 && later === plain.length - 1)) continue;
      expect(refusal(plain.with(at, next).with(later, sign).join(''))).toBe('vault.codeMistyped');
    }
  }
});

it('says which sign no code has, and how many there are', () => {
  expect(refusal(code.replace(/^./, '0'))).toBe('vault.codeSign');
  expect(refusal(code.slice(0, -1))).toBe('vault.codeLength');
});

it('compares one group', () => {
  expect(isGroupOf(code, 3, ` ${code.split('-')[2]?.toLowerCase()} `)).toBe(true);
  expect(isGroupOf(code, 3, code.split('-')[3] ?? '')).toBe(false);
});
