import { expect, test } from 'vitest';
import { utils, write, type BookType, type WorkSheet } from 'xlsx';
import { openWorkbook } from './open.ts';
import { readLegacy } from './legacy.ts';

function oldBook(bookType: BookType): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['姓名', '身份证号', '入党时间', '人数'],
    ['阿依·样例', '11010519491231002X', null, 30],
  ]);
  sheet['C2'] = { t: 'n', v: 42491, z: 'yyyy-mm-dd' };
  sheet['!merges'] = [{ s: { r: 0, c: 3 }, e: { r: 0, c: 4 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '花名册');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['字典']]), '隐藏');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

test.each(['biff8', 'xlml'] as const)('an old workbook (%s) is read like a new one', async (bookType) => {
  const { sheets } = await openWorkbook(oldBook(bookType), '花名册.xls');
  const [sheet, hidden] = sheets;
  expect([sheet?.name, sheet?.hidden, hidden?.hidden]).toEqual(['花名册', false, true]);
  expect(sheet?.cell(1, 1)).toMatchObject({ type: 'text', value: '11010519491231002X' });
  expect(sheet?.cell(1, 2)).toMatchObject({ type: 'number', value: 42491, date: true, text: '2016-05-01' });
  expect(sheet?.cell(1, 3)).toMatchObject({ type: 'number', value: 30, date: false });
  expect(sheet?.merges).toEqual([{ top: 0, left: 3, bottom: 0, right: 4 }]);
});

test('a damaged old workbook is refused as such', () => {
  const broken = oldBook('biff8').slice(0, 700);
  expect(() => readLegacy(broken)).toThrow(expect.objectContaining({ code: 'workbook.corrupt' }));
});
