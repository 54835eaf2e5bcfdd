/** What a stored number means; kinds fit one byte. */
export const KIND = { blank: 0, number: 1, shared: 2, text: 3, boolean: 4, error: 5, inline: 6 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/**
 * Cells of a sheet as columns of numbers: a million cells take some 16 MB instead of a million objects. Cells of
 * one row stand together, in column order.
 */
export class CellStore {
  #columns = new Uint16Array(1024);
  #kinds = new Uint8Array(1024);
  #styles = new Uint32Array(1024);
  #numbers = new Float64Array(1024);
  #count = 0;
  /** Inline texts and error codes; `number` of such a cell is an index into it. */
  readonly texts: string[] = [];
  readonly formulas = new Map<number, string>();
  readonly #rowStart = new Map<number, number>();
  readonly #rowEnd = new Map<number, number>();
  rowCount = 0;
  columnCount = 0;

  openRow(row: number): void {
    if (!this.#rowStart.has(row)) this.#rowStart.set(row, this.#count);
    this.#rowEnd.set(row, this.#count);
    if (row >= this.rowCount) this.rowCount = row + 1;
  }

  add(row: number, column: number, kind: Kind, style: number, number: number): number {
    if (this.#count === this.#columns.length) this.#grow();
    const index = this.#count++;
    this.#columns[index] = column;
    this.#kinds[index] = kind;
    this.#styles[index] = style;
    this.#numbers[index] = number;
    this.#rowEnd.set(row, this.#count);
    if (column >= this.columnCount) this.columnCount = column + 1;
    return index;
  }

  hasRow(row: number): boolean {
    return this.#rowStart.has(row);
  }

  /** Index of the cell, or -1. The last one wins where a file stores a cell twice. */
  indexOf(row: number, column: number): number {
    const start = this.#rowStart.get(row);
    const end = this.#rowEnd.get(row);
    if (start === undefined || end === undefined) return -1;
    // Rows are mostly gapless from column A: then the cell stands at its own number.
    if (start + column < end && this.#columns[start + column] === column) return start + column;
    for (let index = Math.min(end, start + column) - 1; index >= start; index--) {
      if (this.#columns[index] === column) return index;
    }
    return this.#findBehind(start + column, end, column);
  }

  /** Only files with cells out of order, or a row in two pieces, come here. */
  #findBehind(from: number, end: number, column: number): number {
    for (let index = end - 1; index >= from; index--) if (this.#columns[index] === column) return index;
    return -1;
  }

  kind(index: number): Kind {
    return (this.#kinds[index] ?? 0) as Kind;
  }

  style(index: number): number {
    return this.#styles[index] ?? 0;
  }

  number(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  #grow(): void {
    const size = this.#columns.length * 2;
    this.#columns = copyInto(new Uint16Array(size), this.#columns);
    this.#kinds = copyInto(new Uint8Array(size), this.#kinds);
    this.#styles = copyInto(new Uint32Array(size), this.#styles);
    this.#numbers = copyInto(new Float64Array(size), this.#numbers);
  }
}

function copyInto<T extends { set(from: T): void }>(target: T, source: T): T {
  target.set(source);
  return target;
}
