import type { Workbook, WorkbookKind } from '../model/workbook.ts';
import { Abort } from './poi.ts';

/** What opens the file for an importer, and by that which kinds of files it takes at all. */
export type Opener =
  /** POI's `WorkbookFactory#create` and Hutool's readers by SAX: what is neither OOXML nor BIFF8 in OLE throws. */
  | 'poi'
  /** POI's `OPCPackage#open`: OOXML alone. */
  | 'poiPackage'
  /** EasyExcel's `ExcelTypeEnum#recognitionExcelType`: what begins like neither a zip archive nor OLE is CSV to it. */
  | 'easyexcel';

const OPENED: Readonly<Record<Opener, readonly WorkbookKind[]>> = {
  poi: ['xlsx', 'xls'],
  poiPackage: ['xlsx'],
  easyexcel: ['xlsx', 'xls', 'csv'],
};

/** Kinds that EasyExcel's zip and OLE readers get, which refuse them; all others it takes for lines of CSV. */
const RECOGNISED: ReadonlySet<WorkbookKind> = new Set(['ods', 'oldXlsInOle']);

/**
 * Stops where the portal cannot open such a file, whatever our own readers found in it.
 * @throws Abort
 */
export function refuseUnopened({ kind }: Workbook, opener: Opener): void {
  if (kind === undefined || OPENED[opener].includes(kind)) return;
  if (opener === 'easyexcel' && !RECOGNISED.has(kind)) throw new Abort('importers.abortReadAsCsv', { kind });
  throw new Abort(kind === 'xls' ? 'importers.abortNotXlsx' : 'importers.abortUnopened', { kind });
}
