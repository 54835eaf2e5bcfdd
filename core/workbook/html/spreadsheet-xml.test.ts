import { expect, test } from 'vitest';
import { encodeUtf8 } from '../encoding.ts';
import { openWorkbook } from '../open.ts';
import { readSpreadsheetXml } from './spreadsheet-xml.ts';

const book = (inner: string, styles = ''): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles>${inner}</Workbook>`;

const data = (type: string, text: string, more = ''): string =>
  `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;

test('rows and cells stand where they say or behind the one before', () => {
  const [sheet] = readSpreadsheetXml(
    book(`<Worksheet ss:Name="甲"><Table ss:ExpandedRowCount="9"><Row ss:Index="2"><Cell ss:Index="3"><Data ss:Type="String">a&#10;b</Data></Cell>
      <Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">c</Data></Cell><Cell><Data ss:Type="String">d</Data></Cell></Row>
      <Row><Cell/></Row></Table></Worksheet>`),
  ).sheets;
  expect(sheet?.name).toBe('甲');
  expect([2, 3, 4, 5].map((column) => sheet?.cell(1, column)?.value)).toEqual(['a\nb', 'c', undefined, 'd']);
  expect(sheet?.cell(2, 0)?.type).toBe('blank');
  expect([sheet?.hasRow(0), sheet?.rowCount]).toEqual([false, 3]);
  expect(sheet?.merges).toEqual([{ top: 1, left: 3, bottom: 2, right: 4 }]);
});

test('values of every type, formats of styles and of those they are made from', () => {
  const styles = `<Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="e" ss:Parent="d"/><Style ss:ID="n"><NumberFormat ss:Format="0.00"/></Style>`;
  const [sheet] = readSpreadsheetXml(
    book(
      `<Worksheet ss:Name="A"><Table><Row>${data('Number', '30', ' ss:StyleID="n"')}${data('DateTime', '2016-05-01T00:00:00.000', ' ss:StyleID="e"')}${data('Boolean', '1')}${data('Error', '#N/A')}${data('Number', '3', ' ss:Formula="=RC[-1]+1"')}<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>张</B>样例</ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell></Row></Table></Worksheet>`,
      styles,
    ),
  ).sheets;
  const cells = Array.from({ length: 6 }, (_, column) => sheet?.cell(0, column));
  expect(cells.map((cell) => [cell?.type, cell?.value, cell?.text])).toEqual([
    ['number', 30, '30.00'],
    ['number', 42491, '2016/5/1'],
    ['boolean', true, 'TRUE'],
    ['error', '#N/A', '#N/A'],
    ['number', 3, '3'],
    ['text', '张样例', '张样例'],
  ]);
  expect(cells[1]?.date).toBe(true);
  expect(cells[4]?.formula).toBe('RC[-1]+1');
});

test('the encoding that the declaration names is believed where the bytes agree', async () => {
  const xml =
    '<?xml version="1.0" encoding="GB2312"?><Workbook><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">';
  const bytes = [
    ...encodeUtf8(xml),
    0xd0,
    0xd5,
    0xc3,
    0xfb,
    ...encodeUtf8('</Data></Cell></Row></Table></Worksheet></Workbook>'),
  ];
  const { sheets } = await openWorkbook(new Uint8Array(bytes), 'a.xls');
  expect(sheets[0]?.cell(0, 0)?.value).toBe('姓名');
});

test('hidden rows and columns are told', () => {
  const columns = '<Column/><Column ss:Index="3" ss:Span="1" ss:Hidden="1"/>';
  const [sheet] = readSpreadsheetXml(
    book(
      `<Worksheet ss:Name="A"><Table>${columns}<Row/><Row ss:Hidden="1"><Cell/></Row></Table></Worksheet>`,
    ),
  ).sheets;
  expect([[...(sheet?.hiddenRows ?? [])], [...(sheet?.hiddenColumns ?? [])]]).toEqual([[1], [2, 3]]);
});

test('hidden sheets are told, and dates from 1904', () => {
  const read = readSpreadsheetXml(
    book(
      '<ExcelWorkbook><Date1904/></ExcelWorkbook><Worksheet ss:Name="A"><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet><Worksheet ss:Name="B"/>',
    ),
  );
  expect(read.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['A', true],
    ['B', false],
  ]);
  expect(read.date1904).toBe(true);
});

test('a place beyond the sheet is damage, not memory', () => {
  const far = book(
    '<Worksheet ss:Name="A"><Table><Row ss:Index="1000000000"><Cell/></Row></Table></Worksheet>',
  );
  expect(() => readSpreadsheetXml(far)).toThrow(expect.objectContaining({ code: 'workbook.corrupt' }));
});

const sheetOf = (cells: string): string =>
  book(`<Worksheet ss:Name="名单"><Table><Row>${cells}</Row></Table></Worksheet>`);

test('characters are characters in CDATA too; comments and marks of rich text are none', () => {
  const cells = [
    data('String', '<![CDATA[x<y & z]]>'),
    data('String', 'a<!-- > -->b &amp;lt; x'),
    data('String', '<B>粗<![CDATA[<B>]]></B>体'),
  ];
  const [sheet] = readSpreadsheetXml(sheetOf(cells.join(''))).sheets;
  expect([0, 1, 2].map((column) => sheet?.cell(0, column)?.value)).toEqual([
    'x<y & z',
    'ab &lt; x',
    '粗<B>体',
  ]);
});

test.each([
  ['cut off behind a row', (xml: string) => xml.slice(0, xml.indexOf('</Row>') + 6), 'workbook.truncated'],
  ['cut off inside a tag', (xml: string) => xml.slice(0, xml.indexOf('</Row>') + 3), 'workbook.truncated'],
  ['a cell that does not end', (xml: string) => xml.replace('</Cell>', ''), 'workbook.corrupt'],
  ['an entity of HTML', (xml: string) => xml.replace('甲', '甲&nbsp;乙'), 'workbook.corrupt'],
  ['a bare &', (xml: string) => xml.replace('甲', '甲&乙'), 'workbook.corrupt'],
  [
    'a cell twice',
    (xml: string) => xml.replace('</Row>', '<Cell ss:Index="1"/></Row>'),
    'workbook.cellTwice',
  ],
  ['two values', (xml: string) => xml.replace(/<Data.*?<\/Data>/, (all) => all + all), 'workbook.badCell'],
  ['a row twice', (xml: string) => xml.replace('</Row>', '</Row><Row ss:Index="1"/>'), 'workbook.badRow'],
])('refuses what programs would read differently: %s', (_, change, code) => {
  expect(() => readSpreadsheetXml(change(sheetOf(data('String', '甲'))))).toThrow(
    expect.objectContaining({ code }),
  );
});

test('times stand on the last day of 1899; one that is none stays a text', () => {
  const style = '<Style ss:ID="t"><NumberFormat ss:Format="Short Time"/></Style>';
  const cells =
    data('DateTime', '1899-12-31T08:30:00.000', ' ss:StyleID="t"') +
    data('DateTime', '2026-05-01T25:00:00.000');
  const xml = book(`<Worksheet ss:Name="A"><Table><Row>${cells}</Row></Table></Worksheet>`, style);
  const [sheet] = readSpreadsheetXml(xml).sheets;
  expect(sheet?.cell(0, 0)).toMatchObject({ type: 'number', text: '8:30' });
  expect(sheet?.cell(0, 1)).toMatchObject({ type: 'text', value: '2026-05-01T25:00:00.000' });
});

test('cells are counted while they are read', { timeout: 30_000 }, () => {
  const rows = `<Row>${'<Cell/>'.repeat(16_000)}</Row>`.repeat(251);
  expect(() => readSpreadsheetXml(book(`<Worksheet ss:Name="A"><Table>${rows}</Table></Worksheet>`))).toThrow(
    expect.objectContaining({ code: 'workbook.tooManyCells' }),
  );
});
