import { expect, it } from 'vitest';
import { delayAfter, weaknessOf } from './header.ts';

it('makes wrong tries slower, up to five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 9, 40].map(delayAfter)).toEqual([0, 0, 0, 5e3, 1e4, 2e4, 3e5, 3e5]);
});

it('refuses short and monotonous passphrases', () => {
  expect(weaknessOf('abc12345')).toBe('short');
  expect(weaknessOf('1212121212121')).toBe('repeated');
  expect(weaknessOf('山高水长人')).toBeUndefined();
  expect(weaknessOf('correct horse')).toBeUndefined();
});
