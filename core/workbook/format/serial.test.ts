import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoToSerial, serialToIso } from './serial.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, '1900-02-29'],
  [61, '1900-03-01'],
  [46143, '2026-05-01'],
  [46143.5, '2026-05-01 12:00:00'],
])('serial %d is %s', (serial, iso) => {
  expect(serialToIso(serial, false)).toBe(iso);
});

test('the 1904 system is 1462 days behind', () => {
  expect(serialToIso(44681, true)).toBe('2026-05-01');
  expect(isoToSerial('2026-05-01', true)).toBe(44681);
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026年5月',
  '',
  '1899-12-31',
  '2026-05-01T25:00:00',
  '2026-05-01 08:60',
  '2026-05-01T23:59:60',
])('%j is no day or time of the calendar', (iso) => {
  expect(isoToSerial(iso)).toBeUndefined();
});

test('serials come back', () => {
  const day = fc.integer({ min: 61, max: 2_958_465 });
  fc.assert(
    fc.property(day, (serial) => {
      expect(isoToSerial(serialToIso(serial, false) ?? '')).toBe(serial);
    }),
  );
});
