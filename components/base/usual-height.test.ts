import { expect, test } from 'vitest';
import { UsualHeight } from './usual-height.ts';

test('until a row was measured the guess holds', () => {
  expect(new UsualHeight(34).value).toBe(34);
});

test('most of the rows that were measured first say how tall one usually is', () => {
  const usual = new UsualHeight(34);
  for (const height of [90, 53, 53, 0, 0, 0, 53]) usual.see(height);
  expect(usual.value).toBe(53);
});

test('what was learned stays: rows that are not measured yet must not move', () => {
  const usual = new UsualHeight(34);
  usual.see(53);
  expect(usual.value).toBe(53);
  for (let row = 0; row < 9; row += 1) usual.see(32);
  expect(usual.value).toBe(53);
});
