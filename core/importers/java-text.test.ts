import { expect, test } from 'vitest';
import { isBlank, javaTrim } from './java-text.ts';

test('trim drops control characters and blanks, and not the full-width blank', () => {
  expect(javaTrim('\t 甲\u3000\n')).toBe('甲\u3000');
});

test('blanks are what Java calls white space', () => {
  expect(['', ' \t\u3000', '\u001f', '\u00a0', 'a'].map(isBlank)).toEqual([true, true, true, false, false]);
});
