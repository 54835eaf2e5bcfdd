import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { biffBook, oleFile } from './xls/biff.fixture.ts';
import { detectKind } from './detect.ts';
import { encodeUtf8 } from './encoding.ts';
import { openWorkbook } from './open.ts';
import { readWorkbook } from './xlsx/read.ts';

const some = new Uint8Array(5000);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ['an empty file', new Uint8Array(), 'workbook.empty'],
  ['zeros, as a broken download leaves them', new Uint8Array(4096), 'workbook.truncated'],
  ['an encrypted workbook', oleFile({ EncryptedPackage: some, EncryptionInfo: some }), 'workbook.encrypted'],
  ['an old Word document', oleFile({ WordDocument: some, '1Table': some }), 'workbook.isWord'],
  ['old slides', oleFile({ 'PowerPoint Document': some }), 'workbook.isSlides'],
  ['an installer', oleFile({ Tables: some }), 'workbook.notWorkbook'],
  ['a PDF', latin('%PDF-1.7'), 'workbook.isPdf'],
  ['RTF', latin('{\\rtf1\\ansi'), 'workbook.isWord'],
  ['a PNG', latin('\u0089PNG\r\n\u001a\n\0\0'), 'workbook.isImage'],
  ['a JPEG', latin('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF'), 'workbook.isImage'],
  ['a bitmap', latin('BM\u0036\0\0\0\0\0'), 'workbook.isImage'],
  ['a photo of a phone', latin('\0\0\0\u0018ftypheic'), 'workbook.isImage'],
  ['a RAR archive', latin('Rar!\u001a\u0007\0'), 'workbook.isArchive'],
  ['a piece of a zip archive', latin('PK\u0007\u0008'), 'workbook.truncated'],
  ['a piece of one, cut off at once', latin('PK'), 'workbook.truncated'],
  ['a SYLK file', latin('ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K1\r\nE\r\n'), 'workbook.notWorkbook'],
  ['a program', latin('MZ\u0090\0\u0003\0\0\0'), 'workbook.notWorkbook'],
  ['Word 2003 XML', latin('<?xml version="1.0"?><w:wordDocument xmlns:w="m">'), 'workbook.isWord'],
])('refuses %s and says what it is', (_, bytes, code) => {
  expect(() => detectKind(bytes)).toThrow(expect.objectContaining({ code }));
});

test.each([
  ['legacy', oleFile({ Workbook: biffBook(8, [], []) })],
  // A workbook that holds a letter as an object is a workbook.
  ['legacy', oleFile({ Workbook: biffBook(8, [], []), 'MBD0001/WordDocument': some })],
  ['legacy', biffBook(5, [], [])],
  ['text', encodeUtf8('姓名,性别')],
  ['text', encodeUtf8('BMI,II\n')],
  ['text', encodeUtf8('PK,姓名\n1,张样例\n')],
  ['text', encodeUtf8('ID;Party\n1;张样例\n')],
  ['text', encodeUtf8('<姓名>,性别')],
  ['spreadsheetXml', encodeUtf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>')],
  ['spreadsheetXml', encodeUtf8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Workbook><Table>')],
  ['flatOpenDocument', encodeUtf8('<?xml version="1.0"?>\n<office:document office:mimetype="x">')],
  ['html', encodeUtf8('\ufeff<html><table><tr><td>姓名</td></tr></table></html>')],
  ['html', encodeUtf8('Notice: Undefined index in x.php\n<table><tr><td>姓名')],
  ['text', encodeUtf8('标记,说明\n<table>,表格')],
  ['html', encodeUtf8('<!-- by a portal -->\n<table border=1>')],
  ['html', latin('\u00ff\u00fe<\0t\0a\0b\0l\0e\0>\0')],
  ['mhtml', encodeUtf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n')],
] as const)('tells %s', (kind, bytes) => {
  expect(detectKind(bytes)).toBe(kind);
});

test.each([
  ['xl/workbook.bin', 'workbook.binaryFormat'],
  ['word/document.xml', 'workbook.isWord'],
  ['ppt/presentation.xml', 'workbook.isSlides'],
  ['Index/Document.iwa', 'workbook.isNumbers'],
  ['OFD.xml', 'workbook.isOfd'],
  ['花名册.xlsx', 'workbook.isArchive'],
])('refuses an archive with %s', async (name, code) => {
  await expect(openWorkbook(zipSync({ [name]: strToU8('x') }), 'a.xlsx')).rejects.toMatchObject({ code });
});

test('an OpenDocument file is no template', () => {
  expect(() => readWorkbook(zipSync({ mimetype: strToU8('x') }))).toThrow(
    expect.objectContaining({ code: 'workbook.openDocument' }),
  );
});
