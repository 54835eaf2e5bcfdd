import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { readWithSheetJs } from './sheetjs-workbook.ts';

function bytesOf(sheet: XLSX.WorkSheet): Uint8Array {
  const book = XLSX.utils.book_new(sheet, '登记表');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

test('text, numbers, dates, formulas, merges and gaps arrive as the file stores them', () => {
  const sheet = XLSX.utils.aoa_to_sheet([['标题'], [], ['11010519491231002X', 12, true]]);
  sheet['D3'] = { t: 'n', v: 42461, z: 'yyyy-mm-dd' };
  sheet['E3'] = { t: 'n', v: 3, f: 'B3/4' };
  sheet['!ref'] = 'A1:E3';
  sheet['!merges'] = [XLSX.utils.decode_range('A1:E1')];
  const { sheets, date1904 } = readWithSheetJs(bytesOf(sheet));
  const [read] = sheets;
  expect(date1904).toBe(false);
  expect(read).toMatchObject({ name: '登记表', hidden: false, rowCount: 3, columnCount: 5 });
  expect(read?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
  expect(read?.cell(2, 0)).toMatchObject({ type: 'text', text: '11010519491231002X', date: false });
  expect(read?.cell(2, 1)).toMatchObject({ type: 'number', value: 12, text: '12' });
  expect(read?.cell(2, 2)).toMatchObject({ type: 'boolean', value: true });
  expect(read?.cell(2, 3)).toMatchObject({ type: 'number', value: 42461, date: true, text: '2016-04-01' });
  expect(read?.cell(2, 4)).toMatchObject({ formula: 'B3/4', value: 3 });
  expect([read?.hasRow(0), read?.hasRow(1), read?.hasRow(2)]).toEqual([true, false, true]);
});
