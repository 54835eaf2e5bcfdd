import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '../xlsx/read.ts';
import { sampleStyles, sampleWorkbook } from '../sample.fixture.ts';
import { replaceMembers } from '../zip/zip-write.ts';
import { ZipArchive } from '../zip/zip.ts';
import { fillTemplate } from './fill.ts';
import { header, SHEET, template, request, record, xmlOf, refusal, samplesIn } from './fill.fixture.ts';

test('only the sheet and the shared strings change', () => {
  const before = template('');
  const { bytes } = fillTemplate(before, request([record]));
  const [old, now] = [new ZipArchive(before), new ZipArchive(bytes)];
  const changed = old.members
    .map(({ name }) => name)
    .filter((name) => !Buffer.from(old.read(name)).equals(Buffer.from(now.read(name))));
  expect(changed.toSorted()).toEqual(['xl/sharedStrings.xml', SHEET]);
  expect(now.members.map(({ name }) => name)).toEqual(old.members.map(({ name }) => name));
});

test('writes what was given, in new rows that look like the first data row', () => {
  const prepared =
    '<row r="2" ht="20" customHeight="1"><c r="A2" s="1"/><c r="B2" s="1"/><c r="C2" s="2"/><c r="D2" s="1"/></row>';
  const { bytes, cells } = fillTemplate(template(prepared), request([record, ['李样例', '', '2016-06-30']]));
  const [sheet] = readWorkbook(bytes).sheets;
  const row = (n: number): unknown[] => [0, 1, 2].map((column) => sheet?.cell(n, column)?.text);
  expect(row(1)).toEqual(record);
  expect(row(2)).toEqual(['李样例', '', '2016-06-30']);
  expect(xmlOf(bytes)).toContain('<row r="3" ht="20" customHeight="1"><c r="A3" s="1" t="s">');
  expect(xmlOf(bytes)).toContain('<c r="B3" s="1"/>');
  expect(xmlOf(bytes)).toContain('<c r="D3" s="1"/>');
  expect(xmlOf(bytes)).toContain(header);
  expect(xmlOf(bytes)).toContain('<dimension ref="A1:C3"/>');
  expect(cells).toContainEqual({ cell: 'C3', value: '2016-06-30', as: 'date' });
});

test('a date column without a date format gets text', () => {
  const { bytes, cells } = fillTemplate(template(''), request([record]));
  expect(readWorkbook(bytes).sheets[0]?.cell(1, 2)).toMatchObject({ type: 'text', value: '2016-05-01' });
  expect(cells).toContainEqual({ cell: 'C2', value: '2016-05-01', as: 'text' });
});

test('a month is not given a day', () => {
  const prepared = '<row r="2"><c r="C2" s="2"/></row><row r="3"><c r="C3" s="4"/></row>';
  const months = sampleStyles('General', '@', 'yyyy-mm-dd', '0.00', 'yyyy"年"mm"月"');
  const rows = [record.with(2, '2016-05'), record.with(2, '2016-05')];
  const { bytes, cells } = fillTemplate(template(prepared, '', { styles: months }), request(rows));
  expect(cells.filter(({ cell }) => cell.startsWith('C')).map(({ as }) => as)).toEqual(['text', 'date']);
  expect(readWorkbook(bytes).sheets[0]?.cell(2, 2)?.text).toBe('2016年05月');
});

test('new shared strings are counted and escaped', () => {
  const sharedStrings = '<si><t>姓名</t></si><si><t>身份证号</t></si>';
  const before = template('', '', { sharedStrings });
  const { bytes } = fillTemplate(before, request([[' <甲>&\n_x0041_', '𠮷', '']]));
  const [sheet] = readWorkbook(bytes).sheets;
  expect([sheet?.cell(1, 0)?.value, sheet?.cell(1, 1)?.value]).toEqual([' <甲>&\n_x0041_', '𠮷']);
  expect(sheet?.cell(0, 0)?.value).toBe('姓名');
});

test('a template without shared strings gets inline strings and no new part', () => {
  const before = sampleWorkbook({ sheets: ['<sheetData/>'] });
  const { bytes } = fillTemplate(before, request([record]));
  expect(new ZipArchive(bytes).members).toHaveLength(new ZipArchive(before).members.length);
  expect(readWorkbook(bytes).sheets[0]?.cell(1, 1)?.value).toBe('11010519491231002X');
});

test('an empty string table, as streaming writers leave it, is opened', () => {
  const before = sampleWorkbook({ sheets: ['<sheetData/>'], sharedStrings: '' });
  const table = new TextEncoder().encode('<sst xmlns="m" count="0" uniqueCount="0"/>');
  const empty = replaceMembers(new ZipArchive(before), new Map([['xl/sharedStrings.xml', table]]));
  const { bytes } = fillTemplate(empty, request([record]));
  expect(new ZipArchive(bytes).readText('xl/sharedStrings.xml')).toMatch(
    /^<sst xmlns="m" count="3" uniqueCount="3"><si>.*<\/si><\/sst>$/,
  );
  expect(readWorkbook(bytes).sheets[0]?.cell(1, 0)?.value).toBe('张样例');
});

test('a namespace prefix is kept', () => {
  const before = sampleWorkbook({
    sheets: ['<x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>姓名</x:v></x:c></x:row></x:sheetData>'],
  });
  const { bytes } = fillTemplate(before, request([record]));
  expect(xmlOf(bytes)).toContain(
    '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>张样例</x:t></x:is></x:c>',
  );
});

test('refuses to overwrite a formula, and names the cell', () => {
  const formula = '<row r="2"><c r="B2"><f>A2&amp;"x"</f><v>1</v></c></row>';
  expect(() => fillTemplate(template(formula), request([record]))).toThrow(
    refusal('template.formulaCell', { cell: 'B2' }),
  );
  expect(() => fillTemplate(template(formula), request([record], { replaceSamples: true }))).toThrow(
    refusal('template.formulaCell', { cell: 'B2' }),
  );
});

test('a numbered row keeps its number', () => {
  const numbered = '<row r="2"><c r="D2"><v>1</v></c></row>';
  const { bytes } = fillTemplate(template(numbered), request([record]));
  expect(readWorkbook(bytes).sheets[0]?.cell(1, 3)?.value).toBe(1);
});

test('refuses hidden rows and merged cells', () => {
  expect(() => fillTemplate(template('<row r="2" hidden="1"/>'), request([record]))).toThrow(
    refusal('template.hiddenRow', { row: 2 }),
  );
  const merged = '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>';
  expect(() => fillTemplate(template('', merged), request([record]))).toThrow(
    refusal('template.mergedCell', { cell: 'A2', range: 'A2:B2' }),
  );
});

test('refuses an unknown sheet and a text that no cell holds', () => {
  expect(() => fillTemplate(template(''), request([record], { sheet: '没有' }))).toThrow(
    refusal('template.noSheet'),
  );
  expect(() => fillTemplate(template(''), request([['长'.repeat(32_768)]]))).toThrow(
    refusal('template.textTooLong'),
  );
});

test.each([
  ['a note in a column that is not filled', '<c r="D3" t="str"><v>填表人：</v></c>', 'D3'],
  ['a total', '<c r="D3" t="str"><v>合计</v></c>', 'D3'],
  ['a word in a column that this record leaves blank', '<c r="B3" t="str"><v>单位盖章</v></c>', 'B3'],
])('a row with %s takes no record', (_, cells, cell) => {
  const rows = [record, ['李样例', '', '2016-06-30']];
  expect(() => fillTemplate(template(`<row r="3">${cells}</row>`), request(rows))).toThrow(
    refusal('template.occupied', { cell }),
  );
});

test('rows to be completed by hand are no samples', () => {
  const footer = '<row r="3"><c r="A3" t="str"><v>填表人：</v></c><c r="C3" t="str"><v>审核人:</v></c></row>';
  const rows = '<row r="2"><c r="A2" t="str"><v>示例</v></c><c r="B2" t="str"><v>110</v></c></row>' + footer;
  const { bytes } = fillTemplate(template(rows), request([record], { replaceSamples: true }));
  expect(xmlOf(bytes)).toContain(footer);
  expect(samplesIn(template(rows)).map(({ row }) => row)).toEqual([2]);
  expect(() => fillTemplate(template(rows), request([record, record], { replaceSamples: true }))).toThrow(
    refusal('template.occupied', { cell: 'A3' }),
  );
});

test.each([
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', []],
  ['utf-16be', []],
])('a part in %s with the byte order mark %j stays as it is', (encoding, mark) => {
  const archive = new ZipArchive(template(''));
  const declared = `<?xml version="1.0" encoding="${encoding}"?>${archive.readText(SHEET)}`;
  const wide = Buffer.from(declared, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  const body = encoding === 'utf-16be' ? wide.swap16() : wide;
  const before = replaceMembers(archive, new Map([[SHEET, new Uint8Array([...mark, ...body])]]));
  const { bytes } = fillTemplate(before, request([record]));
  const part = new ZipArchive(bytes).read(SHEET);
  expect([...part.subarray(0, mark.length)]).toEqual(mark);
  expect(new TextDecoder(encoding, { ignoreBOM: true }).decode(part).indexOf('<')).toBe(
    mark.length > 0 ? 1 : 0,
  );
  expect(new TextDecoder(encoding).decode(part)).toContain('<c r="A2" t="s">');
  expect(readWorkbook(bytes).sheets[0]?.cell(1, 1)?.value).toBe(record[1]);
});

test('where there are formulas, the workbook is told to recalculate', () => {
  const total = '<row r="9"><c r="A9"><f>COUNTA(A2:A8)</f><v>0</v></c></row>';
  const { bytes } = fillTemplate(template(total), request([record]));
  expect(new ZipArchive(bytes).readText('xl/workbook.xml')).toContain(
    '</sheets><calcPr fullCalcOnLoad="1"/>',
  );
  expect(xmlOf(bytes)).toContain('<row r="9"><c r="A9"><f>COUNTA(A2:A8)</f></c></row>');
});

test('a row keeps its attributes, and its spans become wide enough', () => {
  const row = '<row r="2" spans="1:2" x14ac:dyDescent="0.15" xmlns:x14ac="u"><c r="A2" s="1"/></row>';
  const { bytes } = fillTemplate(template(row), request([record]));
  expect(xmlOf(bytes)).toContain(
    '<row r="2" spans="1:3" x14ac:dyDescent="0.15" xmlns:x14ac="u"><c r="A2" s="1" t="s">',
  );
});

test('numbers go where the format shows them as typed', () => {
  const prepared = '<row r="2"><c r="A2" s="0"/><c r="B2" s="1"/><c r="C2" s="3"/></row>';
  const columns = (['A', 'B', 'C'] as const).map((column) => ({ column, type: 'number' as const }));
  const { cells } = fillTemplate(template(prepared), request([['30', '30', '三十']], { columns }));
  expect(cells.map(({ as }) => as)).toEqual(['number', 'text', 'text']);
});

test('any records come back, wherever they are written', { timeout: 60_000 }, () => {
  const value = fc.string({ unit: 'binary', maxLength: 12 });
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  const columns = (['A', 'C', 'AB'] as const).map((column) => ({ column, type: 'text' as const }));
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 9 }), (values, firstDataRow) => {
      const prepared = '<row r="4"><c r="A4" s="1"/></row><row r="6" spans="1:1"/>';
      const { bytes } = fillTemplate(template(prepared), request(values, { columns, firstDataRow }));
      const [sheet] = readWorkbook(bytes).sheets;
      const read = values.map((_, n) =>
        [0, 2, 27].map((c) => sheet?.cell(firstDataRow - 1 + n, c)?.value ?? ''),
      );
      expect(read).toEqual(values);
      expect(sheet?.cell(0, 0)?.value).toBe('姓名');
    }),
    { numRuns: 40 },
  );
});

test('words beside the table, behind a column without a name, are in nobody’s way', () => {
  const beside = '<row r="3"><c r="G3" t="str"><v>一人一行</v></c></row>';
  const { bytes } = fillTemplate(template(beside), request([record, record]));
  expect(xmlOf(bytes)).toContain('<c r="C3" t="s"><v>4</v></c><c r="G3" t="str"><v>一人一行</v></c></row>');
});

test('a row made for a record has the cells of the first one merged like it', () => {
  const merged = '<mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells>';
  const { bytes } = fillTemplate(
    template('<row r="2"><c r="C2" s="2"/></row>', merged),
    request([record, record]),
  );
  expect(xmlOf(bytes)).toContain(
    '<mergeCells count="2"><mergeCell ref="C2:D2"/><mergeCell ref="C3:D3"/></mergeCells>',
  );
  expect(readWorkbook(bytes).sheets[0]?.cell(2, 2)?.text).toBe('2016-05-01');
});

test('a row that is hidden without saying so is refused as well', () => {
  const sheets = ['<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData/>'];
  expect(() => fillTemplate(template('', '', { sheets }), request([record]))).toThrow(
    refusal('template.hiddenRow', { row: 2 }),
  );
});

test('what nobody could see or type is told, and filled all the same', () => {
  const sheets = [
    `<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData>${header}<row r="2"><c r="A2" s="1"/><c r="B2"/></row></sheetData><sheetProtection sheet="1"/>`,
  ];
  const unlocked = '<cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs>';
  const extra = { '_xmlsignatures/origin.sigs': '' };
  const { notes, cells } = fillTemplate(
    template('', '', { sheets, styles: unlocked, extra }),
    request([record]),
  );
  expect(notes).toEqual([
    { code: 'template.hiddenColumns', params: { columns: 'B' } },
    { code: 'template.lockedColumns', params: { columns: 'B、C' } },
    { code: 'template.signatureBroken', params: {} },
  ]);
  expect(cells).toHaveLength(3);
});

/** The namespaces of ISO 29500 strict instead of those that everybody writes. */
const strict = (text: string): Uint8Array =>
  new TextEncoder().encode(
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  );

test('a strict workbook is filled like any other', () => {
  const archive = new ZipArchive(template('<row r="2"><c r="C2" s="2"/></row>'));
  const texts = archive.members.map(({ name }) => [name, strict(archive.readText(name))] as const);
  const { bytes } = fillTemplate(replaceMembers(archive, new Map(texts)), request([record]));
  expect([0, 1, 2].map((column) => readWorkbook(bytes).sheets[0]?.cell(1, column)?.text)).toEqual(record);
});

test.each([
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'template.oldFormat'],
  ['a web page', [...new TextEncoder().encode('<html><table></table></html>')], 'template.webPage'],
  ['a text', [...new TextEncoder().encode('姓名,性别')], 'template.oldFormat'],
  ['a binary workbook', [...zipSync({ 'xl/workbook.bin': new Uint8Array(1) })], 'workbook.binaryFormat'],
  [
    'an OpenDocument sheet',
    [...zipSync({ mimetype: new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet') })],
    'workbook.openDocument',
  ],
  ['half a file', [...template('').subarray(0, 300)], 'workbook.truncated'],
])('%s is refused for what it is', (_, bytes, code) => {
  expect(() => fillTemplate(new Uint8Array(bytes), request([record]))).toThrow(refusal(code));
});

test.each([
  ['number', '0', '9.5', 'text'],
  ['number', '0.00', '9.5', 'number'],
  ['number', 'General', '123456789012', 'text'],
  ['date', 'h:mm', '2016-05-01', 'text'],
  ['date', 'yyyy', '2016-05', 'text'],
  ['date', 'yyyy-mm', '2016-05', 'date'],
  ['date', 'yyyy-mm', '2016-05-01', 'text'],
  ['date', 'yyyy/m/d', '2016-05-01 08:30', 'text'],
  ['date', 'yyyy/m/d', '2016-05-01 00:00:00', 'date'],
  ['date', 'yyyy/m/d h:mm:ss', '2016-05-01', 'date'],
  ['date', 'yyyy/m/d h:mm', '2016-05-01 08:30:00', 'date'],
  ['date', 'yyyy/m/d h:mm:ss', '2016-05', 'text'],
  ['date', 'yyyy/m/d h:mm', '2016-05-01 25:00', 'text'],
] as const)('a %s under %s: %s is stored as %s', (type, format, value, as) => {
  const blank = template('<row r="2"><c r="A2" s="0"/></row>', '', { styles: sampleStyles(format) });
  const { cells } = fillTemplate(blank, request([[value]], { columns: [{ column: 'A', type }] }));
  expect(cells).toEqual([{ cell: 'A2', value, as }]);
});

test('what stands in a written row beside its cells stays, and what a written cell says beside its value', () => {
  const ext = '<extLst><ext uri="x"><y:c xmlns:y="u"/></ext></extLst>';
  const row = [
    '<row r="2"><!-- 甲 --><c r="B2" x:d="t=\'s\'" s="1" t="s" ph="1" vm="2" cm="3" xmlns:x="u"><v>0</v>',
    `${ext}</c><!-- 乙 --><c r="C2" s="2" t="str"><v>样例</v></c>${ext}</row>`,
  ].join('');
  const { bytes } = fillTemplate(template(row), request([['', '丙', '']], { replaceSamples: true }));
  expect(xmlOf(bytes)).toContain(
    [
      '<row r="2"><c r="A2"/><!-- 甲 --><c r="B2" x:d="t=\'s\'" s="1" ph="1" xmlns:x="u" t="s"><v>2</v>',
      `${ext}</c><!-- 乙 --><c r="C2" s="2"/>${ext}</row>`,
    ].join(''),
  );
});
