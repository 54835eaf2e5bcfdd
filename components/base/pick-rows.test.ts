import { expect, test } from 'vitest';
import { keysBetween, pickedAmong, withKeys } from './pick-rows.ts';

const keys = ['a', 'b', 'c', 'd'];

test('a range goes from either end to the other', () => {
  expect(keysBetween(keys, 1, 3)).toEqual(['b', 'c', 'd']);
  expect(keysBetween(keys, 3, 1)).toEqual(['b', 'c', 'd']);
  expect(keysBetween(keys, 2, 2)).toEqual(['c']);
});

test('keys go in and out of a new set', () => {
  const picked = new Set(['z']);
  expect([...withKeys(picked, ['a', 'b'], true)]).toEqual(['z', 'a', 'b']);
  expect([...withKeys(new Set(keys), ['b', 'x'], false)]).toEqual(['a', 'c', 'd']);
  expect([...picked]).toEqual(['z']);
});

test('what is picked but not listed is not counted among the listed', () => {
  expect(pickedAmong(new Set(['a', 'z']), keys)).toBe(1);
  expect(pickedAmong(new Set(), keys)).toBe(0);
});
