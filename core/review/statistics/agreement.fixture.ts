import { expect } from 'vitest';
import type { Coefficient, Undefined } from './coefficient.ts';
import type { Ratings } from './ratings.ts';

/** `cac.raw4raters` of irrCAC: 12 units, 4 raters, 5 categories (from 0 here), ratings missing. */
export const gwet: Ratings = {
  categories: 5,
  rows: [
    [0, 0, null, 0],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [2, 2, 2, 2],
    [1, 1, 1, 1],
    [0, 1, 2, 3],
    [3, 3, 3, 3],
    [0, 0, 1, 0],
    [1, 1, 1, 1],
    [null, 4, 4, 4],
    [null, null, 0, 0],
    [null, null, 2, null],
  ],
};

export function defined(found: Coefficient | Undefined): Coefficient {
  if (typeof found === 'string') throw new Error(found);
  return found;
}

export function expectSame(one: Coefficient | Undefined, other: Coefficient | Undefined): void {
  expect(defined(one).value.equals(defined(other).value)).toBe(true);
  expect(defined(one).error).toBeCloseTo(defined(other).error ?? 0, 10);
}
