import { expect, test } from 'vitest';
import { gridSheet, textCell, valueCell } from './grid.ts';
import { GENERAL } from './xlsx/styles.ts';

test('values of a row are those of its cells', () => {
  const sheet = gridSheet('表', [[textCell('甲'), undefined, valueCell(2, GENERAL)], undefined]);
  expect([sheet.values(0), sheet.values(1), sheet.values(2)]).toEqual([['甲', undefined, 2], [], []]);
});
