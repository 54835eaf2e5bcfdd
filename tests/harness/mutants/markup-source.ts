import { strToU8 } from 'fflate';
import type { Source } from './source.ts';
import { pack } from './source.ts';

/** Rows of texts, dates (`YYYY-MM-DD`) and numbers, each sheet under a name. */
type Sheets = readonly { name: string; rows: readonly (readonly string[])[] }[];

const isNumber = (value: string): boolean => /^\d{1,4}(?:\.\d+)?$/.test(value);
const isDate = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The same sheets in each kind of markup that office programs and portals write. */
export function markupSources(sheets: Sheets): Source[] {
  const [first] = sheets;
  const page = first ? htmlPage(first.rows) : '';
  return [
    { name: '花名册.ods', bytes: openDocument(sheets) },
    { name: '花名册.fods', bytes: strToU8(openDocumentXml(sheets, 'document')) },
    { name: '花名册.xml', bytes: strToU8(spreadsheetXml(sheets)) },
    { name: '花名册.html', bytes: strToU8(page) },
    { name: '花名册.mht', bytes: strToU8(mailed(page)) },
  ];
}

function openDocument(sheets: Sheets): Uint8Array {
  const styles = `<?xml version="1.0" encoding="UTF-8"?><office:document-styles xmlns:office="${OASIS}:office:1.0"/>`;
  return pack({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(openDocumentXml(sheets, 'document-content')),
    'styles.xml': strToU8(styles),
  });
}

const openDocumentCell = (value: string): string => {
  const type = isDate(value)
    ? `office:value-type="date" office:date-value="${value}"`
    : isNumber(value)
      ? `office:value-type="float" office:value="${value}"`
      : 'office:value-type="string"';
  return `<table:table-cell ${type}><text:p>${value}</text:p></table:table-cell>`;
};

function openDocumentXml(sheets: Sheets, root: string): string {
  const tables = sheets.map(
    ({ name, rows }) =>
      `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="4"/>${rows
        .map((row) => `<table:table-row>${row.map(openDocumentCell).join('')}</table:table-row>`)
        .join('\n')}</table:table>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:${root} xmlns:office="${OASIS}:office:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:text="${OASIS}:text:1.0"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:${root}>`;
}

const spreadsheetXmlCell = (value: string): string => {
  if (isDate(value)) {
    return `<Cell ss:StyleID="d"><Data ss:Type="DateTime">${value}T00:00:00.000</Data></Cell>`;
  }
  const type = isNumber(value) ? 'Number' : 'String';
  return `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`;
};

function spreadsheetXml(sheets: Sheets): string {
  const worksheets = sheets.map(
    ({ name, rows }) =>
      `<Worksheet ss:Name="${name}"><Table><Column ss:Width="60"/>${rows
        .map((row) => `<Row>${row.map(spreadsheetXmlCell).join('')}</Row>`)
        .join('\n')}</Table></Worksheet>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="${SPREADSHEET}" xmlns:ss="${SPREADSHEET}"><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>${worksheets.join('')}</Workbook>`;
}

function htmlPage(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((value) => `<td>${value}</td>`).join('')}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table border="1">\n${lines.join('\n')}\n</table></body></html>`;
}

function mailed(page: string): string {
  return `MIME-Version: 1.0
Content-Type: multipart/related; boundary="----=_Next"

------=_Next
Content-Location: file:///C:/sheet001.htm
Content-Transfer-Encoding: 8bit
Content-Type: text/html; charset="utf-8"

${page}
------=_Next--
`;
}
