import { expect, test } from 'vitest';
import { cellName, columnIndex, columnName, parseRange, rangeName } from './address.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
});

test('ranges are read with and without dollar signs', () => {
  expect(parseRange('$B$2:C10')).toEqual({ top: 1, left: 1, bottom: 9, right: 2 });
  expect(parseRange('A1')).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  expect(parseRange('C:C')).toMatchObject({ left: 2, right: 2, top: 0, bottom: 1_048_575 });
  expect(parseRange('名称')).toBeUndefined();
});

test('names are written back', () => {
  expect(cellName(2, 1)).toBe('B3');
  expect(rangeName({ top: 0, left: 0, bottom: 1, right: 3 })).toBe('A1:D2');
});
