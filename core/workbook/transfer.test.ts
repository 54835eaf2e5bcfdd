import { expect, test } from 'vitest';
import { gridSheet, textCell } from './grid.ts';
import { buffersOf, packWorkbook, workbookOf } from './transfer.ts';

test('a workbook crosses as plain data, missing rows and cells included', () => {
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  const notes = [{ code: 'note.html', params: {} }];
  const sheet = gridSheet('表', [[textCell('题')], undefined, [undefined, textCell('值')]], { merges });
  const packed = packWorkbook({ sheets: [sheet], date1904: true, notes });
  const crossed = workbookOf(structuredClone(packed, { transfer: buffersOf(packed) }));
  const [copy] = crossed.sheets;
  expect([crossed.date1904, crossed.notes]).toEqual([true, notes]);
  expect([copy?.name, copy?.rowCount, copy?.columnCount, copy?.merges]).toEqual(['表', 3, 2, merges]);
  expect([copy?.hasRow(1), copy?.cell(0, 0)?.text, copy?.cell(0, 1), copy?.cell(2, 1)?.text]).toEqual([
    false,
    '题',
    undefined,
    '值',
  ]);
});
