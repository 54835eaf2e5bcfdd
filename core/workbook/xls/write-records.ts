/** Longest content of a BIFF8 record; what is longer goes on in CONTINUE records ([MS-XLS] 2.1.4). */
const MAX_RECORD = 8224;

/** BIFF8 records in the making: little-endian numbers in a buffer that grows. */
export class RecordWriter {
  #bytes = new Uint8Array(65_536);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #recordStart = 0;

  get length(): number {
    return this.#length;
  }

  begin(type: number): this {
    this.#recordStart = this.#length;
    return this.u16(type).u16(0);
  }

  /** Closes the record: its length is known now. */
  end(): void {
    this.#view.setUint16(this.#recordStart + 2, this.#length - this.#recordStart - 4, true);
  }

  /** A whole record of 16-bit numbers. */
  record(type: number, ...values: number[]): void {
    this.begin(type);
    for (const value of values) this.u16(value);
    this.end();
  }

  u8(value: number): this {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
    return this;
  }

  u16(value: number): this {
    this.#reserve(2);
    this.#view.setUint16(this.#length, value, true);
    this.#length += 2;
    return this;
  }

  u32(value: number): this {
    this.#reserve(4);
    this.#view.setUint32(this.#length, value, true);
    this.#length += 4;
    return this;
  }

  f64(value: number): this {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
    return this;
  }

  /** UTF-16 units, of `text` from `from` to `to`. */
  units(text: string, from = 0, to = text.length): this {
    this.#reserve((to - from) * 2);
    for (let i = from; i < to; i++) {
      this.#view.setUint16(this.#length, text.charCodeAt(i), true);
      this.#length += 2;
    }
    return this;
  }

  /** Room left in the open record. */
  get room(): number {
    return MAX_RECORD - (this.#length - this.#recordStart - 4);
  }

  setU32(at: number, value: number): void {
    this.#view.setUint32(at, value, true);
  }

  take(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + size));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}

/** Record types ([MS-XLS] 2.3). */
export const TYPE = {
  eof: 0x000a,
  protect: 0x0012,
  dateMode: 0x0022,
  continue: 0x003c,
  window1: 0x003d,
  pane: 0x0041,
  codePage: 0x0042,
  font: 0x0031,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  dimensions: 0x0200,
  blank: 0x0201,
  number: 0x0203,
  row: 0x0208,
  window2: 0x023e,
  style: 0x0293,
  format: 0x041e,
  bof: 0x0809,
} as const;
