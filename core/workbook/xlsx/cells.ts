import { JiannuoError } from '../../errors.ts';

/** What a stored number means; kinds fit one byte. */
export const KIND = { blank: 0, number: 1, shared: 2, text: 3, boolean: 4, error: 5, inline: 6 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** Set beside a kind: the cell has a formula. */
const FORMULA = 0x80;

const BLOCK_BITS = 15;
const BLOCK = 1 << BLOCK_BITS;
const IN_BLOCK = BLOCK - 1;

interface Block {
  columns: Uint16Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  styles: Uint16Array<ArrayBuffer>;
  numbers: Float64Array<ArrayBuffer>;
}

/** The cells as plain data that can cross from a worker to its page without being copied. */
export interface PackedCells {
  blocks: Block[];
  count: number;
  /** Of each row that the file has, in ascending order: its number, its first cell, the one behind its last. */
  rows: Uint32Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  rowElements: number;
  columnCount: number;
}

/**
 * Cells of a sheet as columns of numbers: a million cells take some 13 MB instead of a million objects. Cells of one
 * row stand together, in column order. Blocks spare the copying of what is already there.
 */
export class CellStore {
  readonly #blocks: Block[];
  #count: number;
  #rows: Uint32Array<ArrayBuffer>;
  #starts: Uint32Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #rowElements: number;
  columnCount: number;
  #rowsInOrder = true;
  #cellsInOrder = true;

  constructor(packed?: PackedCells) {
    this.#blocks = packed?.blocks ?? [];
    this.#count = packed?.count ?? 0;
    this.#rows = packed?.rows ?? new Uint32Array(64);
    this.#starts = packed?.starts ?? new Uint32Array(64);
    this.#ends = packed?.ends ?? new Uint32Array(64);
    this.#rowElements = packed?.rowElements ?? 0;
    this.columnCount = packed?.columnCount ?? 0;
  }

  get count(): number {
    return this.#count;
  }

  /** Row elements of the file. */
  get rowElements(): number {
    return this.#rowElements;
  }

  get rowCount(): number {
    return this.#rowElements === 0 ? 0 : (this.#rows[this.#rowElements - 1] ?? 0) + 1;
  }

  openRow(row: number): void {
    const n = this.#rowElements;
    if (n === this.#rows.length) this.#growRows();
    if (n > 0 && row <= (this.#rows[n - 1] ?? 0)) this.#rowsInOrder = false;
    this.#rows[n] = row;
    this.#starts[n] = this.#count;
    this.#ends[n] = this.#count;
    this.#rowElements += 1;
    this.#cellsInOrder = true;
  }

  /**
   * Adds a cell to the open row and answers its index, which holds until the row is closed.
   * @throws JiannuoError `workbook.corrupt` for a column or style from 65,536 on
   */
  add(column: number, kind: Kind, style: number, number: number, formula = false): number {
    // Both are kept in two bytes: what does not fit would stand for something else.
    if ((column | style) > 0xffff) throw new JiannuoError('workbook.corrupt', { part: 'cells' });
    const index = this.#count++;
    const at = index & IN_BLOCK;
    let block = this.#blocks[index >> BLOCK_BITS];
    if (!block || at === block.columns.length) block = this.#makeRoom(index);
    const row = this.#rowElements - 1;
    if (this.#cellsInOrder && index > (this.#starts[row] ?? 0) && column <= this.column(index - 1)) {
      this.#cellsInOrder = false;
    }
    block.columns[at] = column;
    block.kinds[at] = formula ? kind | FORMULA : kind;
    block.styles[at] = style;
    block.numbers[at] = number;
    this.#ends[row] = this.#count;
    if (column >= this.columnCount) this.columnCount = column + 1;
    return index;
  }

  /**
   * Puts the cells of the last row in column order where they were not.
   * @returns a column that the row has twice, -1 where there is none, and how the cells have moved
   */
  closeRow(): { twice: number; moved?: readonly number[] } {
    if (this.#cellsInOrder) return { twice: -1 };
    const row = this.#rowElements - 1;
    const start = this.#starts[row] ?? 0;
    const cells = Array.from({ length: this.#count - start }, (_, n) => ({
      from: start + n,
      column: this.column(start + n),
      kind: this.#block(start + n).kinds[(start + n) & IN_BLOCK] ?? 0,
      style: this.style(start + n),
      number: this.number(start + n),
    })).sort((a, b) => a.column - b.column);
    cells.forEach(({ column, kind, style, number }, n) => {
      const block = this.#block(start + n);
      const at = (start + n) & IN_BLOCK;
      block.columns[at] = column;
      block.kinds[at] = kind;
      block.styles[at] = style;
      block.numbers[at] = number;
    });
    const twice = cells.find(({ column }, n) => cells[n + 1]?.column === column)?.column ?? -1;
    return { twice, moved: cells.map(({ from }) => from) };
  }

  /** Puts the rows in order. Answers a row that the file has twice, -1 where there is none. */
  finish(): number {
    if (this.#rowsInOrder) return -1;
    const order = Array.from({ length: this.#rowElements }, (_, n) => n);
    order.sort((a, b) => (this.#rows[a] ?? 0) - (this.#rows[b] ?? 0));
    const [rows, starts, ends] = [this.#rows, this.#starts, this.#ends];
    this.#rows = Uint32Array.from(order, (n) => rows[n] ?? 0);
    this.#starts = Uint32Array.from(order, (n) => starts[n] ?? 0);
    this.#ends = Uint32Array.from(order, (n) => ends[n] ?? 0);
    this.#rowsInOrder = true;
    for (let n = 1; n < order.length; n++) {
      if (this.#rows[n] === this.#rows[n - 1]) return this.#rows[n] ?? 0;
    }
    return -1;
  }

  hasRow(row: number): boolean {
    return this.#findRow(row) !== -1;
  }

  /** Index of the cell, or -1. */
  indexOf(row: number, column: number): number {
    const n = this.#findRow(row);
    if (n === -1) return -1;
    let low = this.#starts[n] ?? 0;
    let high = (this.#ends[n] ?? 0) - 1;
    // Rows are mostly gapless from column A: then the cell stands at its own number.
    if (low + column <= high && this.column(low + column) === column) return low + column;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.column(middle);
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Index of a row's first cell, and the one behind its last; both 0 for a row that the file does not have. */
  startOf(row: number): number {
    return this.#starts[this.#findRow(row)] ?? 0;
  }

  endOf(row: number): number {
    return this.#ends[this.#findRow(row)] ?? 0;
  }

  column(index: number): number {
    return this.#block(index).columns[index & IN_BLOCK] ?? 0;
  }

  kind(index: number): Kind {
    return ((this.#block(index).kinds[index & IN_BLOCK] ?? 0) & ~FORMULA) as Kind;
  }

  hasFormula(index: number): boolean {
    return ((this.#block(index).kinds[index & IN_BLOCK] ?? 0) & FORMULA) !== 0;
  }

  style(index: number): number {
    return this.#block(index).styles[index & IN_BLOCK] ?? 0;
  }

  number(index: number): number {
    return this.#block(index).numbers[index & IN_BLOCK] ?? 0;
  }

  pack(): PackedCells {
    return {
      blocks: this.#blocks,
      count: this.#count,
      rows: this.#rows.slice(0, this.#rowElements),
      starts: this.#starts.slice(0, this.#rowElements),
      ends: this.#ends.slice(0, this.#rowElements),
      rowElements: this.#rowElements,
      columnCount: this.columnCount,
    };
  }

  /** Position of a row among those that the file has, or -1. */
  #findRow(row: number): number {
    let high = this.#rowElements - 1;
    if (high < 0) return -1;
    // Rows are mostly gapless, from the first one on.
    const guess = row - (this.#rows[0] ?? 0);
    if (guess >= 0 && guess <= high && this.#rows[guess] === row) return guess;
    let low = 0;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#rows[middle] ?? 0;
      if (found === row) return middle;
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #block(index: number): Block {
    return this.#blocks[index >> BLOCK_BITS] ?? NO_BLOCK;
  }

  /** Blocks are of one size, but for the first: small sheets shall stay small. */
  #makeRoom(index: number): Block {
    const n = index >> BLOCK_BITS;
    const old = this.#blocks[n];
    const block = makeBlock(old ? old.columns.length * 4 : n === 0 ? 128 : BLOCK);
    if (old) {
      block.columns.set(old.columns);
      block.kinds.set(old.kinds);
      block.styles.set(old.styles);
      block.numbers.set(old.numbers);
    }
    this.#blocks[n] = block;
    return block;
  }

  #growRows(): void {
    this.#rows = doubled(this.#rows);
    this.#starts = doubled(this.#starts);
    this.#ends = doubled(this.#ends);
  }
}

function makeBlock(size: number): Block {
  const length = Math.min(size, BLOCK);
  return {
    columns: new Uint16Array(length),
    kinds: new Uint8Array(length),
    styles: new Uint16Array(length),
    numbers: new Float64Array(length),
  };
}

const NO_BLOCK: Block = makeBlock(0);

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(array.length * 2);
  copy.set(array);
  return copy;
}
