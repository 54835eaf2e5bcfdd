import { expect, test } from 'vitest';
import { utils, write, type BookType, type WorkSheet } from 'xlsx';
import { biffBook, f64, GBK, oleFile, record, u16 } from './biff.fixture.ts';
import { readLegacy } from './read-xls.ts';
import { openWorkbook } from '../open.ts';

function oldBook(bookType: BookType): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['姓名', '身份证号', '入党时间', '人数'],
    ['阿依·样例', '11010519491231002X', null, 30],
  ]);
  sheet['C2'] = { t: 'n', v: 42491, z: 'yyyy-mm-dd' };
  sheet['A3'] = { t: 'n', v: 31, f: 'SUM(D2,1)' };
  sheet['!ref'] = 'A1:D3';
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
  expect(sheet?.cell(2, 0)).toMatchObject({ type: 'number', value: 31 });
  expect(sheet?.merges).toEqual([{ top: 0, left: 3, bottom: 0, right: 4 }]);
});

test('a formula of the binary format has its result, and is marked', () => {
  // 5 + 6: tokens of the format ([MS-XLS] 2.5.198).
  const rgce = [0x1e, ...u16(5), 0x1e, ...u16(6), 0x03];
  const records = record(0x06, u16(0), u16(0), u16(0), f64(11), u16(0), [0, 0, 0, 0], u16(rgce.length), rgce);
  const stream = biffBook(5, record(0x42, u16(936)), [{ name: GBK.姓名, records }]);
  expect(readLegacy(stream).sheets[0]?.cell(0, 0)).toMatchObject({ value: 11, formula: '' });
});

test.each([
  ['Workbook', 8],
  ['Book', 5],
] as const)('the stream %s holds the records', async (stream, version) => {
  const text = version === 5 ? GBK.姓名 : [0x01, 0xd3, 0x59, 0x0d, 0x54];
  const length = version === 5 ? text.length : 2;
  const records = record(0x204, u16(0), u16(0), u16(0), u16(length), text);
  const bytes = oleFile({
    [stream]: biffBook(version, [], [{ name: [65], records }]),
    Other: new Uint8Array(9),
  });
  expect(readLegacy(bytes).sheets[0]?.cell(0, 0)?.value).toBe('姓名');
});

test('a damaged old workbook is refused as such', () => {
  expect(() => readLegacy(oldBook('biff8').slice(0, 700))).toThrow(
    expect.objectContaining({ code: 'workbook.truncated' }),
  );
});
