import { JiannuoError } from '../../errors.ts';
import type { Sheet, Workbook, WorkbookNote } from '../../model/workbook.ts';
import { BiffGlobals, type BiffVersion, type BoundSheet } from './biff-globals.ts';
import { RECORD, RecordReader, type BiffRecord } from './biff-records.ts';
import { readBiffSheet } from './biff-sheet.ts';
import { looksGbk } from './biff-text.ts';
import { CellBudget, gridSheet } from '../grid.ts';
import { viewOf } from '../zip/zip.ts';

/** Kinds of substreams, as their BOF says. */
const SHEET_STREAM = 0x10;
const WORKSPACE = 0x100;

/**
 * Reads the record stream of an .xls or .et file, BIFF2 to BIFF8. Formulas are marked by an empty `formula`.
 * @throws JiannuoError `workbook.encrypted`, `workbook.truncated`, `workbook.corrupt`, `workbook.noSheet`,
 *   `workbook.tooManyCells`
 */
export function readBiff(stream: Uint8Array): Workbook {
  try {
    return new BiffReader(stream).read();
  } catch (error) {
    // A record shorter than what it must hold.
    if (error instanceof RangeError)
      throw new JiannuoError('workbook.corrupt', { part: 'BIFF' }, { cause: error });
    throw error;
  }
}

class BiffReader {
  readonly #stream: Uint8Array;
  readonly #reader: RecordReader;
  readonly #budget = new CellBudget();
  readonly #sheets: Sheet[] = [];
  readonly #notes: WorkbookNote[] = [];

  constructor(stream: Uint8Array) {
    this.#stream = stream;
    this.#reader = new RecordReader(stream);
  }

  read(): Workbook {
    const begin = this.#reader.next();
    if (begin?.type !== RECORD.bof) throw new JiannuoError('workbook.corrupt', { part: 'BIFF' });
    const version = versionOf(begin);
    const globals = new BiffGlobals(version, version < 8 && looksGbk(this.#stream));
    const kind = viewOf(begin.data).getUint16(2, true);
    if (globals.version < 5 && kind === WORKSPACE) this.#readWorkspace(globals);
    else if (globals.version < 5 || kind === SHEET_STREAM) this.#readSheet('Sheet1', false, globals);
    else this.#readBook(globals);
    if (this.#sheets.length === 0) throw new JiannuoError('workbook.noSheet');
    return {
      sheets: this.#sheets,
      date1904: globals.date1904,
      ...(this.#notes.length > 0 && { notes: this.#notes }),
    };
  }

  /** BIFF5 and BIFF8: what is shared stands first and says where each sheet begins. */
  #readBook(globals: BiffGlobals): void {
    this.#readGlobals(globals);
    for (const { name, start, hidden, kind } of globals.sheets) {
      if (kind !== 'sheet') {
        this.#leaveOut(name, kind);
        continue;
      }
      this.#reader.at = start ?? 0;
      const begin = this.#reader.next();
      if (begin?.type !== RECORD.bof) throw new JiannuoError('workbook.corrupt', { part: name });
      this.#readSheet(name, hidden, globals);
    }
  }

  #readGlobals(globals: BiffGlobals): void {
    for (let record = this.#reader.next(); record; record = this.#reader.next()) {
      if (record.type === RECORD.eof) return;
      globals.read(record, this.#reader);
    }
    throw new JiannuoError('workbook.truncated');
  }

  /** BIFF4 workbooks: each sheet stands behind a heading with its name. */
  #readWorkspace(globals: BiffGlobals): void {
    let name = '';
    for (let record = this.#reader.next(); record; record = this.#reader.next()) {
      if (record.type === RECORD.eof) return;
      if (record.type === RECORD.sheetHeader) name = globals.text(record.data, 4, 1);
      else if (record.type === RECORD.bof) this.#readSheet(name, false, globals);
      else if (record.type !== RECORD.boundSheet) globals.read(record, this.#reader);
    }
  }

  #readSheet(name: string, hidden: boolean, globals: BiffGlobals): void {
    const spend = (cells: number): void => this.#budget.spend(name, cells);
    const sheet = readBiffSheet(this.#reader, globals, spend);
    const { merges, hiddenRows, hiddenColumns } = sheet;
    if (sheet.dialog) return this.#leaveOut(name, 'other');
    this.#sheets.push(gridSheet(name, sheet.rows, { hidden, merges, hiddenRows, hiddenColumns }));
  }

  #leaveOut(sheet: string, kind: BoundSheet['kind']): void {
    this.#notes.push({ code: kind === 'chart' ? 'note.chartSheet' : 'note.otherSheet', params: { sheet } });
  }
}

function versionOf({ number, data }: BiffRecord): BiffVersion {
  if (number === 0x09) return 2;
  if (number === 0x209) return 3;
  if (number === 0x409) return 4;
  return viewOf(data).getUint16(0, true) < 0x600 ? 5 : 8;
}
