import { JiannuoError } from '../errors.ts';
import type { Level } from './write/packed-part.ts';
import type { SheetSpec, SheetStream, StreamOptions, WorkbookOptions } from './write/spec.ts';
import { WorkbookWriter } from './write/workbook-writer.ts';
import { joinBytes } from './bytes.ts';

export { plainNumber } from './format/as-given.ts';
export type {
  BlankSpec,
  ColumnSpec,
  ColumnType,
  PrintSetup,
  Row,
  SheetLayout,
  SheetSpec,
  SheetStream,
  StreamOptions,
  Validation,
  WorkbookOptions,
} from './write/spec.ts';

/**
 * A new .xlsx, its header rows frozen, written so that strict importers accept it and careless ones read every cell
 * right: a shared string table, `r` on every row and cell, blanks as cells, a true dimension, no extension
 * namespaces. No value is changed; what does not fit its column's type is text. Same input, same bytes.
 * @throws JiannuoError `workbook.sheetName`, `workbook.noSheet`, `workbook.textTooLong`, `workbook.tooManyRows`,
 *   `workbook.promptTooLong`
 */
export function writeWorkbook(
  sheets: readonly SheetSpec[],
  options: WorkbookOptions = {},
): Uint8Array<ArrayBuffer> {
  const cells = sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  const book = new WorkbookWriter(sheets, options, cells > MANY_CELLS ? FAST : THOROUGH);
  for (const sheet of sheets) {
    const writer = book.begin(sheet);
    for (const row of sheet.rows) writer.write(row);
  }
  return joinBytes(book.finish());
}

/**
 * The same for rows that come by and by, in memory that does not grow with their number but for the packed file itself,
 * which is returned in pieces, for a `Blob` or a file. Nothing is returned before all is written, so that a run that
 * is cancelled or fails leaves nothing half made.
 * @throws JiannuoError `workbook.cancelled`, and what {@link writeWorkbook} throws
 */
export async function streamWorkbook(
  sheets: readonly SheetStream[],
  options: StreamOptions = {},
): Promise<Uint8Array<ArrayBuffer>[]> {
  const book = new WorkbookWriter(sheets, options, FAST);
  for (const [index, sheet] of sheets.entries()) {
    const writer = book.begin(sheet);
    let told = 0;
    const tell = async (): Promise<void> => {
      told = writer.dataRows;
      await options.onProgress?.({ sheet: index, rows: told });
      if (options.signal?.aborted) throw new JiannuoError('workbook.cancelled');
    };
    await tell();
    if (Symbol.asyncIterator in sheet.rows) {
      for await (const block of sheet.rows) {
        for (const row of block) writer.write(row);
        if (writer.dataRows - told >= ROWS_PER_REPORT) await tell();
      }
    } else {
      for (const row of sheet.rows) {
        writer.write(row);
        if (writer.dataRows - told >= ROWS_PER_REPORT) await tell();
      }
    }
    if (writer.dataRows > told) await tell();
  }
  return book.finish();
}

/** From this many cells on speed counts more than bytes. */
const MANY_CELLS = 100_000;
const FAST: Level = 1;
const THOROUGH: Level = 6;
const ROWS_PER_REPORT = 2000;
