import { expect, test } from 'vitest';
import { backupAge } from './backup-due.ts';

const at = '2026-03-01T08:00:00.000Z';
const firstAt = '2026-02-20T07:00:00.000Z';

test('counts days and events since the last backup; its own note is none', () => {
  const lastBackup = { at: '2026-02-22T07:00:00.000Z', count: 10 };
  expect(backupAge({ count: 11, lastBackup, firstAt }, at)).toBeUndefined();
  expect(backupAge({ count: 12, lastBackup, firstAt }, at)).toEqual({ days: 7, isFirst: false, fresh: 1 });
});

test('without any backup it counts from the first event; an empty journal needs none', () => {
  expect(backupAge({ count: 3, lastBackup: undefined, firstAt }, at)).toEqual({
    days: 9,
    isFirst: true,
    fresh: 3,
  });
  expect(backupAge({ count: 0, lastBackup: undefined, firstAt: undefined }, at)).toBeUndefined();
});

test('a journal that was written anew and shorter is news; a clock put back is day 0', () => {
  const lastBackup = { at: '2026-04-22T07:00:00.000Z', count: 10 };
  expect(backupAge({ count: 6, lastBackup, firstAt }, at)).toEqual({ days: 0, isFirst: false, fresh: 6 });
});
