import { JiannuoError } from '../errors.ts';
import { cellName, columnName, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, rangeName } from './address.ts';
import { encodeUtf8 } from './encoding.ts';
import { isoToSerial } from './serial.ts';
import { STYLE, stylesXml } from './write-styles.ts';
import { escapeXml } from './xml.ts';
import { textElement } from './xstring.ts';
import { writeZip } from './zip-write.ts';

export interface ColumnSpec {
  header: string;
  /**
   * `text` keeps every digit (format `@`); `date` takes `YYYY-MM-DD` or `YYYY-MM` and stores a real date; `number`
   * takes plain digits. What does not fit its column's type is written as text, never changed.
   */
  type: 'text' | 'number' | 'date';
  /** In characters; default from the header. */
  width?: number;
}

export interface SheetSpec {
  name: string;
  /** A merged line above the header. Importers expect none: only for tables that people read. */
  title?: string;
  columns: readonly ColumnSpec[];
  rows: readonly (readonly string[])[];
  autoFilter?: boolean;
}

/**
 * A new .xlsx with one header row per sheet, frozen. Written so that strict importers accept it: a shared string
 * table, `r` on every row and cell, a dimension, no extension namespaces. Same input, same bytes.
 * @throws JiannuoError `workbook.sheetName`, `workbook.textTooLong`, `workbook.tooManyRows`
 */
export function writeWorkbook(sheets: readonly SheetSpec[]): Uint8Array<ArrayBuffer> {
  checkNames(sheets);
  const strings = new StringTable();
  const parts = sheets.map((sheet) => sheetXml(sheet, strings));
  const members = [
    { name: '[Content_Types].xml', text: contentTypesXml(sheets.length) },
    { name: '_rels/.rels', text: ROOT_RELATIONSHIPS },
    { name: 'xl/workbook.xml', text: workbookXml(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookRelationships(sheets.length) },
    ...parts.map((text, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, text })),
    { name: 'xl/styles.xml', text: stylesXml() },
    { name: 'xl/sharedStrings.xml', text: strings.xml() },
  ];
  const size = members.reduce((sum, { text }) => sum + text.length, 0);
  return writeZip(
    members.map(({ name, text }) => ({ name, data: encodeUtf8(text) })),
    size > LARGE ? 1 : 6,
  );
}

/** Above this many characters the fast compression level: twice the speed for a tenth more bytes. */
const LARGE = 4_000_000;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Each distinct text once, in order of first use. */
class StringTable {
  readonly #indices = new Map<string, number>();
  readonly #items: string[] = [];
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    const index = this.#items.length;
    this.#indices.set(text, index);
    this.#items.push(`<si>${textElement(text)}</si>`);
    return index;
  }

  xml(): string {
    const counts = `count="${this.#uses}" uniqueCount="${this.#items.length}"`;
    return `${DECLARATION}<sst xmlns="${MAIN}" ${counts}>${this.#items.join('')}</sst>`;
  }
}

function checkNames(sheets: readonly SheetSpec[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const bad = name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name);
    if (bad || seen.has(name.toLowerCase())) throw new JiannuoError('workbook.sheetName', { sheet: name });
    seen.add(name.toLowerCase());
  }
}

function sheetXml(sheet: SheetSpec, strings: StringTable): string {
  const { columns, rows, title } = sheet;
  const headerRow = title === undefined ? 0 : 1;
  const lastRow = headerRow + rows.length;
  if (lastRow >= MAX_ROWS || columns.length > MAX_COLUMNS) {
    throw new JiannuoError('workbook.tooManyRows', { sheet: sheet.name, rows: rows.length });
  }
  const lastColumn = Math.max(0, columns.length - 1);
  const header = { top: headerRow, left: 0, bottom: lastRow, right: lastColumn };
  const lines: string[] = [];
  if (title !== undefined) {
    lines.push(
      rowXml(0, [stringCell(sheet.name, 0, 0, STYLE.title, title, strings)], ' ht="28" customHeight="1"'),
    );
  }
  lines.push(
    rowXml(
      headerRow,
      columns.map(({ header: text }, c) => stringCell(sheet.name, headerRow, c, STYLE.header, text, strings)),
    ),
  );
  rows.forEach((values, n) => {
    const row = headerRow + 1 + n;
    lines.push(
      rowXml(
        row,
        columns.map(({ type }, c) => dataCell(sheet.name, row, c, type, values[c] ?? '', strings)),
      ),
    );
  });
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}">`,
    `<dimension ref="${rangeName({ top: 0, left: 0, bottom: lastRow, right: lastColumn })}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${frozenPane(headerRow + 1)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columns),
    `<sheetData>${lines.join('')}</sheetData>`,
    sheet.autoFilter ? `<autoFilter ref="${rangeName(header)}"/>` : '',
    title !== undefined && lastColumn > 0
      ? `<mergeCells count="1"><mergeCell ref="A1:${cellName(0, lastColumn)}"/></mergeCells>`
      : '',
    '</worksheet>',
  ].join('');
}

function frozenPane(rows: number): string {
  const topLeft = cellName(rows, 0);
  return `<pane ySplit="${rows}" topLeftCell="${topLeft}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
}

function columnsXml(columns: readonly ColumnSpec[]): string {
  if (columns.length === 0) return '';
  const style = { text: STYLE.text, number: STYLE.number, date: STYLE.date };
  const items = columns.map(({ header, type, width }, n) => {
    const characters = width ?? Math.min(60, Math.max(10, header.length * 2 + 4));
    return `<col min="${n + 1}" max="${n + 1}" width="${characters}" style="${style[type]}" customWidth="1"/>`;
  });
  return `<cols>${items.join('')}</cols>`;
}

function rowXml(row: number, cells: readonly string[], attributes = ''): string {
  return `<row r="${row + 1}"${attributes}>${cells.join('')}</row>`;
}

function stringCell(
  sheet: string,
  row: number,
  column: number,
  style: number,
  text: string,
  strings: StringTable,
): string {
  const reference = columnName(column) + (row + 1);
  if (text === '') return `<c r="${reference}" s="${style}"/>`;
  if (text.length > MAX_TEXT) {
    throw new JiannuoError('workbook.textTooLong', { sheet, cell: reference, limit: MAX_TEXT });
  }
  return `<c r="${reference}" s="${style}" t="s"><v>${strings.indexOf(text)}</v></c>`;
}

function dataCell(
  sheet: string,
  row: number,
  column: number,
  type: ColumnSpec['type'],
  value: string,
  strings: StringTable,
): string {
  const number = type === 'date' ? isoToSerial(value) : type === 'number' ? plainNumber(value) : undefined;
  if (number === undefined) return stringCell(sheet, row, column, STYLE.text, value, strings);
  const style = type === 'number' ? STYLE.number : /^\d{4}-\d{2}$/.test(value) ? STYLE.month : STYLE.date;
  return `<c r="${columnName(column)}${row + 1}" s="${style}"><v>${number}</v></c>`;
}

/** Numbers that a spreadsheet shows exactly as they were typed; `007`, `1.50` and long digits stay text. */
export function plainNumber(value: string): number | undefined {
  if (!/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(value)) return undefined;
  const number = Number(value);
  return String(number) === value ? number : undefined;
}

const ROOT_RELATIONSHIPS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function contentTypesXml(sheets: number): string {
  const sheetOverrides = Array.from({ length: sheets }, (_, n) =>
    override(`worksheets/sheet${n + 1}.xml`, 'worksheet'),
  );
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook.xml', 'sheet.main'),
    ...sheetOverrides,
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
}

function workbookXml(sheets: readonly SheetSpec[]): string {
  const items = sheets.map(
    ({ name }, n) => `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  );
  const filters = sheets.flatMap((sheet, n) => (sheet.autoFilter ? [filterName(sheet, n)] : []));
  const names = filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : '';
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${items.join('')}</sheets>${names}</workbook>`;
}

/** Excel looks for the hidden name beside each filter; without it some versions offer a repair. */
function filterName({ name, title, columns, rows }: SheetSpec, index: number): string {
  const top = title === undefined ? 1 : 2;
  const last = columnName(Math.max(0, columns.length - 1));
  const quoted = escapeXml(`'${name.replaceAll("'", "''")}'`);
  const range = `$A$${top}:$${last}$${top + rows.length}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${range}</definedName>`;
}

function workbookRelationships(sheets: number): string {
  const targets = [
    ...Array.from({ length: sheets }, (_, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ];
  const items = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
