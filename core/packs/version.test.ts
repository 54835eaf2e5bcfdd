import { expect, test } from 'vitest';
import { isOlder } from './version.ts';

test.each([
  ['1.9', '1.10', true],
  ['1.10', '1.9', false],
  ['1', '1.0.0', false],
  ['１.0', 'V1.0.1', true],
  ['2025版', '2026', true],
  ['2026-03', '2026-3-1', true],
  ['第一版', '2.0', false],
  ['1.0-beta', '1.0', false],
  ['', '1', false],
])('%s is older than %s: %s', (one, other, wanted) => {
  expect(isOlder(one, other)).toBe(wanted);
});
