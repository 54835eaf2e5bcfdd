import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Parts of a hand-made workbook for tests; what is left out is not in the file. */
export interface SampleParts {
  /** Inside of `<worksheet>`, one per sheet. */
  sheets: string[];
  names?: string[];
  sharedStrings?: string;
  styles?: string;
  /** Between `</sheets>` and `</workbook>`. */
  workbookEnd?: string;
  /** Before `<sheets>`. */
  workbookStart?: string;
  extra?: Record<string, string>;
}

/** A workbook with exactly the XML that a test is about. */
export function sampleWorkbook(parts: SampleParts): Uint8Array {
  const { sheets, names = sheets.map((_, n) => `Sheet${n + 1}`) } = parts;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': [
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbookStart ?? ''}<sheets>`,
      ...names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`),
      `</sheets>${parts.workbookEnd ?? ''}</workbook>`,
    ].join(''),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, n): [string, string] => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
      ...(parts.sharedStrings === undefined
        ? []
        : [['sharedStrings', 'sharedStrings.xml'] as [string, string]]),
      ...(parts.styles === undefined ? [] : [['styles', 'styles.xml'] as [string, string]]),
    ]),
    ...parts.extra,
  };
  sheets.forEach((xml, n) => {
    files[`xl/worksheets/sheet${n + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`;
  });
  if (parts.sharedStrings !== undefined) {
    files['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${parts.sharedStrings}</sst>`;
  }
  if (parts.styles !== undefined) {
    files['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${parts.styles}</styleSheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function relationships(items: [string, string][]): string {
  const list = items.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** Cell formats by number format code, in order of style index. */
export function sampleStyles(...codes: string[]): string {
  const formats = codes.map(
    (code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const cells = codes.map((_, n) => `<xf numFmtId="${200 + n}"/>`);
  return `<numFmts>${formats.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs>`;
}
