import { JiannuoError } from '../../errors.ts';
import type { Cell, MergedRange } from '../../model/workbook.ts';
import type { BiffGlobals } from './biff-globals.ts';
import { CELL_RECORD, RECORD, type BiffRecord, type RecordReader } from './biff-records.ts';
import { valueCell } from '../grid.ts';
import type { CellFormat } from '../xlsx/styles.ts';
import { viewOf } from '../zip/zip.ts';

/** Columns of the format: a cell beyond them is damage, and would make every row as wide. */
const MAX_BIFF_COLUMNS = 256;

const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

export interface BiffSheet {
  rows: (Cell | undefined)[][];
  merges: MergedRange[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** A dialog sheet says so only inside. */
  dialog: boolean;
}

interface Address {
  row: number;
  column: number;
  format: CellFormat;
  /** Offset of what the cell holds. */
  at: number;
}

/**
 * Reads the records of one sheet, the reader standing behind its BOF, up to its EOF. Charts inside it are passed over.
 * @param spend told of each cell, as all sheets of a workbook may hold so many together
 */
export function readBiffSheet(
  reader: RecordReader,
  globals: BiffGlobals,
  spend: (cells: number) => void,
): BiffSheet {
  const sheet = new BiffSheetReader(globals, spend);
  let depth = 1;
  for (let record = reader.next(); record; record = reader.next()) {
    if (record.type === RECORD.bof) depth += 1;
    else if (record.type === RECORD.eof) depth -= 1;
    else if (depth === 1) sheet.read(record, reader);
    if (depth === 0) return sheet;
  }
  throw new JiannuoError('workbook.truncated');
}

class BiffSheetReader implements BiffSheet {
  readonly rows: (Cell | undefined)[][] = [];
  readonly merges: MergedRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  dialog = false;
  readonly #globals: BiffGlobals;
  readonly #spend: (cells: number) => void;
  readonly #blanks = new Map<CellFormat, Cell>();
  /** The formula whose text comes in the next STRING record. */
  #awaited: Address | undefined;
  /** BIFF2: XF index of the next cell, where it does not fit the cell. */
  #nextStyle: number | undefined;

  constructor(globals: BiffGlobals, spend: (cells: number) => void) {
    this.#globals = globals;
    this.#spend = spend;
  }

  read(record: BiffRecord, reader: RecordReader): void {
    const { type, data } = record;
    const globals = this.#globals;
    const view = viewOf(data);
    switch (type) {
      case RECORD.labelSst: {
        const cell = this.#address(data);
        const text = globals.texts[view.getUint32(cell.at, true)];
        if (text === undefined) throw new JiannuoError('workbook.corrupt', { part: 'SST' });
        return this.#put(cell, text);
      }
      case CELL_RECORD.number: {
        const cell = this.#address(data);
        return this.#put(cell, view.getFloat64(cell.at, true));
      }
      case CELL_RECORD.rk: {
        const cell = this.#address(data);
        return this.#put(cell, rkNumber(view.getUint32(cell.at, true)));
      }
      case RECORD.mulRk:
        return this.#readMany(data, 6, (cell, at) => this.#put(cell, rkNumber(view.getUint32(at, true))));
      case RECORD.mulBlank:
        return this.#readMany(data, 2, (cell) => this.#putBlank(cell));
      case CELL_RECORD.blank:
        return this.#putBlank(this.#address(data));
      case RECORD.integer: {
        const cell = this.#address(data);
        return this.#put(cell, view.getUint16(cell.at, true));
      }
      case CELL_RECORD.label:
      case RECORD.richString: {
        const cell = this.#address(data);
        const [first, ...rest] = reader.withContinued(record);
        const parts = [first?.subarray(cell.at) ?? new Uint8Array(), ...rest];
        return this.#put(cell, globals.textIn(parts, globals.version === 2 ? 1 : 2));
      }
      case CELL_RECORD.boolErr: {
        const cell = this.#address(data);
        const value = view.getUint8(cell.at);
        if (view.getUint8(cell.at + 1) === 1) return this.#putError(cell, value);
        return this.#put(cell, value !== 0);
      }
      case RECORD.formula:
        return this.#readFormula(data, view);
      case CELL_RECORD.string:
        if (!this.#awaited) return;
        this.#put(
          this.#awaited,
          globals.textIn(reader.withContinued(record), globals.version === 2 ? 1 : 2),
          true,
        );
        this.#awaited = undefined;
        return;
      default:
        this.#readOther(record, view, reader);
    }
  }

  #readOther(record: BiffRecord, view: DataView, reader: RecordReader): void {
    const { type } = record;
    if (type === RECORD.mergedCells) this.#readMerges(view);
    else if (type === RECORD.row) this.#readRow(view);
    else if (type === RECORD.columnInfo) this.#readColumns(view);
    else if (type === RECORD.wsBool) this.dialog = (view.getUint16(0, true) & 0x10) !== 0;
    else if (type === RECORD.ixfe) this.#nextStyle = view.getUint16(0, true);
    // A workbook of one sheet keeps formats, code page and password beside the cells.
    else if (this.#globals.sheets.length === 0 || type === RECORD.filePass)
      this.#globals.read(record, reader);
  }

  /** [MS-XLS] 2.4.221: height zero is hidden. Files before BIFF3 say less of rows. */
  #readRow(view: DataView): void {
    if (view.byteLength >= 16 && view.getUint8(12) & 0x20) this.hiddenRows.add(view.getUint16(0, true));
  }

  #readColumns(view: DataView): void {
    if (view.byteLength < 10 || !(view.getUint8(8) & 1)) return;
    const last = Math.min(view.getUint16(2, true), MAX_BIFF_COLUMNS - 1);
    for (let column = view.getUint16(0, true); column <= last; column++) this.hiddenColumns.add(column);
  }

  #address(data: Uint8Array): Address {
    const view = viewOf(data);
    const [row, column] = [view.getUint16(0, true), view.getUint16(2, true)];
    if (this.#globals.version > 2) {
      return { row, column, format: this.#globals.format(view.getUint16(4, true)), at: 6 };
    }
    const style = view.getUint8(4) & 0x3f;
    const own = view.getUint8(5) & 0x3f;
    const viaStyle = style === 0x3f ? this.#nextStyle : style;
    this.#nextStyle = undefined;
    const format =
      own > 0 || viaStyle === undefined ? this.#globals.formatById(own) : this.#globals.format(viaStyle);
    return { row, column, format, at: 7 };
  }

  #readMany(data: Uint8Array, step: number, put: (cell: Address, at: number) => void): void {
    const view = viewOf(data);
    const [row, first] = [view.getUint16(0, true), view.getUint16(2, true)];
    for (let at = 4, n = 0; at + step + 2 <= data.length; at += step, n++) {
      put({ row, column: first + n, format: this.#globals.format(view.getUint16(at, true)), at }, at + 2);
    }
  }

  /** [MS-XLS] 2.5.133: a result that is no number is marked by 0xFFFF at its end. */
  #readFormula(data: Uint8Array, view: DataView): void {
    const cell = this.#address(data);
    this.#awaited = undefined;
    if (view.getUint16(cell.at + 6, true) !== 0xffff) {
      return this.#put(cell, view.getFloat64(cell.at, true), true);
    }
    const value = view.getUint8(cell.at + 2);
    switch (view.getUint8(cell.at)) {
      case 0:
        this.#awaited = cell;
        return this.#put(cell, '', true);
      case 1:
        return this.#put(cell, value !== 0, true);
      case 2:
        return this.#putError(cell, value, true);
      default:
        return this.#put(cell, '', true);
    }
  }

  #put(cell: Address, value: string | number | boolean, formula = false): void {
    const made = valueCell(value, cell.format, this.#globals.date1904);
    if (formula) made.formula = '';
    this.#place(cell, made);
  }

  #putError({ format, ...at }: Address, code: number, formula = false): void {
    const text = ERROR_TEXTS[code] ?? '#ERR!';
    const made: Cell = { type: 'error', value: text, text, format: format.format, date: false };
    if (formula) made.formula = '';
    this.#place({ format, ...at }, made);
  }

  /** Blank cells of one format are one object: a sheet may have millions of them. */
  #putBlank(cell: Address): void {
    let blank = this.#blanks.get(cell.format);
    if (!blank) {
      blank = { type: 'blank', value: null, text: '', format: cell.format.format, date: false };
      this.#blanks.set(cell.format, blank);
    }
    this.#place(cell, blank);
  }

  #place({ row, column }: Address, cell: Cell): void {
    if (column >= MAX_BIFF_COLUMNS) throw new JiannuoError('workbook.corrupt', { part: 'column' });
    this.#spend(1);
    (this.rows[row] ??= [])[column] = cell;
  }

  #readMerges(view: DataView): void {
    const count = view.getUint16(0, true);
    for (let n = 0, at = 2; n < count && at + 8 <= view.byteLength; n++, at += 8) {
      const [top, bottom, left, right] = [0, 2, 4, 6].map((part) => view.getUint16(at + part, true));
      this.merges.push({ top: top ?? 0, bottom: bottom ?? 0, left: left ?? 0, right: right ?? 0 });
    }
  }
}

/** 30 bits of a number, and whether they are an integer and stand for its hundredfold ([MS-XLS] 2.5.217). */
function rkNumber(rk: number): number {
  let value: number;
  if (rk & 2) value = (rk | 0) >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, rk & 0xfffffffc);
    value = view.getFloat64(0);
  }
  return rk & 1 ? value / 100 : value;
}
