import { expect, test } from 'vitest';
import { encodeUtf8 } from '../encoding.ts';
import { openWorkbook } from '../open.ts';

/** As Excel saves a "single file web page": a frame that names the sheets, and a page for each. */
const file = `MIME-Version: 1.0
X-Document-Type: Workbook
Content-Type: multipart/related; boundary="----=_Next.Part"

This document is a single file web page.

------=_Next.Part
Content-Location: file:///C:/A/book.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="gb2312"

<html><x:ExcelWorksheet><x:Name>=BB=A8=C3=FB=B2=E1</x:Name><x:WorksheetSour=
ce HRef=3D"book.files/sheet001.htm"/></x:ExcelWorksheet>
<x:ExcelWorksheet><x:Name>B</x:Name>
<x:WorksheetSource HRef=3D"book.files/sheet002.htm"/></x:ExcelWorksheet></html>

------=_Next.Part
Content-Location: file:///C:/A/book.files/sheet001.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="gb2312"

<table><tr><td class=3Dx>=D0=D5=C3=FB</td><td>440524188001010014</td></tr></tab=
le>

------=_Next.Part
Content-Location: file:///C:/A/book.files/sheet002.htm
Content-Transfer-Encoding: base64
Content-Type: text/html; charset="utf-8"

PHRhYmxlPjx0cj48dGQ+5aeT5ZCNPC90
ZD48L3RyPjwvdGFibGU+

------=_Next.Part
Content-Location: file:///C:/A/book.files/image001.png
Content-Transfer-Encoding: base64
Content-Type: image/png

iVBORw0KGgo=

------=_Next.Part--
`;

test.each(['\n', '\r\n'])('a single file web page has the sheets of its pages', async (lineEnd) => {
  const book = await openWorkbook(encodeUtf8(file.replaceAll('\n', lineEnd)), '导出.xls');
  expect(book.sheets.map(({ name }) => name)).toEqual(['花名册', 'B']);
  expect(book.sheets.map((sheet) => sheet.cell(0, 0)?.value)).toEqual(['姓名', '姓名']);
  expect(book.sheets[0]?.cell(0, 1)?.value).toBe('440524188001010014');
  expect(book.notes).toEqual([{ code: 'note.html', params: {} }]);
});

test('one without tables is refused', async () => {
  const mail = encodeUtf8('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>通知</p>');
  await expect(openWorkbook(mail, 'a.xls')).rejects.toMatchObject({ code: 'workbook.htmlNoTable' });
});

const nested = (depth: number): Uint8Array =>
  encodeUtf8(
    Array.from(
      { length: depth },
      (_, n) => `Content-Type: multipart/related; boundary=b${n}\n\n--b${n}\n`,
    ).join('') + 'Content-Type: text/html\n\n<table><tr><td>甲</td></tr></table>',
  );

test('parts inside parts are read, but not without end', async () => {
  expect((await openWorkbook(nested(2), 'a.xls')).sheets[0]?.cell(0, 0)?.value).toBe('甲');
  await expect(openWorkbook(nested(12_000), 'a.xls')).rejects.toMatchObject({ code: 'workbook.corrupt' });
});

test('a line is a boundary only as a whole, and one that is cut off in a table says so', async () => {
  const mail = encodeUtf8(
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b.*"\n\n--b.*\nContent-Type: text/html\n\n<table><tr><td>x\n--b.*c\n a--b.*\n<td>乙',
  );
  const book = await openWorkbook(mail, 'a.mht');
  expect(book.sheets[0]?.cell(0, 1)?.value).toBe('乙');
  expect(book.notes).toEqual([{ code: 'note.htmlCut', params: {} }]);
});
