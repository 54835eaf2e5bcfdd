import type { MergedRange } from '#core/model/workbook.ts';
import { rangeName } from '#core/workbook/address.ts';
import type { WpsSheet } from './api.ts';
import { grid, rangeAt, sizeOf } from './places.ts';
import { formatAt } from './read.ts';
import { empty, writeTexts } from './put.ts';
import { type Read, valueOf } from './values.ts';

/** What stood in cells before they were written, to be put back where the program refuses in the middle of it. */
export class Former {
  readonly #sheet: WpsSheet;
  readonly #kept = new Map<string, () => void>();

  constructor(sheet: WpsSheet) {
    this.#sheet = sheet;
  }

  /** Before cells of one column are written; what is known already is not read again. */
  keep(range: MergedRange): void {
    const name = rangeName(range);
    if (this.#kept.has(name)) return;
    const cells = rangeAt(this.#sheet, range);
    const size = sizeOf(range);
    const at = (n: number) => rangeAt(this.#sheet, row(range, n));
    const values = grid(cells.Value2, size).map(([raw], n) => valueOf(raw, () => at(n)));
    const formulas = cells.HasFormula === false ? [] : grid(cells.Formula, size).map(([formula]) => formula);
    const formats = this.#formatsOf(range);
    this.#kept.set(name, () => {
      for (const [n, value] of values.entries()) this.#putBack(range, n, value, formulas[n], formats[n]);
    });
  }

  /** Putting back, the last first. */
  steps(): (() => void)[] {
    return [...this.#kept.values()].reverse();
  }

  #formatsOf(range: MergedRange): string[] {
    const format = formatAt(this.#sheet);
    const alike = format(range);
    const rows = Array.from({ length: sizeOf(range).rows }, (_, n) => row(range, n));
    return rows.map((one) => alike ?? format(one) ?? 'General');
  }

  #putBack(
    range: MergedRange,
    n: number,
    { value, error }: Read,
    formula: unknown,
    format = 'General',
  ): void {
    const place = row(range, n);
    const cell = rangeAt(this.#sheet, place);
    cell.NumberFormat = format;
    if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) cell.Formula = formula;
    else if (error) cell.Formula = value;
    else if (typeof value === 'string') writeTexts(this.#sheet, place, [value]);
    else if (value === null) empty(this.#sheet, cell, place);
    else cell.Value2 = value;
  }
}

function row(range: MergedRange, n: number): MergedRange {
  return { ...range, top: range.top + n, bottom: range.top + n };
}
