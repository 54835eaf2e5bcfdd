import { expect, test } from 'vitest';
import { freeSide } from './sides.ts';

test('moves away from what it would cover', () => {
  expect(freeSide({ left: 1000, right: 1200 }, 'right', 380, 1280)).toBe('left');
  expect(freeSide({ left: 20, right: 300 }, 'left', 380, 1280)).toBe('right');
});

test('stays where nothing is covered, or nothing would be gained', () => {
  expect(freeSide({ left: 400, right: 800 }, 'right', 380, 1280)).toBe('right');
  expect(freeSide({ left: 0, right: 1280 }, 'right', 380, 1280)).toBe('right');
});
