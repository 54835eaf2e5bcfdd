import type { MergedRange } from '#core/model/workbook.ts';
import { cellName, columnName, rangeName } from '#core/workbook/address.ts';
import { joinBytes } from '#core/workbook/bytes.ts';
import { encodeUtf8 } from '#core/workbook/encoding.ts';
import { textElement } from '#core/workbook/xlsx/xstring.ts';
import { escapeXml } from '#core/workbook/xml.ts';
import { packMember, zipOf } from '#core/workbook/zip/zip-write.ts';
import { cellsIn, type FakeBook, type FakeCell, type FakeSheet } from './model.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The fake's workbook as an .xlsx: what Excel would save of it, as far as the tests look at it. */
export function fileOf(book: FakeBook): Uint8Array<ArrayBuffer> {
  const formats = [...new Set(['General', ...book.sheets.flatMap(formatsOf)])];
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(book)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...book.sheets.map((_, n): [string, string] => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesPart(formats)],
  ];
  for (const [n, sheet] of book.sheets.entries()) {
    parts.push([`xl/worksheets/sheet${n + 1}.xml`, sheetPart(sheet, formats)]);
    if (!sheet.tableFilter) continue;
    parts.push(
      [`xl/worksheets/_rels/sheet${n + 1}.xml.rels`, relations([['table', '../tables/table1.xml']])],
      [
        'xl/tables/table1.xml',
        `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:A2"><autoFilter ref="A1:A2"><filterColumn colId="0"/></autoFilter></table>`,
      ],
    );
  }
  return joinBytes(zipOf(parts.map(([name, xml]) => packMember(name, encodeUtf8(xml)))));
}

function formatsOf(sheet: FakeSheet): string[] {
  return [...cellsIn(sheet)].map(({ cell }) => cell.format);
}

function contentTypes(book: FakeBook): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = book.sheets.map(
    (_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `${sheets.join('')}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`
  );
}

function relations(targets: readonly [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookPart(book: FakeBook): string {
  const sheets = book.sheets.map(
    ({ name, visibility }, n) =>
      `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"${visibility === 'Visible' ? '' : ' state="hidden"'}/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`;
}

function stylesPart(formats: readonly string[]): string {
  const own = formats.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${escapeXml(code)}"/>`);
  const xfs = formats.map((_, n) => `<xf numFmtId="${164 + n}" fontId="0" fillId="0" borderId="0"/>`);
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join('')}</numFmts><fonts count="1"><font/></fonts>` +
    `<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
  );
}

function sheetPart(sheet: FakeSheet, formats: readonly string[]): string {
  const rows = new Map<number, string[]>([...sheet.hiddenRows].map((row) => [row, []]));
  const cells = [...cellsIn(sheet)].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, cell } of cells) {
    const xml = cellXml(cellName(row, column), cell, formats.indexOf(cell.format));
    const line = rows.get(row);
    if (line) line.push(xml);
    else rows.set(row, [xml]);
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, xml]) =>
        `<row r="${row + 1}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ''}>${xml.join('')}</row>`,
    );
  const columns = [...sheet.hiddenColumns].map(
    (n) => `<col min="${n + 1}" max="${n + 1}" hidden="1" width="9"/>`,
  );
  return (
    `<worksheet xmlns="${MAIN}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>` +
    `${sheet.filtered ? `<autoFilter ref="A1:${columnName(3)}9"><filterColumn colId="0"/></autoFilter>` : ''}` +
    `${mergesXml(sheet.merges)}</worksheet>`
  );
}

function mergesXml(merges: readonly MergedRange[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells>${merges.map((area) => `<mergeCell ref="${rangeName(area)}"/>`).join('')}</mergeCells>`;
}

function cellXml(name: string, { value, formula, error }: FakeCell, style: number): string {
  const at = `r="${name}" s="${style}"`;
  const f = formula === undefined ? '' : `<f>${escapeXml(formula.slice(1))}</f>`;
  if (value === null) return `<c ${at}>${f}</c>`;
  if (error) return `<c ${at} t="e">${f}<v>${escapeXml(String(value))}</v></c>`;
  if (typeof value === 'boolean') return `<c ${at} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `<c ${at}>${f}<v>${value}</v></c>`;
  if (f !== '') return `<c ${at} t="str">${f}<v>${escapeXml(value)}</v></c>`;
  return `<c ${at} t="inlineStr"><is>${textElement(value)}</is></c>`;
}
