import { JiannuoError } from '../../errors.ts';
import { cellName, MAX_COLUMNS, MAX_ROWS, parseRange } from '../address.ts';
import { type CellContent, CellScanner } from './cell-scan.ts';
import { CellStore, KIND } from './cells.ts';
import { encodeUtf8, utf8Text } from '../encoding.ts';
import { type ReadLimits, XML_DEPTH } from '../limits.ts';
import { isoToSerial } from '../format/serial.ts';
import { HiddenColumns } from './hidden-columns.ts';
import { TextStore } from './texts.ts';
import { UsualCells, UsualRows } from './usual.ts';
import { areAttributes } from './well-formed.ts';
import { attribute } from '../xml.ts';
import { CODE, decimalNumber, endOfSkipped, isBlank, tagEnd, wholeNumber } from './xml-bytes.ts';
import { decodeXstring } from './xstring.ts';

/** What a sheet's cells point to, and how many there are of each. */
export interface SheetContext {
  sheet: string;
  /** Entries of the shared strings. */
  strings: number;
  /** Cell formats; 0 where the file has no table of them. */
  formats: number;
  date1904: boolean;
  limits: ReadLimits;
}

/**
 * Takes a worksheet part piece by piece and keeps its cells, formulas and merged ranges. What does not follow the
 * standard is refused and the cell named, as programs would read it in different ways.
 * @throws JiannuoError `workbook.badCell`, `workbook.badRow`, `workbook.cellTwice`, `workbook.corrupt`,
 * `workbook.truncated`, `workbook.tooManyCells`, `workbook.tooManyMerges`
 */
export class SheetScanner {
  readonly cells = new CellStore();
  readonly texts: TextStore;
  readonly formulas: TextStore;
  /** Cells with formulas, ascending, and which text of `formulas` each has. */
  readonly formulaCells: number[] = [];
  readonly formulaTexts: number[] = [];
  /** Four numbers a range: top, left, bottom, right. */
  readonly merges: number[] = [];
  /** Rows and columns that the program does not show, those that a filter hides among them. */
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns = new HiddenColumns();
  readonly #context: SheetContext;
  readonly #cell = new CellScanner();
  readonly #usualCells: UsualCells;
  readonly #usualRows = new UsualRows();
  readonly #open: string[] = [];
  #row = -1;
  #column = -1;
  #inRow = false;
  #dataSeen = false;
  #inData = false;
  #roots = 0;

  constructor(context: SheetContext) {
    this.#context = context;
    const { textBytes } = context.limits;
    this.#usualCells = new UsualCells(this.cells, context);
    this.texts = new TextStore(undefined, textBytes);
    this.formulas = new TextStore(undefined, textBytes);
  }

  /** Takes what is whole of the bytes up to `end` and answers where the rest begins. */
  scan(bytes: Uint8Array, end: number): number {
    let at = 0;
    for (;;) {
      const strict = this.#inData;
      while (at < end && bytes[at] !== CODE.less) {
        if (strict && (bytes[at] ?? 0) > CODE.space) throw this.#broken();
        at += 1;
      }
      if (at + 2 >= end) return at;
      const next = bytes[at + 1];
      let after = this.#inData ? this.#readUsual(bytes, at, end) : -1;
      if (after !== -1) {
        at = after;
        continue;
      }
      if (this.#inRow && this.#cell.isCell(bytes, at, end)) after = this.#readCell(bytes, at, end);
      else if (next === CODE.bang || next === CODE.question) {
        after = endOfSkipped(bytes, at, end, this.#context.sheet);
      } else after = this.#readTag(bytes, at, end);
      if (after === -1) return at;
      at = after;
    }
  }

  /** To be called behind the last byte. */
  finish(rest: number): void {
    if (rest > 0 || this.#open.length > 0 || this.#roots !== 1) throw new JiannuoError('workbook.truncated');
    const twice = this.cells.finish();
    if (twice !== -1) throw this.#badRow(twice);
  }

  /** -1 where nothing usual stands there. */
  #readUsual(bytes: Uint8Array, start: number, end: number): number {
    if (this.#cell.prefix !== '') return -1;
    const depth = this.#open.length;
    if (!this.#inRow) {
      const after = depth === 2 ? this.#usualRows.read(bytes, start, end) : -1;
      if (after === -1) return -1;
      this.#openRow(this.#usualRows.row);
      this.#inRow = true;
      this.#open.push('row');
      return after;
    }
    // Inside another element of a row nothing is usual.
    if (depth !== 3) return -1;
    const close = this.#usualRows.readEnd(bytes, start, end);
    if (close !== -1) {
      this.#open.pop();
      this.#closeRow();
      return close;
    }
    const after = this.#usualCells.read(bytes, start, end);
    if (after === -1) return -1;
    this.#column = this.#usualCells.column;
    this.#checkCells();
    return after;
  }

  #readTag(bytes: Uint8Array, start: number, end: number): number {
    const close = tagEnd(bytes, start, end);
    if (close === -1) return -1;
    const isClosing = bytes[start + 1] === CODE.slash;
    const isEmpty = !isClosing && bytes[close - 1] === CODE.slash;
    const inner = utf8Text(bytes, start + (isClosing ? 2 : 1), isEmpty ? close - 1 : close);
    const nameEnd = inner.search(/\s/);
    const name = nameEnd === -1 ? inner : inner.slice(0, nameEnd);
    const attributes = nameEnd === -1 ? '' : inner.slice(nameEnd);
    if (name === '' || !areAttributes(attributes)) throw this.#broken();
    if (isClosing) this.#close(name, attributes);
    else this.#enter(name, attributes, isEmpty);
    const isRow = name === 'row' && !isClosing && !isEmpty && this.#inRow && this.#open.length === 3;
    if (isRow && !isHidden(attributes)) this.#usualRows.judged(bytes, start, close + 1);
    return close + 1;
  }

  #enter(name: string, attributes: string, isEmpty: boolean): void {
    const colon = name.indexOf(':') + 1;
    const local = name.slice(colon);
    if (this.#open.length === 0) {
      this.#roots += 1;
      if (this.#roots > 1 || local !== 'worksheet') throw this.#broken();
    } else if (local === 'sheetData' && this.#open.length === 1) {
      if (this.#dataSeen) throw this.#broken();
      this.#dataSeen = true;
      this.#inData = !isEmpty;
      this.#cell.prefix = name.slice(0, colon);
    } else if (this.#inData && name === `${this.#cell.prefix}row`) {
      // A row inside anything but the data itself would be read by some programs and passed over by others.
      if (this.#open.length !== 2) throw this.#broken();
      this.#openRow(this.#rowNumber(attributes));
      if (isHidden(attributes)) this.hiddenRows.push(this.#row);
      this.#inRow = !isEmpty;
    } else if (this.#inData && name === `${this.#cell.prefix}c`) throw this.#broken();
    else if (local === 'mergeCell') this.#addMerge(attributes);
    else if (local === 'col' && !this.hiddenColumns.take(attributes)) throw this.#broken();
    if (!isEmpty) this.#open.push(name);
    if (this.#open.length > XML_DEPTH) throw this.#broken();
  }

  #close(name: string, attributes: string): void {
    if (attributes.trim() !== '' || this.#open.pop() !== name) throw this.#broken();
    if (!this.#inData) return;
    if (this.#open.length === 2) this.#closeRow();
    else if (this.#open.length === 1) this.#inData = false;
  }

  #rowNumber(attributes: string): number {
    const reference = attribute({ attributes }, 'r');
    const row =
      reference === undefined ? this.#row + 1 : /^\d{1,7}$/.test(reference) ? Number(reference) - 1 : -1;
    if (!(row >= 0 && row < MAX_ROWS)) throw this.#badRow(this.#row + 1);
    return row;
  }

  #openRow(row: number): void {
    this.#row = row;
    this.#column = -1;
    this.cells.openRow(row);
    this.#checkCells();
  }

  #closeRow(): void {
    this.#inRow = false;
    const { twice, moved } = this.cells.closeRow();
    if (twice !== -1) {
      const cell = cellName(this.#row, twice);
      throw new JiannuoError('workbook.cellTwice', { sheet: this.#context.sheet, cell });
    }
    if (!moved) return;
    const start = this.cells.count - moved.length;
    const first = this.formulaCells.findLastIndex((index) => index < start) + 1;
    const cells = this.formulaCells.splice(first);
    const texts = this.formulaTexts.splice(first);
    moved.forEach((from, n) => {
      const formula = cells.indexOf(from);
      if (formula === -1) return;
      this.formulaCells.push(start + n);
      this.formulaTexts.push(texts[formula] ?? 0);
    });
  }

  #addMerge(attributes: string): void {
    const range = parseRange(attribute({ attributes }, 'ref') ?? '');
    const isRange =
      range &&
      range.top <= range.bottom &&
      range.left <= range.right &&
      range.top >= 0 &&
      range.bottom < MAX_ROWS &&
      range.right < MAX_COLUMNS;
    if (!isRange) throw new JiannuoError('workbook.corrupt', { part: `${this.#context.sheet} mergeCell` });
    this.merges.push(range.top, range.left, range.bottom, range.right);
    if (this.merges.length / 4 > this.#context.limits.merges) throw this.#tooMany('workbook.tooManyMerges');
  }

  #readCell(bytes: Uint8Array, start: number, end: number): number {
    const cell = this.#cell.read(bytes, start, end);
    if (cell === undefined) return -1;
    this.#column = cell.column === -1 ? this.#column + 1 : cell.column;
    if (cell.broken || this.#column >= MAX_COLUMNS) throw this.#badCell();
    const number = this.#store(cell.plain ? bytes : this.#decoded(bytes, cell), cell);
    this.cells.add(this.#column, cell.kind, cell.style, number, cell.hasFormula);
    if (cell.hasFormula) {
      this.formulaCells.push(this.cells.count - 1);
      this.formulaTexts.push(
        this.#addText(this.formulas, bytes, cell.formulaFrom, cell.formulaTo, cell.formulaPlain, false),
      );
    }
    this.#checkCells();
    return cell.end;
  }

  /** XML lets anybody write a number in letters of another kind: entities, CDATA, comments between the digits. */
  #decoded(bytes: Uint8Array, cell: CellContent): Uint8Array {
    if (cell.kind !== KIND.number && cell.kind !== KIND.shared && cell.kind !== KIND.boolean) return bytes;
    const text = this.#cell.decode(bytes, cell.from, cell.to);
    if (text === undefined) throw this.#badCell();
    const letters = encodeUtf8(text);
    cell.from = 0;
    cell.to = letters.length;
    cell.plain = true;
    return letters;
  }

  /** The number that is kept for a cell's content; may turn its kind to blank. */
  #store(bytes: Uint8Array, cell: CellContent): number {
    const { from, to } = cell;
    switch (cell.kind) {
      case KIND.blank:
        return 0;
      case KIND.number: {
        if (isBlank(bytes, from, to)) return this.#blank(cell);
        const value = cell.isDate ? this.#isoDate(bytes, cell) : decimalNumber(bytes, from, to);
        if (Number.isNaN(value) && cell.isDate) break;
        const knowsFormat = this.#context.formats === 0 || cell.style < this.#context.formats;
        // Without its format nobody can tell a day from a number.
        if (Number.isNaN(value) || !knowsFormat) throw this.#badCell();
        return value;
      }
      case KIND.shared: {
        if (isBlank(bytes, from, to)) return this.#blank(cell);
        const index = wholeNumber(bytes, from, to);
        if (index < 0 || index >= this.#context.strings) throw this.#badCell();
        return index;
      }
      case KIND.boolean: {
        const text = utf8Text(bytes, from, to).trim();
        if (!['0', '1', 'true', 'false'].includes(text)) throw this.#badCell();
        return text === '1' || text === 'true' ? 1 : 0;
      }
      case KIND.inline:
        return this.texts.add(cell.text);
      case KIND.error:
      case KIND.text:
        break;
    }
    if (cell.isDate) cell.kind = KIND.text;
    return this.#addText(this.texts, bytes, from, to, cell.plain, cell.kind === KIND.text);
  }

  #blank(cell: CellContent): number {
    cell.kind = KIND.blank;
    return 0;
  }

  #isoDate(bytes: Uint8Array, { from, to }: CellContent): number {
    return isoToSerial(utf8Text(bytes, from, to).trim(), this.#context.date1904) ?? Number.NaN;
  }

  #addText(
    store: TextStore,
    bytes: Uint8Array,
    from: number,
    to: number,
    plain: boolean,
    escaped: boolean,
  ): number {
    try {
      if (plain) return store.addBytes(bytes, from, to);
    } catch (error) {
      if (error instanceof JiannuoError && error.code === 'workbook.badText') throw this.#badCell();
      throw error;
    }
    const text = this.#cell.decode(bytes, from, to);
    if (text === undefined) throw this.#badCell();
    return store.add(escaped ? decodeXstring(text) : text);
  }

  #checkCells(): void {
    const { count, rowElements } = this.cells;
    if (count + rowElements > this.#context.limits.cells) throw this.#tooMany('workbook.tooManyCells');
  }

  #tooMany(code: string): JiannuoError {
    return new JiannuoError(code, { sheet: this.#context.sheet });
  }

  #badCell(): JiannuoError {
    const cell = cellName(Math.max(0, this.#row), Math.max(0, this.#column));
    return new JiannuoError('workbook.badCell', { sheet: this.#context.sheet, cell });
  }

  #badRow(row: number): JiannuoError {
    return new JiannuoError('workbook.badRow', { sheet: this.#context.sheet, row: row + 1 });
  }

  #broken(): JiannuoError {
    return this.#row === -1
      ? new JiannuoError('workbook.corrupt', { part: this.#context.sheet })
      : this.#badRow(this.#row);
  }
}

function isHidden(attributes: string): boolean {
  return attributes.includes('hidden') && /^(?:1|true)$/.test(attribute({ attributes }, 'hidden') ?? '');
}
