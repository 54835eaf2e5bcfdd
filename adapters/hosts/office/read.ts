/// <reference types="office-js" />
import { type CellBlock, ERROR, FORMULA, type SheetRange } from '#core/host/sheet-host.ts';
import type { CellValue } from '#core/model/workbook.ts';
import { type Context, type Program, sheetOf } from './program.ts';
import { isTooLarge } from './refusals.ts';

/**
 * Reads blocks of cells, each in one exchange. One that Excel refuses for its size is read in halves, and so are the ones after it that are
 * as large: whether there is a limit only Excel knows (5 MB for an answer on the web), and how much cells weigh only their texts.
 */
export class BlockReader {
  readonly #program: Program;
  /** Cells in one exchange, as far as we know. */
  #most = Number.POSITIVE_INFINITY;

  constructor(program: Program) {
    this.#program = program;
  }

  /** @throws JiannuoError `host.noSheet`, `host.tooLarge`, `host.busy` */
  async read(range: SheetRange): Promise<CellBlock> {
    const { top, left, bottom, right } = range;
    const size = (bottom - top + 1) * (right - left + 1);
    const target: Target = {
      range,
      values: Array<CellValue>(size).fill(null),
      flags: new Uint8Array(size),
      formats: new Map(),
      format: new Uint16Array(size),
    };
    try {
      await this.#rows(target, top, bottom);
    } catch (error) {
      throw this.#program.said(error, range.sheet);
    }
    return {
      range,
      values: target.values,
      flags: target.flags,
      formats: [...target.formats.keys()],
      format: target.format,
      ...(target.struck ? { struck: target.struck } : {}),
    };
  }

  async #rows(target: Target, top: number, bottom: number): Promise<void> {
    const width = target.range.right - target.range.left + 1;
    const rows = bottom - top + 1;
    if (rows > 1 && rows * width > this.#most) return this.#halves(target, top, bottom);
    try {
      // A run of its own: what was refused leaves nothing behind.
      await this.#program.excel.run((context) => this.#exchange(context, target, top, bottom));
    } catch (error) {
      if (rows < 2 || !isTooLarge(error)) throw error;
      this.#most = Math.ceil(rows / 2) * width;
      await this.#halves(target, top, bottom);
    }
  }

  async #halves(target: Target, top: number, bottom: number): Promise<void> {
    const middle = (top + bottom) >> 1;
    await this.#rows(target, top, middle);
    await this.#rows(target, middle + 1, bottom);
  }

  async #exchange(context: Context, target: Target, top: number, bottom: number): Promise<void> {
    const { sheet, left, right } = target.range;
    const cells = sheetOf(context, sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    cells.load('values,formulas,numberFormat,valueTypes');
    const { font } = cells.format;
    const tellsStruck = this.#program.has('1.9');
    if (tellsStruck) font.load('strikethrough');
    await context.sync();
    takeCells(target, cells, top);
    if (!tellsStruck || font.strikethrough === false) return;
    // `null` where only some are: `RangeFont.strikethrough`.
    const all = font.strikethrough === true;
    const each = all ? undefined : cells.getCellProperties({ format: { font: { strikethrough: true } } });
    if (each) await context.sync();
    target.struck ??= new Uint8Array(target.values.length);
    const width = right - left + 1;
    for (let n = 0; n < (bottom - top + 1) * width; n += 1) {
      const one =
        all || each?.value[Math.floor(n / width)]?.[n % width]?.format?.font?.strikethrough === true;
      if (one) target.struck[(top - target.range.top) * width + n] = 1;
    }
  }
}

/** A block while it is read. */
interface Target {
  range: SheetRange;
  values: CellValue[];
  flags: Uint8Array<ArrayBuffer>;
  formats: Map<string, number>;
  format: Uint16Array<ArrayBuffer>;
  struck?: Uint8Array<ArrayBuffer>;
}

function takeCells(target: Target, cells: Excel.Range, top: number): void {
  const width = target.range.right - target.range.left + 1;
  const { values, formulas, numberFormat, valueTypes } = cells;
  for (const [down, row] of values.entries()) {
    const from = (top - target.range.top + down) * width;
    for (let across = 0; across < width; across += 1) {
      const at = from + across;
      const value: unknown = row[across];
      const isFormula = saysFormula(formulas[down]?.[across], value);
      const isError = valueTypes[down]?.[across] === 'Error';
      target.flags[at] = (isFormula ? FORMULA : 0) | (isError ? ERROR : 0);
      const isBlank = value === '' && !isFormula && valueTypes[down]?.[across] === 'Empty';
      target.values[at] = isBlank ? null : plainValue(value);
      target.format[at] = placeOf(target.formats, numberFormat[down]?.[across]);
    }
  }
}

/**
 * `Range.formulas` answers the value where there is no formula. That of a text like `=1+1` looks like one (office-js issue 6687), but
 * no formula has itself for its result.
 */
export function saysFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function plainValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return value === null || value === undefined ? null : String(value);
}

function placeOf(formats: Map<string, number>, format: unknown): number {
  const code = typeof format === 'string' ? format : 'General';
  const known = formats.get(code);
  if (known !== undefined) return known;
  formats.set(code, formats.size);
  return formats.size - 1;
}
