import { expect, test } from 'vitest';
import type { Sheet } from '../../model/workbook.ts';
import { encodeUtf8 } from '../encoding.ts';
import { readHtml, readHtmlText } from './html.ts';

function rowsOf(html: string): (string | undefined)[][] {
  return texts(readHtmlText(html, '页')?.sheets[0]);
}

function texts(sheet: Sheet | undefined): (string | undefined)[][] {
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (__, column) => sheet?.cell(row, column)?.text),
  );
}

test('rows and cells, whatever is closed and however it is written', () => {
  const html = `<TABLE><thead><tr><th>姓名<th>性别</thead>
    <tr ><td>张样例</TD><td
    class=x>男<tr><td>李<b>样</b>例</td><td/></tr></table>`;
  expect(rowsOf(html)).toEqual([
    ['姓名', '性别'],
    ['张样例', '男'],
    ['李样例', undefined],
  ]);
});

test('spans push cells aside, and are told as merged ranges', () => {
  const html = `<table>
    <tr><td rowspan=2>序号</td><td colspan="2">人员</td><td rowspan="9">备注</td></tr>
    <tr><td>姓名</td><td>性别</td></tr></table>`;
  expect(rowsOf(html)).toEqual([
    ['序号', '人员', undefined, '备注'],
    [undefined, '姓名', '性别', undefined],
  ]);
  expect(readHtmlText(html, '页')?.sheets[0]?.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 0, left: 3, bottom: 1, right: 3 },
  ]);
});

test('blanks, breaks, entities and what is no text', () => {
  const html = `<table><tr><td>&nbsp;</td><td> 张
      样例 </td><td>一<br>二<br/>三</td><td><p>甲</p><p>乙</p></td><td>&lt;b&gt;&amp;&#39;&#x4e00;&#146;&hellip;&unknown;</td>
    <td><script>if (a < b) {}</script><!-- <td>no</td> -->丙<style>td{}</style></td><td>3 < 5</td></tr></table>`;
  expect(rowsOf(html)).toEqual([
    [undefined, '张 样例', '一\n二\n三', '甲\n乙', "<b>&'一’…&unknown;", '丙', '3 < 5'],
  ]);
});

test('long digits stay text; a number is one only where the page gives it', () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>.d{mso-number-format:"yyyy\\-mm\\-dd";} .t{mso-number-format:"\\@"}</style>
    <table><tr><td>440524188001010014</td><td class=t x:num>007</td><td class="a d" x:num="42491">2016-05-01</td>
    <td x:str="11010519491231002X">1101…</td><td style='mso-number-format:"\\@"'>0012</td><td sdval="30" sdnum="2052;0;0.00">30.00</td></tr></table>`;
  const [sheet] = readHtmlText(html, '页')?.sheets ?? [];
  const cells = Array.from({ length: 6 }, (_, column) => sheet?.cell(0, column));
  expect(cells.map((cell) => [cell?.type, cell?.value, cell?.date])).toEqual([
    ['text', '440524188001010014', false],
    ['text', '007', false],
    ['number', 42491, true],
    ['text', '11010519491231002X', false],
    ['text', '0012', false],
    ['number', 30, false],
  ]);
  expect(cells[2]).toMatchObject({ text: '2016-05-01', format: 'yyyy-mm-dd' });
  expect(cells[4]?.format).toBe('@');
});

test('digits that a page keeps whole in other ways', () => {
  const html = `<table><tr><td style="vnd.ms-excel.numberformat:@">0012</td><td>="440524188001010014"</td></tr></table>`;
  const [sheet] = readHtmlText(html, '页')?.sheets ?? [];
  expect(sheet?.cell(0, 0)).toMatchObject({ value: '0012', format: '@' });
  expect(sheet?.cell(0, 1)?.value).toBe('440524188001010014');
});

test('tables stand below each other; one that only lays out the page takes no rows', () => {
  const html = `<table><tr><td><table><tr><td>姓名</td></tr><tr><td>张样例</td></tr></table></td></tr></table>
    <p>共 1 人</p><table><tr><td>合计</td><td>1</td></tr></table>`;
  expect(rowsOf(html)).toEqual([
    ['姓名', undefined],
    ['张样例', undefined],
    ['合计', '1'],
  ]);
});

const page = (meta: string, text: readonly number[]): Uint8Array =>
  new Uint8Array([
    ...encodeUtf8(`<html><head>${meta}</head><table><tr><td>`),
    ...text,
    ...encodeUtf8('</td></tr></table>'),
  ]);

test.each([
  [
    'gb2312',
    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    [0xd0, 0xd5, 0xc3, 0xfb],
  ],
  ['no charset', '', [0xd0, 0xd5, 0xc3, 0xfb]],
  ['a wrong utf-8', '<meta charset="utf-8">', [0xd0, 0xd5, 0xc3, 0xfb]],
  ['utf-8', '<meta charset=utf-8>', [...encodeUtf8('姓名')]],
  ['an unknown charset', '<meta charset="x-none">', [...encodeUtf8('姓名')]],
  ['gb2312 in an XML declaration', '<?xml version="1.0" encoding="gb2312"?>', [0xd0, 0xd5, 0xc3, 0xfb]],
  ['big5', '<meta charset="big5">', [0xa9, 0x6d, 0xa6, 0x57]],
])('decodes a page with %s', (_, meta, bytes) => {
  expect(texts(readHtml(page(meta, bytes), '页').sheets[0])).toEqual([['姓名']]);
});

test('a page without a table is refused', () => {
  expect(() => readHtml(encodeUtf8('<html><body>登录超时</body></html>'), '页')).toThrow(
    expect.objectContaining({ code: 'workbook.htmlNoTable' }),
  );
});

test('huge spans cost nothing, and unclosed quotes do not swallow the page', () => {
  const row = '<tr><td rowspan=99999999 colspan=99999999>甲</td></tr>';
  const sheet = readHtmlText(`<table>${row.repeat(2000)}</table>`, '页')?.sheets[0];
  expect(sheet?.rowCount).toBe(2000);
  expect(rowsOf('<table><tr><td title="a>b">甲</td><td title="x>乙</td></tr></table>')[0]?.[0]).toBe('甲');
});
