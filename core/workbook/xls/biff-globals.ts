import { JiannuoError } from '../../errors.ts';
import { CELL_RECORD, RECORD, type BiffRecord, type RecordReader } from './biff-records.ts';
import { ContinuedReader, readSharedTexts } from './biff-strings.ts';
import { byteDecoder, type ByteDecoder } from './biff-text.ts';
import { BUILT_IN_FORMATS, isDateFormat } from '../format/number-format.ts';
import type { CellFormat } from '../xlsx/styles.ts';
import { viewOf } from '../zip/zip.ts';

export type BiffVersion = 2 | 3 | 4 | 5 | 8;

export interface BoundSheet {
  name: string;
  /** Offset of its first record; `undefined` where sheets follow their heading. */
  start: number | undefined;
  hidden: boolean;
  kind: 'sheet' | 'macro' | 'chart' | 'other';
}

/** [MS-XLS] 2.4.122, second byte pair: fStrikeOut. */
const STRUCK = 0x08;

const SHEET_KINDS: readonly BoundSheet['kind'][] = ['sheet', 'macro', 'chart'];

/** What the sheets of a BIFF workbook share; filled record by record. */
export class BiffGlobals {
  readonly version: BiffVersion;
  readonly sheets: BoundSheet[] = [];
  texts: readonly string[] = [];
  date1904 = false;
  #codePage: number | undefined;
  #decoder: ByteDecoder | undefined;
  readonly #formatCodes = new Map<number, string>();
  readonly #formatIds: number[] = [];
  readonly #formats = new Map<number, CellFormat>();
  /** By the place of the font; the font of each XF. */
  readonly #struckFonts: boolean[] = [];
  readonly #fonts: number[] = [];
  readonly #struckFormats = new Map<CellFormat, CellFormat>();

  readonly #looksChinese: boolean;

  /** @param looksChinese whether texts of one byte per unit are GBK by their looks */
  constructor(version: BiffVersion, looksChinese = false) {
    this.version = version;
    this.#looksChinese = looksChinese;
  }

  /** @throws JiannuoError `workbook.encrypted` */
  read(record: BiffRecord, reader: RecordReader): void {
    const { type, data } = record;
    if (type === RECORD.filePass) throw new JiannuoError('workbook.encrypted');
    if (type === RECORD.sst) this.texts = readSharedTexts(reader.withContinued(record));
    else if (type === RECORD.boundSheet) this.sheets.push(this.#boundSheet(data));
    else if (type === RECORD.codePage) this.#setCodePage(viewOf(data).getUint16(0, true));
    else if (type === RECORD.date1904) this.date1904 = data[0] === 1;
    else if (type === CELL_RECORD.format) this.#readFormat(data);
    else if (type === RECORD.font) this.#struckFonts.push(((data[2] ?? 0) & STRUCK) !== 0);
    else if (type === RECORD.xf) {
      this.#formatIds.push(formatIdOf(record));
      this.#fonts.push(this.version < 5 ? -1 : viewOf(data).getUint16(0, true));
    }
  }

  /**
   * Format of a cell by its XF index. Small writers leave the table out as a whole.
   * @throws JiannuoError `workbook.corrupt` for an index that leads nowhere: a date would come out as a number
   */
  format(style: number): CellFormat {
    const id = this.#formatIds.length === 0 ? 0 : this.#formatIds[style];
    if (id === undefined) throw new JiannuoError('workbook.corrupt', { part: 'XF' });
    const format = this.formatById(id);
    return this.#isStruck(style) ? this.#struck(format) : format;
  }

  /** [MS-XLS] 2.5.129: there is no font 4, those behind it are counted as if there were. */
  #isStruck(style: number): boolean {
    const font = this.#fonts[style] ?? -1;
    return this.#struckFonts[font > 4 ? font - 1 : font] ?? false;
  }

  #struck(format: CellFormat): CellFormat {
    const known = this.#struckFormats.get(format);
    if (known) return known;
    const made: CellFormat = { ...format, struck: true };
    this.#struckFormats.set(format, made);
    return made;
  }

  /** BIFF2 cells name their number format themselves. */
  formatById(id: number): CellFormat {
    const known = this.#formats.get(id);
    if (known) return known;
    const code = this.#formatCodes.get(id) ?? (this.version > 4 ? BUILT_IN_FORMATS[id] : undefined);
    const format = code || 'General';
    const made = { format, date: isDateFormat(format), wrap: false };
    this.#formats.set(id, made);
    return made;
  }

  /** Reads texts of versions before BIFF8. */
  get decoder(): ByteDecoder {
    return (this.#decoder ??= byteDecoder(this.#codePage, this.#looksChinese));
  }

  /** A text with its length before it, in one byte or two. */
  text(data: Uint8Array, at: number, lengthBytes: 1 | 2): string {
    return this.textIn([data.subarray(at)], lengthBytes);
  }

  textIn(parts: readonly Uint8Array[], lengthBytes: 1 | 2): string {
    if (this.version === 8) {
      const reader = new ContinuedReader(parts);
      return reader.text(lengthBytes === 1 ? reader.uint8() : reader.uint16());
    }
    const [data = new Uint8Array()] = parts;
    const length = lengthBytes === 1 ? (data[0] ?? 0) : (data[0] ?? 0) | ((data[1] ?? 0) << 8);
    return this.decoder(data.subarray(lengthBytes, lengthBytes + length));
  }

  #setCodePage(codePage: number): void {
    this.#codePage = codePage;
    this.#decoder = undefined;
  }

  #boundSheet(data: Uint8Array): BoundSheet {
    if (this.version < 5) {
      return { name: this.text(data, 0, 1), start: undefined, hidden: false, kind: 'sheet' };
    }
    const view = viewOf(data);
    return {
      start: view.getUint32(0, true),
      hidden: (view.getUint8(4) & 3) !== 0,
      kind: SHEET_KINDS[view.getUint8(5)] ?? 'other',
      name: this.text(data, 6, 1),
    };
  }

  /** BIFF5 and later give formats a number; before, their order is it. */
  #readFormat(data: Uint8Array): void {
    const id = this.version < 5 ? this.#formatCodes.size : viewOf(data).getUint16(0, true);
    const at = this.version < 4 ? 0 : 2;
    this.#formatCodes.set(id, this.text(data, at, this.version === 8 ? 2 : 1));
  }
}

function formatIdOf({ number, data }: BiffRecord): number {
  if (number === RECORD.xf) return viewOf(data).getUint16(2, true);
  // BIFF2 keeps two flags in the upper bits, and the format behind an unused byte.
  return number === 0x43 ? (data[2] ?? 0) & 0x3f : (data[1] ?? 0);
}
