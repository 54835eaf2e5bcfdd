import { expect, test } from 'vitest';
import { detectKind } from './detect.ts';
import { encodeUtf8 } from './encoding.ts';
import { openWorkbook } from './open.ts';
import { readWorkbook } from './read.ts';
import { zipSync, strToU8 } from 'fflate';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);

test.each([
  ['an empty file', [], 'workbook.empty'],
  ['an encrypted workbook', [...OLE, 0, ...utf16('EncryptedPackage')], 'workbook.encrypted'],
  ['an old Word document', [...OLE, 0, ...utf16('WordDocument')], 'workbook.notWorkbook'],
  [
    'a web page',
    [...encodeUtf8('\ufeff<html><table><tr><td>姓名</td></tr></table></html>')],
    'workbook.html',
  ],
  ['a bare table', [...encodeUtf8('<table border=1>')], 'workbook.html'],
  ['a PDF', [...encodeUtf8('%PDF-1.7')], 'workbook.notWorkbook'],
  ['an image', [0x89, 0x50, 0x4e, 0x47, 0, 0], 'workbook.notWorkbook'],
])('refuses %s', (_, bytes, code) => {
  expect(() => detectKind(new Uint8Array(bytes))).toThrow(expect.objectContaining({ code }));
});

test('tells old workbooks and text', () => {
  expect(detectKind(new Uint8Array([...OLE, 0, ...utf16('Workbook')]))).toBe('legacy');
  expect(detectKind(encodeUtf8('姓名,性别'))).toBe('text');
  expect(
    detectKind(encodeUtf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>')),
  ).toBe('spreadsheetXml');
});

test.each([
  ['xl/workbook.bin', 'workbook.binaryFormat'],
  ['mimetype', 'workbook.openDocument'],
  ['word/document.xml', 'workbook.notWorkbook'],
])('refuses an archive with %s', (name, code) => {
  expect(() => readWorkbook(zipSync({ [name]: strToU8('x') }))).toThrow(expect.objectContaining({ code }));
});

test('the content decides, not the name', async () => {
  const book = await openWorkbook(encodeUtf8('姓名\n张样例\n'), '花名册.xlsx');
  expect(book.sheets[0]?.name).toBe('花名册');
});
