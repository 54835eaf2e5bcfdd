import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { joinBytes } from '#core/workbook/bytes.ts';
import { encodeUtf8 } from '#core/workbook/encoding.ts';
import { escapeXml } from '#core/workbook/xml.ts';
import { StringTable } from '#core/workbook/write/string-table.ts';
import { packMember, zipOf } from '#core/workbook/zip/zip-write.ts';
import { SheetStyles } from './styles.ts';
import { sheetXml } from './sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The open workbook as an .xlsx. Univer's free part has no such thing: this writes what a check or an importer looks at, which is values,
 * formulas with their results, number formats, fills, what is struck out, merged, hidden or protected, lists, and names. Fonts, borders,
 * notes, conditional formats (our marks among them) and filters are left out.
 */
export function fileOf(book: FWorkbook): Uint8Array<ArrayBuffer> {
  const styles = new SheetStyles();
  const sheets = book.getSheets();
  // As the programs do: some importers read a number behind a text of another kind otherwise.
  const texts = new StringTable(1);
  const bodies = sheets.map((sheet) => sheetXml(book, sheet, styles, texts));
  const numbers = sheets.map((_, index) => index + 1);
  const names = book
    .getDefinedNames()
    .map(
      (each) =>
        `<definedName name="${escapeXml(each.getName())}">${escapeXml(each.getFormulaOrRefString().replace(/^=/, ''))}</definedName>`,
    );
  const parts: [path: string, xml: string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${activeIndex(book)}"/></bookViews><sheets>${sheets
        .map(
          (sheet, index) =>
            `<sheet name="${escapeXml(sheet.getSheetName())}" sheetId="${index + 1}"${sheet.isSheetHidden() ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
        )
        .join(
          '',
        )}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${numbers.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId${numbers.length + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles.xml(MAIN)],
    ...bodies.map((body, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${MAIN}">${body}</worksheet>`,
    ]),
  ];
  const members = parts.map(([path, xml]) => packMember(path, encodeUtf8(HEAD + xml)));
  return joinBytes(zipOf([...members, texts.finish('xl/sharedStrings.xml')]));
}

function activeIndex(book: FWorkbook): number {
  const active = book.getActiveSheet().getSheetId();
  return Math.max(
    0,
    book.getSheets().findIndex((sheet) => sheet.getSheetId() === active),
  );
}
