import { MAX_COLUMNS, MAX_ROWS } from '../address.ts';
import { encodeUtf8 } from '../encoding.ts';
import { type CellStore, KIND, type Kind } from './cells.ts';
import { CODE, decimalNumber, startsWith } from './xml-bytes.ts';

/** No usual element is longer, so that one which begins this far from the end has come whole. */
const LONGEST = 128;

interface Counts {
  /** Entries of the shared strings. */
  strings: number;
  /** Cell formats; 0 where the file has no table of them. */
  formats: number;
}

/**
 * Cells of the form that nearly all have, letter for letter: `<c r="B3" s="1" t="s"><v>12</v></c>`, `s` or `t` or the whole
 * content left out. Whatever differs in anything is not touched: `CellScanner` judges it. So this knows no errors.
 */
export class UsualCells {
  /** Of the cell read last. */
  column = -1;
  readonly #cells: CellStore;
  readonly #counts: Counts;

  constructor(cells: CellStore, counts: Counts) {
    this.#cells = cells;
    this.#counts = counts;
  }

  /** Takes the cell at `start` and answers where it ends, -1 where it is not usual. */
  read(bytes: Uint8Array, start: number, end: number): number {
    if (start + LONGEST > end) return -1;
    if (bytes[start + 1] !== 99 || bytes[start + 2] !== CODE.space || bytes[start + 3] !== 114) return -1;
    if (bytes[start + 4] !== CODE.equals || bytes[start + 5] !== CODE.quote) return -1;
    let at = start + 6;
    let code = bytes[at] ?? 0;
    let column = 0;
    while (code >= 65 && code <= 90 && at < start + 9) {
      column = column * 26 + code - 64;
      code = bytes[++at] ?? 0;
    }
    const digits = at;
    while (code >= 48 && code <= 57 && at < digits + 7) code = bytes[++at] ?? 0;
    if (at === digits || code !== CODE.quote || column === 0 || column > MAX_COLUMNS) return -1;
    at += 1;
    let style = 0;
    if (isAttribute(bytes, at, 115)) {
      const from = (at += 4);
      code = bytes[at] ?? 0;
      while (code >= 48 && code <= 57 && at < from + 4) {
        style = style * 10 + code - 48;
        code = bytes[++at] ?? 0;
      }
      if (at === from || code !== CODE.quote) return -1;
      at += 1;
    }
    let kind: Kind = KIND.number;
    if (isAttribute(bytes, at, 116)) {
      if (bytes[at + 4] !== 115 || bytes[at + 5] !== CODE.quote) return -1;
      kind = KIND.shared;
      at += 6;
    }
    this.column = column - 1;
    if (bytes[at] === CODE.slash && bytes[at + 1] === CODE.greater) {
      return this.#keep(KIND.blank, style, 0, at + 2);
    }
    if (bytes[at] !== CODE.greater || bytes[at + 1] !== CODE.less) return -1;
    if (bytes[at + 2] !== 118 || bytes[at + 3] !== CODE.greater) return -1;
    return this.#readValue(bytes, at + 4, kind, style);
  }

  /** `12</v></c>` */
  #readValue(bytes: Uint8Array, from: number, kind: Kind, style: number): number {
    let at = from;
    let code = bytes[at] ?? 0;
    let number = 0;
    while (code >= 48 && code <= 57 && at < from + 10) {
      number = number * 10 + code - 48;
      code = bytes[++at] ?? 0;
    }
    if (kind === KIND.shared) {
      if (at === from || number >= this.#counts.strings) return -1;
    } else {
      if (code !== CODE.less || at === from) {
        while (code !== CODE.less && at < from + 30) code = bytes[++at] ?? 0;
        number = decimalNumber(bytes, from, at);
      }
      const knowsFormat = this.#counts.formats === 0 || style < this.#counts.formats;
      if (Number.isNaN(number) || !knowsFormat) return -1;
    }
    return startsWith(bytes, at, VALUE_END) ? this.#keep(kind, style, number, at + VALUE_END.length) : -1;
  }

  #keep(kind: Kind, style: number, number: number, after: number): number {
    this.#cells.add(this.column, kind, style, number);
    return after;
  }
}

/** ` s="` */
function isAttribute(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === CODE.space &&
    bytes[at + 1] === letter &&
    bytes[at + 2] === CODE.equals &&
    bytes[at + 3] === CODE.quote
  );
}

const VALUE_END = encodeUtf8('</v></c>');

/**
 * Tags of rows. Those of one sheet mostly differ in their number alone, `<row r="7" spans="1:20">`: what stands behind it is
 * judged once and compared from then on.
 */
export class UsualRows {
  /** Of the row tag found last. */
  row = -1;
  #rest: Uint8Array = new Uint8Array(0);

  /** Where the tag of a row ends that has been judged but for its number; -1 for any other. */
  read(bytes: Uint8Array, start: number, end: number): number {
    const rest = this.#rest;
    const from = rest.length === 0 || start + LONGEST > end ? -1 : this.#readNumber(bytes, start);
    if (from === -1) return -1;
    return startsWith(bytes, from, rest) ? from + rest.length : -1;
  }

  /** The opening tag of a row, between two positions, has been found in order and to say nothing but the row's number. */
  judged(bytes: Uint8Array, start: number, after: number): void {
    // The next number may have more digits.
    const from = after - start > LONGEST - 7 ? -1 : this.#readNumber(bytes, start);
    if (from !== -1) this.#rest = bytes.slice(from, after);
  }

  /** Where `</row>` ends, -1 where something else stands there. */
  readEnd(bytes: Uint8Array, start: number, end: number): number {
    return start + ROW_END.length <= end && startsWith(bytes, start, ROW_END) ? start + ROW_END.length : -1;
  }

  /** `<row r="7"`; answers what comes behind it, -1 where the tag begins otherwise. */
  #readNumber(bytes: Uint8Array, start: number): number {
    if (!startsWith(bytes, start, ROW)) return -1;
    const from = start + ROW.length;
    let at = from;
    let number = 0;
    for (let code = bytes[at] ?? 0; code >= 48 && code <= 57 && at < from + 7; code = bytes[++at] ?? 0) {
      number = number * 10 + code - 48;
    }
    if (bytes[at] !== CODE.quote || number < 1 || number > MAX_ROWS) return -1;
    this.row = number - 1;
    return at + 1;
  }
}

const ROW = encodeUtf8('<row r="');
const ROW_END = encodeUtf8('</row>');
