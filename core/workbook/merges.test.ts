import { expect, test } from 'vitest';
import { mergeAt } from './merges.ts';

test('finds the range that a cell is part of, whatever its height', () => {
  const small = { top: 62, left: 1, bottom: 130, right: 2 };
  const tall = { top: 0, left: 5, bottom: 1_048_575, right: 5 };
  const merges = [small, tall];
  expect(mergeAt(merges, 62, 1)).toBe(small);
  expect(mergeAt(merges, 130, 2)).toBe(small);
  expect(mergeAt(merges, 131, 2)).toBeUndefined();
  expect(mergeAt(merges, 100, 3)).toBeUndefined();
  expect(mergeAt(merges, 500_000, 5)).toBe(tall);
});

test('a sheet of a hundred thousand merged pairs is looked up cell by cell', () => {
  const merges = Array.from({ length: 100_000 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
  let found = 0;
  for (let row = 0; row < 100_000; row++) if (mergeAt(merges, row, 1) === merges[row]) found += 1;
  expect(found).toBe(100_000);
});
