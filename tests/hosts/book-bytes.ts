import { columnIndex, parseRange } from '#core/workbook/address.ts';
import { joinBytes } from '#core/workbook/bytes.ts';
import { escapeXml } from '#core/workbook/xml.ts';
import { packMember, zipOf } from '#core/workbook/zip/zip-write.ts';
import type { HostBook, HostBookCell, HostBookSheet } from './host-book.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook as an .xlsx, each part by hand, so that it does not depend on what is tested. */
export function bookBytes(book: HostBook): Uint8Array<ArrayBuffer> {
  const styles = new Styles();
  const strings = new Map<string, number>();
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, styles, strings));
  const members: [name: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(book)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...book.sheets.map((_, n): [string, string] => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ...sheets.map((xml, n): [string, string] => [`xl/worksheets/sheet${n + 1}.xml`, xml]),
    ['xl/styles.xml', styles.xml()],
    ['xl/sharedStrings.xml', stringsXml([...strings.keys()])],
    ...book.sheets.flatMap(noteMembers),
  ];
  return joinBytes(zipOf(members.map(([name, xml]) => packMember(name, new TextEncoder().encode(xml)))));
}

export function placeOf(cell: string): { top: number; left: number } {
  const place = parseRange(cell);
  if (!place) throw new Error(`no cell: ${cell}`);
  return place;
}

/** Cell formats, each once; 0 is the plain one. */
class Styles {
  readonly #xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  readonly #codes: string[] = [];
  readonly #fills: string[] = [];

  index(format = 'General', fill?: string, struck = false): number {
    const number = format === 'General' ? 0 : 164 + indexIn(this.#codes, format);
    const filled = fill === undefined ? 0 : 2 + indexIn(this.#fills, fill);
    return indexIn(
      this.#xfs,
      `<xf numFmtId="${number}" fontId="${struck ? 1 : 0}" fillId="${filled}" borderId="0" xfId="0"/>`,
    );
  }

  xml(): string {
    const codes = this.#codes.map(
      (code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${escapeXml(code)}"/>`,
    );
    const fills = this.#fills.map(
      (colour) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    return [
      `<styleSheet xmlns="${MAIN}">`,
      codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : '',
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><strike/><sz val="11"/><name val="宋体"/></font></fonts>',
      `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>`,
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.#xfs.length}">${this.#xfs.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('');
  }
}

/** Where an entry stands in a list, put at its end where it is not in it. */
function indexIn(list: string[], entry: string): number {
  const known = list.indexOf(entry);
  return known >= 0 ? known : list.push(entry) - 1;
}

function sheetXml(sheet: HostBookSheet, styles: Styles, strings: Map<string, number>): string {
  const { fills = {}, formattedTo } = sheet;
  const rows = new Map<number, Map<number, string>>();
  const put = (name: string, cell: HostBookCell | undefined, format?: string): void => {
    const { top, left } = placeOf(name);
    const style = styles.index(cell?.format ?? format, fills[name], cell?.struck);
    const row = rows.get(top) ?? new Map<number, string>();
    rows.set(top, row.set(left, cellXml(name, style, cell, strings)));
  };
  for (const [name, cell] of Object.entries(sheet.cells)) put(name, cell);
  for (const name of Object.keys(fills)) if (!sheet.cells[name]) put(name, undefined);
  if (formattedTo !== undefined) put(formattedTo, undefined, '@');
  const hidden = new Set([...(sheet.hiddenRows ?? []), ...(sheet.filteredRows ?? [])]);
  for (const row of hidden) if (!rows.has(row - 1)) rows.set(row - 1, new Map());
  const last = Math.max(1, ...[...rows.keys()].map((row) => row + 1));
  const rowTexts = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inner = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
      return `<row r="${row + 1}"${hidden.has(row + 1) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
    });
  const columns = (sheet.hiddenColumns ?? []).map((letters) => {
    const number = columnIndex(letters) + 1;
    return `<col min="${number}" max="${number}" width="0" hidden="1" customWidth="1"/>`;
  });
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`);
  const lists = Object.entries(sheet.lists ?? {}).map(
    ([sqref, words]) =>
      `<dataValidation type="list" allowBlank="1" sqref="${sqref}"><formula1>"${escapeXml(words.join(','))}"</formula1></dataValidation>`,
  );
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<dimension ref="A1:${formattedTo ?? `Z${last}`}"/>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rowTexts.join('')}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    sheet.filteredRows
      ? `<autoFilter ref="A1:B${last}"><filterColumn colId="0"><filters><filter val="甲一"/></filters></filterColumn></autoFilter>`
      : '',
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '',
    sheet.notes ? '<legacyDrawing r:id="rId2"/>' : '',
    '</worksheet>',
  ].join('');
}

function cellXml(
  name: string,
  style: number,
  cell: HostBookCell | undefined,
  strings: Map<string, number>,
): string {
  const open = `<c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  const formula = cell?.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  const value = cell?.value ?? null;
  if (value === null) return formula === '' ? `${open}/>` : `${open}>${formula}</c>`;
  if (typeof value === 'boolean') return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `${open}>${formula}<v>${value}</v></c>`;
  if (cell?.error) return `${open} t="e">${formula}<v>${escapeXml(value)}</v></c>`;
  if (formula !== '') return `${open} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  const index = strings.get(value) ?? strings.size;
  strings.set(value, index);
  return `${open} t="s"><v>${index}</v></c>`;
}

function stringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

function workbookXml({ sheets, names = {}, date1904 }: HostBook): string {
  const items = sheets.map(
    ({ name, hidden }, n) =>
      `<sheet name="${escapeXml(name)}" sheetId="${n + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${n + 1}"/>`,
  );
  const front = Math.max(
    0,
    sheets.findIndex(({ active }) => active),
  );
  const defined = Object.entries(names).map(
    ([name, refersTo]) => `<definedName name="${name}">${escapeXml(refersTo)}</definedName>`,
  );
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    ...(date1904 ? ['<workbookPr date1904="1"/>'] : []),
    `<bookViews><workbookView activeTab="${front}"/></bookViews>`,
    `<sheets>${items.join('')}</sheets>`,
    defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${SHEETML}.${type}+xml"/>`;
}

function contentTypes({ sheets }: HostBook): string {
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override('workbook.xml', 'sheet.main'),
    ...sheets.map((_, n) => override(`worksheets/sheet${n + 1}.xml`, 'worksheet')),
    ...sheets.flatMap(({ notes }, n) => (notes ? [override(`comments${n + 1}.xml`, 'comments')] : [])),
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** Notes of somebody, with the boxes in which programs show them. */
function noteMembers({ notes }: HostBookSheet, n: number): [name: string, xml: string][] {
  if (!notes) return [];
  const comments = Object.entries(notes).map(
    ([cell, text]) => `<comment ref="${cell}" authorId="0"><text><t>${escapeXml(text)}</t></text></comment>`,
  );
  const boxes = Object.keys(notes).map((cell, at) => {
    const { top, left } = placeOf(cell);
    return `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>${left + 1}, 12, ${top}, 8, ${left + 3}, 24, ${top + 3}, 6</x:Anchor><x:Row>${top}</x:Row><x:Column>${left}</x:Column></x:ClientData></v:shape>`;
  });
  return [
    [
      `xl/worksheets/_rels/sheet${n + 1}.xml.rels`,
      relations([
        ['comments', `../comments${n + 1}.xml`],
        ['vmlDrawing', `../drawings/vmlDrawing${n + 1}.vml`],
      ]),
    ],
    [
      `xl/comments${n + 1}.xml`,
      `<comments xmlns="${MAIN}"><authors><author>样例学校</author></authors><commentList>${comments.join('')}</commentList></comments>`,
    ],
    [
      `xl/drawings/vmlDrawing${n + 1}.vml`,
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${boxes.join('')}</xml>`,
    ],
  ];
}
