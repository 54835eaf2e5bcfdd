import { expect, test } from 'vitest';
import { encodeUtf8 } from './encoding.ts';
import { openWorkbook } from './open.ts';
import { sampleWorkbook } from './sample.fixture.ts';

const table = encodeUtf8('姓名\t性别\n张样例\t男\n');
const page = encodeUtf8('<table><tr><td>姓名</td></tr></table>');

test.each([
  ['a text named .xls', table, '花名册.xls', 'note.text'],
  ['a page named .xls', page, '花名册.xls', 'note.html'],
  ['a text named .txt', table, '花名册.txt', undefined],
  ['a page named .htm', page, '花名册.htm', undefined],
])('%s: what must be said', async (_, bytes, name, code) => {
  const book = await openWorkbook(bytes, name);
  expect(book.sheets[0]?.name).toBe('花名册');
  expect(book.sheets[0]?.cell(0, 0)?.value).toBe('姓名');
  expect(book.notes).toEqual(code === undefined ? undefined : [{ code, params: {} }]);
});

test.each([
  ['one column', '姓名\n张样例\n'],
  ['a sentence', '登录超时，请重新登录。'],
  ['one row', '姓名,性别'],
  ['an answer for programs', '{"code":401,"msg":"未登录"}'],
])('text that is no table is refused where the name promises a workbook: %s', async (_, text) => {
  await expect(openWorkbook(encodeUtf8(text), '导出.xlsx')).rejects.toMatchObject({
    code: 'workbook.isText',
  });
});

test('a list of names is read where the name says text', async () => {
  const book = await openWorkbook(encodeUtf8('姓名\n张样例\n'), 'C:\\下载\\花名册.csv');
  expect(book.sheets[0]?.rowCount).toBe(2);
});

test('a heading above the table does not make it less of one', async () => {
  const text = '某校党员花名册\n姓名,性别,民族\n张样例,男,汉族\n李样例,女\n合计,2\n';
  expect((await openWorkbook(encodeUtf8(text), '花名册.xls')).sheets[0]?.columnCount).toBe(3);
});

test('a workbook named .csv is read as the workbook it is', async () => {
  const bytes = sampleWorkbook({
    sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
  });
  expect((await openWorkbook(bytes, 'a.csv')).sheets[0]?.cell(0, 0)?.value).toBe(1);
});
