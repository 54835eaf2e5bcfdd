import { type CellBlock, ERROR, FORMULA, type SheetRange } from '#core/host/sheet-host.ts';
import type { CellValue, MergedRange } from '#core/model/workbook.ts';
import { common } from '#core/workbook/address.ts';
import { eachAlike } from './alike.ts';
import type { WpsRange, WpsSheet } from './api.ts';
import type { Pace } from './pace.ts';
import { grid, placeOf, rangeAt, sizeOf } from './places.ts';
import { valueOf } from './values.ts';

/** Cells of one call: what goes through the program's own bridge takes its time, and the page stands still meanwhile. */
const CELLS_AT_ONCE = 8000;

/** What formats say in Chinese where the program does not translate them. */
const GENERAL = /^(?:G\/通用格式|General)$/i;

/**
 * Reads cells in groups of columns. What lies beyond the used range is not asked for: nothing is there.
 * @throws JiannuoError `host.*`; the program's own exceptions
 */
export async function readBlock(sheet: WpsSheet, range: SheetRange, pace: Pace): Promise<CellBlock> {
  const { rows, columns } = sizeOf(range);
  const block = new Block(range, rows, columns);
  const inside = common(range, placeOf(sheet.UsedRange));
  if (inside) {
    for (const part of partsOf(inside)) {
      await readValues(sheet, part, block, pace);
      await pace.rest();
      await eachAlike(part, formatAt(sheet), (alike, code) => block.setFormat(alike, code), pace);
      await eachAlike(part, struckAt(sheet), (alike, struck) => struck && block.setStruck(alike), pace);
      await pace.rest();
    }
  }
  return block.done();
}

/** Columns that belong together, as many as one call may hold; long columns in pieces. */
function* partsOf(range: MergedRange): Generator<MergedRange> {
  const { rows } = sizeOf(range);
  const height = Math.min(rows, CELLS_AT_ONCE);
  const width = Math.max(1, Math.floor(CELLS_AT_ONCE / height));
  for (let top = range.top; top <= range.bottom; top += height) {
    const bottom = Math.min(range.bottom, top + height - 1);
    for (let left = range.left; left <= range.right; left += width) {
      yield { top, left, bottom, right: Math.min(range.right, left + width - 1) };
    }
  }
}

async function readValues(sheet: WpsSheet, part: MergedRange, block: Block, pace: Pace): Promise<void> {
  const cells = rangeAt(sheet, part);
  const size = sizeOf(part);
  const values = grid(cells.Value2, size);
  await pace.rest();
  const formulas = cells.HasFormula === false ? undefined : grid(cells.Formula, size);
  for (const [row, line] of values.entries()) {
    for (const [column, raw] of line.entries()) {
      const place = { top: part.top + row, left: part.left + column };
      const cell = (): WpsRange => rangeAt(sheet, { ...place, bottom: place.top, right: place.left });
      const { value, error } = valueOf(raw, cell);
      const formula = formulas !== undefined && isFormula(formulas[row]?.[column], raw, cell);
      block.setValue(place, value, (error ? ERROR : 0) | (formula ? FORMULA : 0));
    }
  }
}

/** `Formula` of a text is that text, which may begin with `=` too: only then the cell is asked. */
function isFormula(formula: unknown, value: unknown, cell: () => WpsRange): boolean {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  return formula !== value || cell().HasFormula === true;
}

export function formatAt(sheet: WpsSheet): (range: MergedRange) => string | undefined {
  return (range) => {
    const code = rangeAt(sheet, range).NumberFormat;
    if (code === null || code === undefined) return undefined;
    return GENERAL.test(code) ? 'General' : code;
  };
}

/** A cell that is struck out in part only says neither, and is not. */
function struckAt(sheet: WpsSheet): (range: MergedRange) => boolean | undefined {
  return (range) => {
    const struck = rangeAt(sheet, range).Font.Strikethrough;
    if (typeof struck === 'boolean') return struck;
    return range.top === range.bottom && range.left === range.right ? false : undefined;
  };
}

/** The block while it is being read; formats are numbered as they are met. */
class Block {
  readonly #range: SheetRange;
  readonly #columns: number;
  readonly #values: CellValue[];
  readonly #flags: Uint8Array<ArrayBuffer>;
  readonly #format: Uint16Array<ArrayBuffer>;
  readonly #formats = ['General'];
  #struck: Uint8Array<ArrayBuffer> | undefined;

  constructor(range: SheetRange, rows: number, columns: number) {
    this.#range = range;
    this.#columns = columns;
    this.#values = Array.from({ length: rows * columns }, () => null);
    this.#flags = new Uint8Array(rows * columns);
    this.#format = new Uint16Array(rows * columns);
  }

  setValue({ top, left }: { top: number; left: number }, value: CellValue, flags: number): void {
    const index = this.#index(top, left);
    this.#values[index] = value;
    this.#flags[index] = flags;
  }

  setFormat(range: MergedRange, code: string): void {
    let number = this.#formats.indexOf(code);
    if (number < 0) number = this.#formats.push(code) - 1;
    if (number > 0) this.#fill(this.#format, range, number);
  }

  setStruck(range: MergedRange): void {
    this.#struck ??= new Uint8Array(this.#flags.length);
    this.#fill(this.#struck, range, 1);
  }

  done(): CellBlock {
    return {
      range: this.#range,
      values: this.#values,
      flags: this.#flags,
      formats: this.#formats,
      format: this.#format,
      ...(this.#struck && { struck: this.#struck }),
    };
  }

  #index(row: number, column: number): number {
    return (row - this.#range.top) * this.#columns + column - this.#range.left;
  }

  #fill(into: Uint8Array | Uint16Array, { top, left, bottom, right }: MergedRange, value: number): void {
    for (let row = top; row <= bottom; row += 1) {
      const from = this.#index(row, left);
      into.fill(value, from, from + right - left + 1);
    }
  }
}
