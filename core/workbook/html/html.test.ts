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
  for (const span of ['rowspan', 'colspan']) {
    const row = `<tr><td ${span}=99999999>甲</td></tr>`;
    const sheet = readHtmlText(`<table>${row.repeat(2000)}</table>`, '页')?.sheets[0];
    expect(sheet?.rowCount).toBe(2000);
  }
  expect(rowsOf('<table><tr><td title="a>b">甲</td><td title="x>乙</td></tr></table>')[0]?.[0]).toBe('甲');
});

test('a table wider than a sheet is refused, with the row', () => {
  const row = '<tr><td rowspan=99999999 colspan=99999999>甲</td></tr>';
  expect(() => readHtmlText(`<table>${row.repeat(2000)}</table>`, '页')).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyColumns', params: { row: 17, limit: 16_384 } }),
  );
});

test('what was typed or chosen in a form is content; the other choices are none', () => {
  const html = `<table><tr>
    <td><select><option>女<option selected>男<option>不详</select></td>
    <td><select multiple><option selected>甲</option><option>乙</option><option selected>丙</option></select></td>
    <td><input name=a value="张样例"><input type="hidden" value="7"><input type=checkbox value=on></td>
    <td><textarea>第一行
第二 &amp; 行</textarea></td><td><select><option>请选择</option></select></td>
    <td><input list=l value=党支部><datalist id=l><option selected>别的</datalist></td>
    <td>满分<input type=number value=9.5>分<td><select><option>没有结束</tr><tr><td>后面</td></tr></table>`;
  expect(rowsOf(html)).toEqual([
    ['男', '甲\n丙', '张样例', '第一行\n第二 & 行', undefined, '党支部', '满分9.5分'],
    ['后面', ...Array.from({ length: 6 }, () => undefined)],
  ]);
});

test('a page that ends inside a table says so', () => {
  const told = [{ code: 'note.htmlCut', params: {} }];
  expect(readHtmlText('<table><tr><td>姓名</td></tr><tr><td>李', '页')?.notes).toEqual(told);
  expect(readHtmlText('<table><tr><td>姓名<td></table>', '页')?.notes).toBeUndefined();
  expect(readHtml(encodeUtf8('<table><tr><td>姓名</td></tr>'), '页').notes).toEqual(told);
});

const nameOf = (names: string): string | undefined =>
  readHtmlText(`${names}<table><tr><td>甲</td></tr></table>`, '页')?.sheets[0]?.name;

test('the one sheet that office programs name, entities included', () => {
  const one = '<x:ExcelWorksheet><x:Name>甲&amp;乙</x:Name></x:ExcelWorksheet>';
  expect([nameOf(one), nameOf(one + one), nameOf('<x:ExcelWorksheet>')]).toEqual(['甲&乙', '页', '页']);
});

/** Each took minutes, or ended in an overflow, where work grew with the square of the page or a pattern went over all of it. */
test.each([
  ['names of sheets', '<x:ExcelWorksheet>'.repeat(200_000)],
  ['equal signs', `<table><tr><td ${'='.repeat(10_000_000)}>甲</table>`],
  ['cells that reach down', `<table>${`<tr>${'<td rowspan=60000>甲'.repeat(40)}`.repeat(400)}</table>`],
  ['blocks', `<table><tr><td>甲${'<p>乙'.repeat(300_000)}</table>`],
  ['blanks', `<table><tr><td>甲${'&nbsp;'.repeat(500_000)}乙</table>`],
  ['style sheets', `<style>${'.a{'.repeat(500_000)}</style>`],
  ['a format', `<style>.a{mso-number-format:"${'0'.repeat(9_000_000)}"}</style>`],
])('%s, however many, are read in time', { timeout: 10_000 }, (_, part) => {
  expect(readHtmlText(`${part}<table><tr><td>张样例</td></tr></table>`, '页')?.sheets[0]).toBeDefined();
});
