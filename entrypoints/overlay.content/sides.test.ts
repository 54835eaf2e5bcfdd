import { expect, test } from 'vitest';
import { covered, placeFor } from './sides.ts';

const right = { side: 'right', width: 380 } as const;
const left = { side: 'left', width: 380 } as const;

test('moves away from what it would cover', () => {
  expect(placeFor({ left: 1000, right: 1200 }, right, 1280)).toEqual(left);
  expect(placeFor({ left: 20, right: 300 }, left, 1280)).toEqual(right);
});

test('stays where nothing is covered, or nothing would be gained', () => {
  expect(placeFor({ left: 400, right: 800 }, right, 1280)).toEqual(right);
  expect(placeFor({ left: 0, right: 1280 }, { side: 'right', width: 200 }, 1280)).toEqual({
    side: 'right',
    width: 200,
  });
});

test('narrows where it would cover something on both sides', () => {
  const place = placeFor({ left: 200, right: 760 }, right, 1092);
  expect(place).toEqual({ side: 'right', width: 324 });
  expect(covered({ left: 200, right: 760 }, place, 1092)).toBe(0);
  expect(placeFor({ left: 310, right: 1000 }, right, 1092)).toEqual({ side: 'left', width: 302 });
});

test('covers the least where it cannot but cover something', () => {
  expect(placeFor({ left: 60, right: 1000 }, right, 1092)).toEqual({ side: 'right', width: 200 });
});
