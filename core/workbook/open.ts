import { JiannuoError } from '../errors.ts';
import type { Workbook, WorkbookKind, WorkbookNote } from '../model/workbook.ts';
import { declaredXmlEncoding, decodeDeclared } from './encoding.ts';
import { readCsv } from './csv/csv.ts';
import { detectKind } from './detect.ts';
import { DEFAULT_LIMITS, type ReadLimits, tooLarge } from './limits.ts';
import { readArchive, type ReadProgress } from './xlsx/read.ts';
import { ZipArchive } from './zip/zip.ts';

/**
 * Opens a file that people call a spreadsheet: .xlsx, .xlsm, .xls, .et, .ods, .csv, .txt, and web pages or texts that portals
 * name .xls. The content decides, as files are often misnamed; the name gives a text its sheet's name, and tells whether to
 * say that the content is something else (`notes`). Readers of what is not .xlsx are loaded when needed.
 * @throws JiannuoError `workbook.*` with what is wrong and what to do
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = DEFAULT_LIMITS,
  progress?: ReadProgress,
): Promise<Workbook> {
  const name = sheetNameOf(fileName);
  if (bytes.length > limits.fileBytes) throw tooLarge(fileName, limits.fileBytes);
  switch (detectKind(bytes)) {
    case 'zip':
      return openZip(new ZipArchive(bytes, limits), limits, progress);
    case 'legacy':
      return (await import('./xls/read-xls.ts')).readLegacy(bytes);
    case 'spreadsheetXml':
      return ofKind(
        'spreadsheetXml',
        (await import('./html/spreadsheet-xml.ts')).readSpreadsheetXml(xmlText(bytes)),
      );
    case 'flatOpenDocument':
      return ofKind('flatOds', (await import('./ods/ods.ts')).readOpenDocumentXml(xmlText(bytes)));
    case 'html': {
      const { readHtml } = await import('./html/html.ts');
      return noted(ofKind('html', readHtml(bytes, name)), isNamedWorkbook(fileName), 'note.html');
    }
    case 'mhtml': {
      const { readMhtml } = await import('./html/mhtml.ts');
      return noted(ofKind('mhtml', readMhtml(bytes, name)), isNamedWorkbook(fileName), 'note.html');
    }
    case 'text': {
      const misnamed = isNamedWorkbook(fileName);
      return noted(ofKind('csv', readCsv(bytes, name, { strict: misnamed })), misnamed, 'note.text');
    }
  }
}

function ofKind(kind: WorkbookKind, workbook: Workbook): Workbook {
  return { ...workbook, kind };
}

/** Portals write XML in GBK too, and say so or not. */
function xmlText(bytes: Uint8Array): string {
  return decodeDeclared(bytes, declaredXmlEncoding(bytes));
}

async function openZip(zip: ZipArchive, limits: ReadLimits, progress?: ReadProgress): Promise<Workbook> {
  if (zip.has('content.xml') || zip.has('mimetype')) {
    return ofKind('ods', (await import('./ods/ods.ts')).readOpenDocument(zip));
  }
  refuseOthers(zip);
  return readArchive(zip, limits, progress);
}

/** What else is a zip archive, by a member that only it has. */
const ARCHIVES: readonly (readonly [member: RegExp, code: string])[] = [
  [/^word\//i, 'workbook.isWord'],
  [/^ppt\//i, 'workbook.isSlides'],
  [/^Index\/.*\.iwa$|^Index\.zip$/i, 'workbook.isNumbers'],
  [/^OFD\.xml$/i, 'workbook.isOfd'],
];

/** @throws JiannuoError `workbook.is…` for an archive without a workbook in it */
function refuseOthers({ members }: ZipArchive): void {
  const has = (member: RegExp): boolean => members.some(({ name }) => member.test(name));
  if (has(/^xl\//i)) return;
  const other = ARCHIVES.find(([member]) => has(member));
  if (other) throw new JiannuoError(other[1]);
  // Without relationships it is no office file at all, but what somebody packed.
  if (!has(/^_rels\/\.rels$/i)) throw new JiannuoError('workbook.isArchive');
}

/** The workbook with a note in front, where the name promised something else. */
function noted(workbook: Workbook, told: boolean, code: string): Workbook {
  const note: WorkbookNote = { code, params: {} };
  return told ? { ...workbook, notes: [note, ...(workbook.notes ?? [])] } : workbook;
}

/** Whether the name says that the file is a workbook rather than a text or page. */
function isNamedWorkbook(fileName: string): boolean {
  return /\.(?:xls[xmb]?|xlt[xm]?|et|ett|ods)$/i.test(fileName);
}

function sheetNameOf(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '') || 'CSV';
}
