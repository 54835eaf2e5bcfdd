import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOpenDocumentXml } from './ods.ts';
import { openWorkbook } from '../open.ts';

const content = (tables: string, styles = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const table = (rows: string, attributes = 'table:name="花名册"'): string =>
  `<table:table ${attributes}>${rows}</table:table>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const text = (inner: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${inner}</text:p></table:table-cell>`;
const cell = (attributes: string, shown: string): string =>
  `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

function values(xml: string, count: number): unknown[] {
  const [sheet] = readOpenDocumentXml(xml).sheets;
  return Array.from({ length: count }, (_, column) => sheet?.cell(0, column)?.value);
}

test('texts: spans, blanks, tabs, breaks, paragraphs; comments and drawings are none of it', () => {
  const cells = [
    text('张<text:span text:style-name="b">样</text:span>例'),
    text('<text:s text:c="2"/>前<text:s/> 后'),
    text('a<text:tab/>b<text:line-break/>c'),
    '<table:table-cell office:value-type="string"><text:p>一 &amp;\n  二</text:p><text:p/><text:p>三</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>正文</text:p><draw:frame><text:p>图</text:p></draw:frame></table:table-cell>',
    text('见<text:a xlink:href="x">链接</text:a>'),
  ];
  expect(values(content(table(row(...cells))), 6)).toEqual([
    '张样例',
    '  前  后',
    'a\tb\nc',
    '一 & 二\n\n三',
    '正文',
    '见链接',
  ]);
});

test('values by their type, shown as the program showed them', () => {
  const styles =
    '<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style><style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="c2" style:family="table-cell" style:parent-style-name="c1"/>';
  const cells = [
    cell('office:value-type="float" office:value="30"', '30'),
    cell('office:value-type="percentage" office:value="0.125"', '12.5%'),
    cell('table:style-name="c2" office:value-type="date" office:date-value="2016-05-01"', '2016年5月'),
    cell('office:value-type="date" office:date-value="2016-05-01T12:00:00"', '2016-05-01 12:00'),
    cell('office:value-type="time" office:time-value="PT06H30M00S"', '06:30'),
    cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
    cell('table:formula="of:=[.A1]+SUM([.B1:.C2])" office:value-type="float" office:value="3"', '3'),
    cell(
      'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
      '#DIV/0!',
    ),
    cell('office:value-type="currency" office:currency="CNY" office:value="1234.5"', '¥1,234.50'),
  ];
  const [sheet] = readOpenDocumentXml(content(table(row(...cells)), styles)).sheets;
  const read = Array.from({ length: 9 }, (_, column) => sheet?.cell(0, column));
  expect(read.map((found) => [found?.type, found?.value, found?.text])).toEqual([
    ['number', 30, '30'],
    ['number', 0.125, '12.5%'],
    ['number', 42491, '2016年5月'],
    ['number', 42491.5, '2016-05-01 12:00'],
    ['number', 6.5 / 24, '06:30'],
    ['boolean', true, 'TRUE'],
    ['number', 3, '3'],
    ['error', '#DIV/0!', '#DIV/0!'],
    ['number', 1234.5, '¥1,234.50'],
  ]);
  expect(read.map((found) => found?.date)).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(read[2]?.format).toBe('yyyy"年"m"月"');
  expect([read[6]?.formula, read[7]?.formula]).toEqual(['A1+SUM(B1:C2)', '1/0']);
});

test('repetitions are unfolded where there is content, and cost nothing elsewhere', () => {
  const rows = [
    row(
      text('甲').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="3"'),
      '<table:table-cell table:number-columns-repeated="16381"/>',
    ),
    '<table:table-row table:number-rows-repeated="4"><table:table-cell table:style-name="x"/></table:table-row>',
    `<table:table-row table:number-rows-repeated="2">${text('乙')}</table:table-row>`,
    '<table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  ];
  const [sheet] = readOpenDocumentXml(content(table(rows.join('')))).sheets;
  expect([sheet?.rowCount, sheet?.columnCount]).toEqual([7, 3]);
  expect([5, 6].map((at) => sheet?.cell(at, 0)?.value)).toEqual(['乙', '乙']);
  expect(sheet?.hasRow(2)).toBe(false);
});

test('a value repeated over a whole sheet is refused', () => {
  const bomb = `<table:table-row table:number-rows-repeated="1048576">${text('甲').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"')}</table:table-row>`;
  expect(() => readOpenDocumentXml(content(table(bomb)))).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyCells' }),
  );
});

test('merged ranges, hidden sheets, several sheets; what is no sheet is passed over', () => {
  const styles =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const merged =
    '<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>标题</text:p></table:table-cell><table:covered-table-cell/>';
  const xml = content(
    `<table:tracked-changes><table:table-cell office:value-type="string"><text:p>旧</text:p></table:table-cell></table:tracked-changes>${table(row(merged, text('乙')))}${table(row(text('丙')), 'table:name="隐藏" table:style-name="ta2"')}`,
    styles,
  );
  const { sheets } = readOpenDocumentXml(xml);
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['花名册', false],
    ['隐藏', true],
  ]);
  expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  expect(sheets[0]?.cell(0, 2)?.value).toBe('乙');
});

test('hidden rows and columns are told, filtered ones too', () => {
  const rows = [
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
    row(text('甲')),
    `<table:table-row table:visibility="filter" table:number-rows-repeated="2">${text('乙')}</table:table-row>`,
  ];
  const [sheet] = readOpenDocumentXml(content(table(rows.join('')))).sheets;
  expect([[...(sheet?.hiddenRows ?? [])], [...(sheet?.hiddenColumns ?? [])]]).toEqual([[1, 2], [2]]);
});

test('cells take the format of their column where they name none', () => {
  const styles =
    '<number:text-style style:name="N2"><number:text-content/></number:text-style><style:style style:name="t" style:family="table-cell" style:data-style-name="N2"/>';
  const columns =
    '<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="t"/>';
  const [sheet] = readOpenDocumentXml(
    content(table(columns + row(text('a'), text('b'), text('c'), text('d'))), styles),
  ).sheets;
  expect([0, 1, 2, 3].map((column) => sheet?.cell(0, column)?.format)).toEqual([
    'General',
    '@',
    '@',
    'General',
  ]);
});

const SHEET_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

test('a package is opened by what it says it is', async () => {
  const xml = content(table(row(text('甲'))));
  const book = await openWorkbook(
    zipSync({ mimetype: strToU8(SHEET_TYPE), 'content.xml': strToU8(xml) }),
    'a.xlsx',
  );
  expect(book.sheets[0]?.cell(0, 0)?.value).toBe('甲');
});

test.each([
  ['application/vnd.oasis.opendocument.text', {}, 'workbook.isWord'],
  ['application/vnd.oasis.opendocument.presentation', {}, 'workbook.isSlides'],
  [SHEET_TYPE, { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }, 'workbook.encrypted'],
  [SHEET_TYPE, { 'content.xml': strToU8(content('')) }, 'workbook.noSheet'],
])('refuses %s %j', async (mimetype, more, code) => {
  const bytes = zipSync({ mimetype: strToU8(mimetype), 'content.xml': strToU8('x'), ...more });
  await expect(openWorkbook(bytes, 'a.ods')).rejects.toMatchObject({ code });
});

test('a flat document is the same in one file', async () => {
  const xml = content(table(row(text('甲')))).replaceAll('document-content', 'document');
  const book = await openWorkbook(strToU8(xml), 'a.fods');
  expect(book.sheets[0]?.cell(0, 0)?.value).toBe('甲');
});

test('characters are characters in CDATA too; comments are none', () => {
  const cells = [
    text('<![CDATA[x<y & z]]>'),
    text('张<!-- <text:p>李</text:p> -->样例'),
    text('a<![CDATA[  ]]>b'),
  ];
  expect(values(content(table(row(...cells))), 3)).toEqual(['x<y & z', '张样例', 'a b']);
});

test.each([
  ['cut off', (xml: string) => xml.slice(0, -60), 'workbook.truncated'],
  ['a cell that does not end', (xml: string) => xml.replace('</table:table-cell>', ''), 'workbook.corrupt'],
  ['an entity of HTML', (xml: string) => xml.replace('甲', '甲&nbsp;'), 'workbook.corrupt'],
  ['a character that is none', (xml: string) => xml.replace('甲', '甲&#0;'), 'workbook.corrupt'],
  ['another root behind it', (xml: string) => xml + xml.replace(/<\?.*?\?>/, ''), 'workbook.corrupt'],
  ['entities of its own', (xml: string) => xml.replace('<office', '<!DOCTYPE a><office'), 'workbook.doctype'],
])('refuses XML that is not well-formed: %s', (_, change, code) => {
  const xml = content(table(row(text('甲'))) + table(row(text('乙')), 'table:name="二"'));
  expect(() => readOpenDocumentXml(change(xml))).toThrow(expect.objectContaining({ code }));
});

test('broken styles are refused as well', () => {
  expect(() => readOpenDocumentXml(content(table(row(text('甲')))), '<office:document-styles>')).toThrow(
    expect.objectContaining({ code: 'workbook.truncated' }),
  );
});

test('a time that is none stays the text that was shown', () => {
  const cells = [
    cell('office:value-type="date" office:date-value="2026-05-01T25:61:00"', '2026-05-01 25:61'),
  ];
  expect(values(content(table(row(...cells))), 1)).toEqual(['2026-05-01 25:61']);
});

test('cells and rows beyond the last of a sheet are refused, columns that only have a style are passed over', () => {
  const wide = row(...Array.from({ length: 16_385 }, () => text('甲')));
  expect(() => readOpenDocumentXml(content(table(wide)))).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyColumns', params: { row: 1, limit: 16_384 } }),
  );
  const high = `<table:table-row table:number-rows-repeated="1048576"/>${row(text('甲'))}`;
  expect(() => readOpenDocumentXml(content(table(high)))).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyRows' }),
  );
  const columns = '<table:table-column table:default-cell-style-name="x"/>'.repeat(20_000);
  expect(values(content(table(columns + row(text('甲')))), 1)).toEqual(['甲']);
});
