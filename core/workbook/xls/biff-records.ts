import { JiannuoError } from '../../errors.ts';
import { viewOf } from '../zip/zip.ts';

/** Record numbers ([MS-XLS] 2.3; BIFF2 to BIFF5 after the OpenOffice description of the format, chapter 5). */
export const RECORD = {
  integer: 0x02,
  formula: 0x06,
  eof: 0x0a,
  externSheet: 0x17,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  codePage: 0x42,
  columnInfo: 0x7d,
  ixfe: 0x44,
  wsBool: 0x81,
  boundSheet: 0x85,
  sheetHeader: 0x8f,
  mulRk: 0xbd,
  mulBlank: 0xbe,
  richString: 0xd6,
  xf: 0xe0,
  mergedCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  row: 0x208,
  sharedFormula: 0x4bc,
  bof: 0x809,
} as const;

/** Numbers that older versions gave the same record, and the one we call it by. */
const ALIASES: Readonly<Record<number, number>> = {
  0x01: 0x201,
  0x03: 0x203,
  0x04: 0x204,
  0x05: 0x205,
  0x07: 0x207,
  0x09: RECORD.bof,
  0x209: RECORD.bof,
  0x409: RECORD.bof,
  0x206: RECORD.formula,
  0x406: RECORD.formula,
  0x7e: 0x27e,
  0x1e: 0x41e,
  0x43: RECORD.xf,
  0x243: RECORD.xf,
  0x443: RECORD.xf,
};

/** The same for records that have several numbers: blank, number, label, error or boolean, string, RK, format. */
export const CELL_RECORD = {
  blank: 0x201,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
} as const;

export interface BiffRecord {
  type: number;
  /** As the file has it: tells the version of BOF and XF. */
  number: number;
  data: Uint8Array;
  /** Offset of the record in its stream. */
  at: number;
}

/** Walks the records of a stream; each is seen once however the file points, so that time grows with its size alone. */
export class RecordReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #steps = 0;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
  }

  /**
   * The record at the position, which moves behind it; `undefined` at the end of the stream.
   * @throws JiannuoError `workbook.truncated`; `workbook.corrupt` where sheets overlap
   */
  next(): BiffRecord | undefined {
    const at = this.at;
    if (at + 4 > this.#bytes.length) return undefined;
    const number = this.#view.getUint16(at, true);
    const start = at + 4;
    const end = start + this.#view.getUint16(at + 2, true);
    if (end > this.#bytes.length) throw new JiannuoError('workbook.truncated');
    if (++this.#steps > this.#bytes.length / 4) throw new JiannuoError('workbook.corrupt', { part: 'BIFF' });
    this.at = end;
    return { type: ALIASES[number] ?? number, number, data: this.#bytes.subarray(start, end), at };
  }

  /** The record's data and those of the CONTINUE records behind it, which the position passes. */
  withContinued(record: BiffRecord): Uint8Array[] {
    const parts = [record.data];
    while (this.#peek() === RECORD.continue) {
      const part = this.next();
      if (part) parts.push(part.data);
    }
    return parts;
  }

  #peek(): number {
    return this.at + 4 <= this.#bytes.length ? this.#view.getUint16(this.at, true) : -1;
  }
}
