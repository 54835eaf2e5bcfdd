import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { readWorkbook } from './xlsx/read.ts';
import { sampleStyles, sampleWorkbook } from './sample.fixture.ts';
import { writeZip } from './zip/zip.fixture.ts';
import { replaceMembers } from './zip/zip-write.ts';
import { viewOf, ZipArchive } from './zip/zip.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const code = (expected: string) => expect.objectContaining({ name: 'JiannuoError', code: expected });
const limited = (limits: Partial<ReadLimits>): ReadLimits => ({ ...DEFAULT_LIMITS, ...limits });

function sheet(xml: string): Uint8Array {
  return sampleWorkbook({ sheets: [xml] });
}

function cells(xml: string): Uint8Array {
  return sheet(`<sheetData><row r="2">${xml}</row></sheetData>`);
}

function withPart(part: string, xml: string | Uint8Array): Uint8Array {
  const bytes = sheet('<sheetData/>');
  return replaceMembers(
    new ZipArchive(bytes),
    new Map([[part, typeof xml === 'string' ? strToU8(xml) : new Uint8Array(xml)]]),
  );
}

test('a whole sheet that is only declared costs nothing', () => {
  const [read] = readWorkbook(
    sheet(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="C9"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>',
    ),
  ).sheets;
  expect([read?.cell(0, 0)?.value, read?.cell(8, 2)?.value, read?.cell(1_048_575, 16_383)?.value]).toEqual([
    1, 2, 3,
  ]);
  expect(read?.cell(500_000, 3)).toBeUndefined();
});

test.each([
  ['a column behind the last', '<c r="XFE2"><v>1</v></c>', 'B'],
  ['a place that is none', '<c r="2"><v>1</v></c>', ''],
  ['a style that is no number', '<c r="A2" s="-1"><v>1</v></c>', ''],
  ['a style of no format, with a number', '<c r="A2" s="7"><v>1</v></c>', ''],
  ['a type that is none', '<c r="A2" t="__proto__"><v>1</v></c>', ''],
  ['a number that is none', '<c r="A2"><v>0x1F</v></c>', ''],
  ['a number without end', '<c r="A2"><v>1e999</v></c>', ''],
  ['a truth value that is none', '<c r="A2" t="b"><v>2</v></c>', ''],
  ['two values', '<c r="A2"><v>1</v><v>2</v></c>', ''],
  ['a text where its type says number', '<c r="A2"><is><t>1</t></is></c>', ''],
])('a cell with %s is refused', (_, xml) => {
  const bytes = sampleWorkbook({
    sheets: [`<sheetData><row r="2">${xml}</row></sheetData>`],
    styles: sampleStyles('0'),
  });
  expect(() => readWorkbook(bytes)).toThrow(code('workbook.badCell'));
});

test('a style of no format says nothing of a text', () => {
  const bytes = sampleWorkbook({
    sheets: ['<sheetData><row><c s="7" t="str"><v>甲</v></c></row></sheetData>'],
    styles: sampleStyles('0'),
  });
  expect(readWorkbook(bytes).sheets[0]?.cell(0, 0)?.value).toBe('甲');
});

test('a cell or a row that is stored twice is refused and named', () => {
  expect(() => readWorkbook(cells('<c r="B2"><v>1</v></c><c r="A2"/><c r="B2"><v>2</v></c>'))).toThrow(
    expect.objectContaining({ code: 'workbook.cellTwice', params: { sheet: 'Sheet1', cell: 'B2' } }),
  );
  const rows = '<row r="3"/><row r="1"><c><v>1</v></c></row><row r="3"><c><v>2</v></c></row>';
  expect(() => readWorkbook(sheet(`<sheetData>${rows}</sheetData>`))).toThrow(
    expect.objectContaining({ code: 'workbook.badRow', params: { sheet: 'Sheet1', row: 3 } }),
  );
});

test('formulas stay with their cells where these are stored out of order', () => {
  const [read] = readWorkbook(
    cells('<c r="D2"><f>4</f><v>4</v></c><c r="A2"><v>1</v></c><c r="B2"><f>2</f><v>2</v></c>'),
  ).sheets;
  expect([0, 1, 3].map((column) => [read?.cell(1, column)?.value, read?.cell(1, column)?.formula])).toEqual([
    [1, undefined],
    [2, '2'],
    [4, '4'],
  ]);
});

test.each([SHEET, 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels'])(
  'entities of its own in %s are refused',
  (part) => {
    const text = new ZipArchive(sheet('<sheetData/>')).readText(part);
    const bytes = withPart(part, `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${text}`);
    expect(() => readWorkbook(bytes)).toThrow(code('workbook.doctype'));
  },
);

test('a part in another encoding, or with bytes of another, is refused', () => {
  const text = '<worksheet><sheetData><row><c t="str"><v>X</v></c></row></sheetData></worksheet>';
  expect(() => readWorkbook(withPart(SHEET, `<?xml version="1.0" encoding="GBK"?>${text}`))).toThrow(
    code('workbook.encoding'),
  );
  const bytes = strToU8(text);
  bytes[text.indexOf('X')] = 0xd5;
  expect(() => readWorkbook(withPart(SHEET, bytes))).toThrow(code('workbook.badCell'));
});

test('a part in UTF-16 is read', () => {
  const text =
    '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>甲</v></c></row></sheetData></worksheet>';
  const [read] = readWorkbook(withPart(SHEET, new Uint8Array(Buffer.from(text, 'utf16le')))).sheets;
  expect(read?.cell(0, 0)?.value).toBe('甲');
});

test('a long cell that comes in many pieces is read once', () => {
  const text = Array.from({ length: 400_000 }, (_, n) =>
    String.fromCharCode(0x4e00 + ((n * 7919) % 20_000)),
  ).join('');
  const [read] = readWorkbook(cells(`<c t="str"><v>${text}</v></c><c><v>5</v></c>`)).sheets;
  expect(read?.cell(1, 0)?.value === text).toBe(true);
  expect(read?.cell(1, 1)?.value).toBe(5);
});

test.each<[string, Partial<ReadLimits>, string]>([
  ['cells', { cells: 3 }, 'workbook.tooManyCells'],
  ['cells of several sheets', { cells: 7 }, 'workbook.tooManyCells'],
  ['merged ranges', { merges: 1 }, 'workbook.tooManyMerges'],
  ['merged ranges of several sheets', { merges: 3 }, 'workbook.tooManyMerges'],
  ['shared strings', { strings: 1 }, 'workbook.tooManyTexts'],
  ['sheets', { sheets: 1 }, 'workbook.tooLarge'],
  ['members', { members: 3 }, 'workbook.tooManyParts'],
  ['bytes of the file', { fileBytes: 100 }, 'workbook.tooLarge'],
  ['bytes of a member', { memberBytes: 100 }, 'workbook.tooLarge'],
  ['bytes unpacked', { totalBytes: 500 }, 'workbook.tooLarge'],
  ['bytes of a part that is read as a whole', { wholeBytes: 100 }, 'workbook.tooLarge'],
  ['bytes of text', { textBytes: 1025 }, 'workbook.tooLarge'],
])('more %s than the limit are refused', (_, limits, refusal) => {
  const xml =
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
  const bytes = sampleWorkbook({
    sheets: [xml, xml],
    sharedStrings: `<si><t>甲</t></si><si><t>${'乙'.repeat(400)}</t></si>`,
  });
  expect(() => readWorkbook(bytes)).not.toThrow();
  expect(() => readWorkbook(bytes, limited(limits))).toThrow(code(refusal));
});

test('members that share their bytes are refused before anything is unpacked', () => {
  const bytes = writeZip([
    { name: 'a.xml', data: strToU8('<a/>') },
    { name: 'b.xml', data: strToU8('<b/>') },
  ]);
  const { members } = new ZipArchive(bytes);
  viewOf(bytes).setUint32(members[1]!.directoryStart + 42, members[0]!.localOffset, true);
  expect(() => new ZipArchive(bytes)).toThrow(code('workbook.overlap'));
});

test.each(['../a.xml', '/etc/a.xml', 'C:/a.xml', 'xl/../../a.xml', '..\\a.xml'])(
  'a member that is named %s is refused',
  (name) => {
    const bytes = writeZip([{ name, data: strToU8('<a/>') }]);
    expect(() => new ZipArchive(bytes)).toThrow(code('workbook.path'));
  },
);

test('two members of one name are refused', () => {
  const bytes = writeZip([
    { name: 'A.xml', data: strToU8('<a/>') },
    { name: 'a.xml', data: strToU8('<a/>') },
  ]);
  expect(() => new ZipArchive(bytes)).toThrow(code('workbook.memberTwice'));
});

test('a member that unpacks to far more than tables do is read and told', () => {
  const bytes = cells(`<c t="str"><v>${'甲'.repeat(3_000_000)}</v></c>`);
  expect(readWorkbook(bytes).notes).toEqual([
    { code: 'note.packedTightly', params: { part: SHEET, ratio: expect.any(Number) } },
  ]);
  expect(readWorkbook(cells('<c><v>1</v></c>')).notes).toBeUndefined();
});

test.each([
  [
    'sheet',
    SHEET,
    (text: string) => text.replace('<sheetData', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}<sheetData`),
    'workbook.corrupt',
  ],
  [
    'workbook',
    'xl/workbook.xml',
    (text: string) => text.replace('<sheets', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}<sheets`),
    'workbook.corrupt',
  ],
  [
    'comments that never end',
    'xl/workbook.xml',
    (text: string) => text + '<!--'.repeat(500_000),
    'workbook.corrupt',
  ],
  [
    'two relationships of one id',
    'xl/_rels/workbook.xml.rels',
    (text: string) => text.replace(/<Relationship .*?\/>/, (one) => one + one),
    'workbook.corrupt',
  ],
  [
    'a sheet that leads to another kind of part',
    'xl/_rels/workbook.xml.rels',
    (text: string) => text.replace('/worksheet"', '/theme"'),
    'workbook.corrupt',
  ],
])('refused at once: %s', (_, part, change, refusal) => {
  const text = new ZipArchive(sheet('<sheetData/>')).readText(part);
  expect(() => readWorkbook(withPart(part, change(text)))).toThrow(code(refusal));
});

test('two sheets of one part are refused', () => {
  const bytes = sampleWorkbook({ sheets: ['<sheetData/>', '<sheetData/>'] });
  const part = 'xl/workbook.xml';
  const text = new ZipArchive(bytes).readText(part).replace('rId2', 'rId1');
  expect(() => readWorkbook(replaceMembers(new ZipArchive(bytes), new Map([[part, strToU8(text)]])))).toThrow(
    code('workbook.corrupt'),
  );
});

function strings(list: readonly string[]): string {
  return list.map((text) => `<si><t>${text}</t></si>`).join('');
}

test('shared strings with entities, escapes and line ends are the same by every way', () => {
  const texts = [
    '&amp;',
    'a&lt;b&gt;',
    '&quot;&apos;甲',
    '&#30002;&amp;',
    '&amp;amp;',
    'x_x0041_&amp;',
    'a\r\nb&amp;',
    '&amp',
  ];
  const row = texts.slice(0, 7).map((_, n) => `<c t="s"><v>${n}</v></c>`);
  const sheets = [`<sheetData><row>${row.join('')}</row></sheetData>`];
  const [read] = readWorkbook(sampleWorkbook({ sheets, sharedStrings: strings(texts.slice(0, 7)) })).sheets;
  expect(row.map((_, n) => read?.cell(0, n)?.value)).toEqual([
    '&',
    'a<b>',
    '"\'甲',
    '甲&',
    '&amp;',
    'xA&',
    'a\nb&',
  ]);
  expect(() => readWorkbook(sampleWorkbook({ sheets, sharedStrings: strings(texts) }))).toThrow(
    code('workbook.corrupt'),
  );
});

test('columns that are said to be hidden again and again cost nothing', () => {
  const hidden = '<col min="1" max="16384" hidden="1"/>'.repeat(20_000);
  const [read] = readWorkbook(sheet(`<cols>${hidden}</cols><sheetData/>`)).sheets;
  expect(read?.hiddenColumns?.size).toBe(16_384);
});

test('a comment without end is not waited for', () => {
  const bytes = sheet(`<sheetData/><!--${'x'.repeat(17 * 1024 * 1024)}-->`);
  expect(() => readWorkbook(bytes)).toThrow(code('workbook.tooLarge'));
});
