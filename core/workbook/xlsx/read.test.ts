import { expect, test } from 'vitest';
import type { Cell } from '../../model/workbook.ts';
import { encodeUtf8 } from '../encoding.ts';
import { readWorkbook } from './read.ts';
import { sampleStyles, sampleWorkbook, type SampleParts } from '../sample.fixture.ts';
import { replaceMembers } from '../zip/zip-write.ts';
import { ZipArchive } from '../zip/zip.ts';

function readCells(row: string, parts: Partial<SampleParts> = {}): (Cell | undefined)[] {
  const book = readWorkbook(
    sampleWorkbook({ sheets: [`<sheetData><row r="1">${row}</row></sheetData>`], ...parts }),
  );
  const sheet = book.sheets[0]!;
  return Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(0, column));
}

test('joins the runs of rich text and leaves phonetic guides out', () => {
  const [plain, rich] = readCells('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>', {
    sharedStrings:
      '<si><t>甲</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">承诺 </t></r><r><t>事项</t></r><rPh sb="0" eb="1"><t>ちょう</t></rPh></si>',
  });
  expect([plain?.value, rich?.value]).toEqual(['甲', '承诺 事项']);
});

test('decodes entities and the escapes of what XML cannot hold', () => {
  const [cell] = readCells(
    '<c r="A1" t="inlineStr"><is><t>a&amp;b&#10;c_x000D_d_x005F_x0041_&#x20BB7;</t></is></c>',
  );
  expect(cell?.value).toBe('a&b\nc\rd_x0041_\u{20BB7}');
});

test('reads every cell type, and finds columns without references', () => {
  const cells = readCells(
    '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;B1</f><v>甲乙</v></c><c><v>1.5</v></c><c s="0"/><c r="H1" t="d"><v>2026-05-01</v></c>',
  );
  expect(cells.map((cell) => cell && [cell.type, cell.value])).toEqual([
    ['boolean', true],
    ['error', '#N/A'],
    ['text', '甲乙'],
    ['number', 1.5],
    ['blank', null],
    undefined,
    undefined,
    ['number', 46143],
  ]);
  expect(cells[2]?.formula).toBe('A1&B1');
});

test('shows dates by their format and marks them', () => {
  const styles = sampleStyles('yyyy"年"m"月"d"日"', '0.00', 'General');
  const [date, number, general] = readCells(
    '<c r="A1" s="0"><v>46143</v></c><c r="B1" s="1"><v>46143</v></c><c r="C1" s="2"><v>110105194912310021</v></c>',
    { styles },
  );
  expect(date).toMatchObject({ date: true, text: '2026年5月1日', format: 'yyyy"年"m"月"d"日"' });
  expect(number).toMatchObject({ date: false, text: '46143.00' });
  // An ID number typed as a number has lost digits; it stays a number so that an import can refuse it.
  expect(general).toMatchObject({ type: 'number', text: '1.10105E+17' });
});

test('counts from 1904 where the workbook does', () => {
  const [cell, iso] = readCells(
    '<c r="A1" s="0"><v>44681</v></c><c r="B1" s="0" t="d"><v>2026-05-01</v></c>',
    {
      styles: sampleStyles('yyyy-mm-dd'),
      workbookStart: '<workbookPr date1904="1"/>',
      workbookEnd: '<extLst><ext><x15:workbookPr xmlns:x15="x" chartTrackingRefBase="1"/></ext></extLst>',
    },
  );
  expect([cell?.text, iso?.text]).toEqual(['2026-05-01', '2026-05-01']);
});

test('reads parts with a namespace prefix and rows out of reading order', () => {
  const sheet =
    '<x:sheetData xmlns:x="m"><x:row r="3"><x:c r="B3" t="str"><x:v>丙</x:v></x:c><x:c r="A3" t="str"><x:v>乙</x:v></x:c></x:row><x:row><x:c t="str"><x:v>丁</x:v></x:c></x:row></x:sheetData>';
  const [read] = readWorkbook(sampleWorkbook({ sheets: [sheet] })).sheets;
  expect(read?.cell(2, 0)?.value).toBe('乙');
  expect(read?.cell(2, 1)?.value).toBe('丙');
  expect(read?.cell(3, 0)?.value).toBe('丁');
  expect([read?.hasRow(0), read?.hasRow(2), read?.rowCount, read?.columnCount]).toEqual([false, true, 4, 2]);
});

test('reads merged ranges', () => {
  const [sheet] = readWorkbook(
    sampleWorkbook({ sheets: ['<sheetData/><mergeCells count="1"><mergeCell ref="B2:D3"/></mergeCells>'] }),
  ).sheets;
  expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
});

test('refuses a sheet that is cut off', () => {
  const part = 'xl/worksheets/sheet1.xml';
  for (const xml of [
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1',
    '<worksheet><sheetData><row r="1">',
  ]) {
    const cut = sampleWorkbook({ sheets: [''] });
    const bytes = replaceMembers(new ZipArchive(cut), new Map([[part, encodeUtf8(xml)]]));
    expect(() => readWorkbook(bytes)).toThrow(expect.objectContaining({ code: 'workbook.truncated' }));
  }
  const open = sampleWorkbook({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1'] });
  expect(() => readWorkbook(open)).toThrow(expect.objectContaining({ code: 'workbook.badCell' }));
});

test('refuses a string index that the table does not have', () => {
  const sheets = ['<sheetData><row r="2"><c r="B2" t="s"><v>7</v></c></row></sheetData>'];
  expect(() => readWorkbook(sampleWorkbook({ sheets }))).toThrow(
    expect.objectContaining({ code: 'workbook.badCell', params: { sheet: 'Sheet1', cell: 'B2' } }),
  );
});

test('tells how a cell is stored, for importers that read the bytes', () => {
  const cells = readCells(
    '<c r="A1" t="inlineStr" s="2"><is><t>甲</t></is></c><c r="B1" t="str"><v>乙</v></c><c r="C1" s="1"/><c r="D1"><v>1</v></c>',
  );
  expect(cells.map((cell) => cell?.stored)).toEqual([
    { type: 'inlineStr', style: 2 },
    { type: 'str', style: 0 },
    { type: 'n', style: 1 },
    { type: 'n', style: 0 },
  ]);
});

test('a chart that is a sheet of its own is left out and told', () => {
  const bytes = sampleWorkbook({
    sheets: ['<sheetData/>'],
    extra: {
      'xl/workbook.xml':
        '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="图" sheetId="2" r:id="c1"/><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c1" Type="t/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    },
  });
  const book = readWorkbook(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual(['表']);
  expect(book.notes).toEqual([{ code: 'note.chartSheet', params: { sheet: '图' } }]);
});

test.each([
  ['<r><t xml:space="preserve"/></r><r><t>张样例</t></r>', '张样例'],
  ['<r><t /></r><r><t xml:space="preserve"> 甲</t></r>', ' 甲'],
  ['<t xml:lang="a&gt;b">乙</t>', '乙'],
  ["<t xml:lang='a>b'>乙</t>", '乙'],
  ['<r><t>甲</t></r><rPh sb="0" eb="1"/><r><t>乙</t></r>', '甲乙'],
  ['<r><t><![CDATA[a<b]]><!-- <t>no</t> -->c</t></r>', 'a<bc'],
])('the runs %s are %s, in the table and in the cell', (runs, text) => {
  const [shared, inline] = readCells(
    `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${runs}</is></c>`,
    { sharedStrings: `<si>${runs}</si>` },
  );
  expect([shared?.value, inline?.value]).toEqual([text, text]);
});

test('a tag within a text is refused, not read around', () => {
  const sharedStrings = '<si><t>a<b/>c</t></si>';
  expect(() => readCells('<c r="A1" t="s"><v>0</v></c>', { sharedStrings })).toThrow(
    expect.objectContaining({ code: 'workbook.corrupt' }),
  );
});

test('what an attribute says is not taken for another one', () => {
  const [cell] = readCells(`<c foo=" r='C1' " r="A1"><v>7</v></c>`);
  expect(cell?.value).toBe(7);
  const book = readWorkbook(sampleWorkbook({ sheets: ['<sheetData/>'], names: ["x state='hidden' y"] }));
  expect(book.sheets[0]).toMatchObject({ name: "x state='hidden' y", hidden: false });
});

test('values of a row come without its cells', () => {
  const cells =
    '<c r="B1"><v>1.5</v></c><c r="C1" s="0"/><c r="E1" t="s"><v>0</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="str"><v>乙</v></c>';
  const sheets = [
    `<sheetData><row r="1">${cells}</row><row r="2"/><row r="4"><c r="A4"><v>7</v></c></row></sheetData>`,
  ];
  const [sheet] = readWorkbook(sampleWorkbook({ sheets, sharedStrings: '<si><t>甲</t></si>' })).sheets;
  const rows = Array.from({ length: 5 }, (_, row) => sheet?.values(row));
  expect(rows).toEqual([[undefined, 1.5, null, undefined, '甲', true, '#N/A', '乙'], [], [], [7], []]);
});
