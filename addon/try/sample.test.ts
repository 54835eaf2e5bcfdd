import { expect, test } from 'vitest';
import { sampleBook } from './sample.ts';

test('every mistake of the sample stands in a cell that had something to be mistaken for', () => {
  const cells = sampleBook().sheets.flatMap((sheet) => sheet.cells);
  const broken = cells.filter(
    ({ value }) => value === 0 || Number.isNaN(value) || /NaN|undefined/.test(String(value)),
  );
  expect(broken).toEqual([]);
  // A day that was typed as a number of eight digits.
  expect(
    cells.some(
      ({ value }) => typeof value === 'number' && /^2026(?:0[1-9]|1[0-2])\d{2}$/.test(String(value)),
    ),
  ).toBe(true);
});
