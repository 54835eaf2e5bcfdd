import { JiannuoError } from '../../errors.ts';
import type { Workbook } from '../../model/workbook.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits.ts';
import { readPackage, type SheetPart } from './package.ts';
import { type PackedSheet, type PackedWorkbook, workbookOf } from './packed.ts';
import { scanPart } from '../zip/part-stream.ts';
import { SharedStringsScanner } from './shared-strings.ts';
import { SheetScanner } from './sheet-scan.ts';
import { type CellFormat, readCellFormats } from './styles.ts';
import { TextStore } from './texts.ts';
import { checkWellFormed } from './well-formed.ts';
import { denseMembers } from '../zip/density.ts';
import { ZipArchive } from '../zip/zip.ts';

/** Parts that have been read, of how many. */
export type ReadProgress = (done: number, all: number) => void;

/**
 * Reads an .xlsx, .xlsm, .xltx or strict workbook. Chart sheets are left out; macros and everything that is not
 * cells is ignored.
 * @throws JiannuoError `workbook.*`
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_LIMITS,
  progress?: ReadProgress,
): Workbook {
  return readArchive(new ZipArchive(bytes, limits), limits, progress);
}

export function readArchive(
  zip: ZipArchive,
  limits: ReadLimits = DEFAULT_LIMITS,
  progress?: ReadProgress,
): Workbook {
  const parts = readPackage(zip);
  const { sheets } = parts;
  if (sheets.length > limits.sheets) {
    throw new JiannuoError('workbook.tooLarge', { what: 'sheets', limit: limits.sheets });
  }
  const all = sheets.length + 1;
  progress?.(0, all);
  const formats = parts.styles ? readFormats(zip, parts.styles) : [];
  const strings = parts.sharedStrings ? readStrings(zip, parts.sharedStrings, limits) : new TextStore();
  const tight = denseMembers(zip, limits.suspiciousFrom).map(({ name, times }) => ({
    code: 'note.packedTightly',
    params: { part: name, ratio: times },
  }));
  const notes = [...parts.notes, ...tight];
  let left = limits;
  const packed: PackedWorkbook = {
    kind: 'xlsx',
    ...(notes.length > 0 && { notes }),
    date1904: parts.date1904,
    stored: true,
    strings: strings.pack(),
    formats,
    sheets: sheets.map((part, n) => {
      progress?.(n + 1, all);
      const { date1904 } = parts;
      const counts = { strings: strings.count, formats: formats.length };
      const scanner = new SheetScanner({ sheet: part.name, ...counts, date1904, limits: left });
      scanPart(zip, part.path, scanner);
      left = without(left, scanner);
      return packSheet(part, scanner);
    }),
  };
  progress?.(all, all);
  return workbookOf(packed);
}

function readFormats(zip: ZipArchive, path: string): CellFormat[] {
  const xml = zip.readText(path);
  checkWellFormed(xml, path, 'styleSheet');
  return readCellFormats(xml);
}

function readStrings(zip: ZipArchive, path: string, limits: ReadLimits): TextStore {
  const scanner = new SharedStringsScanner(limits, zip.find(path)?.size ?? 0);
  scanPart(zip, path, scanner);
  return scanner.texts;
}

/** What is left for the sheets that follow. */
function without(limits: ReadLimits, { cells, merges, texts, formulas }: SheetScanner): ReadLimits {
  return {
    ...limits,
    cells: limits.cells - cells.count - cells.rowElements,
    merges: limits.merges - merges.length / 4,
    textBytes: limits.textBytes - texts.size - formulas.size,
  };
}

function packSheet({ name, hidden }: SheetPart, scanner: SheetScanner): PackedSheet {
  return {
    name,
    hidden,
    cells: scanner.cells.pack(),
    texts: scanner.texts.pack(),
    formulas: {
      cells: Uint32Array.from(scanner.formulaCells),
      indices: Uint32Array.from(scanner.formulaTexts),
      texts: scanner.formulas.pack(),
    },
    merges: Uint32Array.from(scanner.merges),
    hiddenRows: Uint32Array.from(scanner.hiddenRows),
    hiddenColumns: Uint32Array.from(scanner.hiddenColumns.list()),
  };
}
