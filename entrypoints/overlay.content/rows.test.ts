import { expect, test } from 'vitest';
import { Rows } from './rows.ts';
import type { Screen } from './screen.tsx';

/** A list of so many rows; each reading ends when it is let. */
function listOf(count: number, at: number | undefined = 0) {
  const list = { at, count, namesakes: 0 };
  const view = { checklist: { list }, away: false, rowGone: false };
  const read: number[] = [];
  const waiting: (() => void)[] = [];
  const rows = new Rows({ view } as unknown as Screen, (row, isWanted) => {
    read.push(row);
    return new Promise((resolve) => {
      waiting.push(() => {
        if (isWanted()) list.at = row;
        resolve();
      });
    });
  });
  const land = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  };
  return { rows, view, list, read, land };
}

test('presses while a row is read add up; only the row where they end is read and shown after it', async () => {
  const { rows, list, read, land } = listOf(12);
  for (let press = 0; press < 11; press += 1) rows.next();
  expect(read).toEqual([1]);
  await land();
  expect([read, list.at]).toEqual([[1, 11], 0]);
  rows.next();
  rows.previous();
  await land();
  expect([read, list.at]).toEqual([[1, 11, 10], 0]);
  await land();
  expect(list.at).toBe(10);
  rows.previous();
  await land();
  expect([read.at(-1), list.at]).toEqual([9, 9]);
});

test('stops at both ends, and begins with the first row where the one at hand is gone', async () => {
  const { rows, view, list, read, land } = listOf(2);
  rows.previous();
  expect(read).toEqual([]);
  rows.next();
  rows.next();
  await land();
  expect([read, list.at]).toEqual([[1], 1]);
  Object.assign(view, { away: true, rowGone: true });
  rows.previous();
  rows.next();
  await land();
  expect([read, list.at]).toEqual([[1, 0], 0]);
});
