import { columnName } from '../address.ts';
import { escapeXml } from '../xml.ts';
import { encodeXstring } from '../xlsx/xstring.ts';
import type { WorkbookOptions } from './spec.ts';
import type { SheetWriter } from './sheet-writer.ts';
import { type OptionLists, quotedSheet } from './validation.ts';
import { DECLARATION, MAIN, OFFICE, PACKAGE } from './xml-names.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE = `${PACKAGE}/metadata/core-properties`;

/** The parts around the sheets, by name. Their order in the file is that of the caller. */
export function packageParts(
  sheets: readonly SheetWriter[],
  lists: OptionLists,
  optionSheet: string | undefined,
  properties: WorkbookOptions['properties'],
): {
  contentTypes: string;
  rootRelationships: string;
  workbook: string;
  relationships: string;
  core?: string;
} {
  return {
    contentTypes: contentTypesXml(sheets.length, properties !== undefined),
    rootRelationships: rootRelationships(properties !== undefined),
    workbook: workbookXml(sheets, lists, optionSheet),
    relationships: workbookRelationships(sheets.length),
    ...(properties && { core: coreXml(properties) }),
  };
}

function contentTypesXml(sheets: number, hasCore: boolean): string {
  const overrides = Array.from({ length: sheets }, (_, n) =>
    override(`worksheets/sheet${n + 1}.xml`, 'worksheet'),
  );
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook.xml', 'sheet.main'),
    ...overrides,
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    hasCore
      ? '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
      : '',
    '</Types>',
  ].join('');
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
}

function rootRelationships(hasCore: boolean): string {
  const core = hasCore
    ? `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
    : '';
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>${core}</Relationships>`;
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

function workbookXml(
  sheets: readonly SheetWriter[],
  lists: OptionLists,
  optionSheet: string | undefined,
): string {
  const items = sheets.map(({ layout: { name, hidden } }, n) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${n + 1}"${state} r:id="rId${n + 1}"/>`;
  });
  const names = [
    ...sheets.flatMap(sheetNames),
    ...lists
      .ranges(optionSheet)
      .map(({ name, range }) => `<definedName name="${name}">${escapeXml(range)}</definedName>`),
  ];
  const first = sheets.findIndex(({ layout }) => !layout.hidden);
  const view = first > 0 ? ` firstSheet="${first}" activeTab="${first}"` : '';
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<bookViews><workbookView${view}/></bookViews>`,
    `<sheets>${items.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

/** Excel looks for the hidden name beside each filter; without it some versions offer a repair. */
function sheetNames(sheet: SheetWriter, index: number): string[] {
  const { name, columns, autoFilter, print } = sheet.layout;
  const quoted = escapeXml(quotedSheet(name));
  const last = columnName(Math.max(0, columns.length - 1));
  const bottom = sheet.headerRows + sheet.dataRows;
  const filter = `${quoted}!$A$${sheet.headerRows}:$${last}$${bottom}`;
  const titles = `${quoted}!$1:$${sheet.headerRows}`;
  return [
    autoFilter
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${filter}</definedName>`
      : '',
    print && print.repeatHeader !== false
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`
      : '',
  ].filter(Boolean);
}

function coreXml({ title, author, created }: NonNullable<WorkbookOptions['properties']>): string {
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    textItem('dc:title', title),
    textItem('dc:creator', author),
    created === undefined
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(created)}</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('');
}

function textItem(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${encodeXstring(text)}</${name}>`;
}
