import type { MergedRange, Workbook } from '../../../model/workbook.ts';
import { contains, MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from '../../address.ts';
import type { Cells, Scope } from './mentions.ts';

export type Scalar = string | number | boolean;
export type Value = Scalar | Cells;

/** What a formula is worked out against. */
export interface Surroundings {
  workbook: Workbook;
  scope: Scope;
  /** The cell that holds the formula. */
  at: { sheet: number; row: number; column: number };
  /** What another cell of its row is taken to hold, by column. */
  given: ReadonlyMap<number, string>;
  /** Names within names. */
  depth?: number;
  /** What is left for this formula: pieces of formulas and cells looked at. Names that name each other many times cost no more. */
  budget?: { left: number };
}

/** Takes from the budget. @throws NoValue where it is used up */
export function spend({ budget }: Surroundings, steps: number): void {
  if (!budget) return;
  budget.left -= steps;
  if (budget.left < 0) throw new NoValue(false);
}

/** A text made by a formula: one that no cell can hold is an error there. */
export function textOf(text: string): string {
  if (text.length > MAX_TEXT) throw new NoValue(true);
  return text;
}

/** Why a formula has no value: an error of its own (`#REF!`, `#N/A`), or something that this evaluator does not know. */
export class NoValue extends Error {
  readonly known: boolean;
  constructor(known: boolean) {
    super(known ? 'error value' : 'unknown');
    this.known = known;
  }
}

export function isCells(value: Value | undefined): value is Cells {
  return typeof value === 'object';
}

/** The one value of an argument. */
export function scalarOf(value: Value | undefined, around: Surroundings): Scalar {
  if (value === undefined) return '';
  if (!isCells(value)) return value;
  const { top, bottom, left, right } = value.range;
  if (top !== bottom || left !== right) throw new NoValue(false);
  return cellValue(value.sheet, top, left, around);
}

export function numberOf(value: Value | undefined, around: Surroundings): number {
  const scalar = scalarOf(value, around);
  const number = scalar === '' ? 0 : Number(scalar);
  if (Number.isNaN(number)) throw new NoValue(true);
  return number;
}

/** Content of a cell; `''` where it is blank. */
export function cellValue(
  sheet: number,
  row: number,
  column: number,
  { workbook, at, given }: Surroundings,
): Scalar {
  const word = sheet === at.sheet && row === at.row ? given.get(column) : undefined;
  return word ?? workbook.sheets[sheet]?.cell(row, column)?.value ?? '';
}

/** A range that may not leave the sheet. */
export function onSheet(sheet: number, range: MergedRange): Cells {
  const all = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  const fits = contains(all, range.top, range.left) && contains(all, range.bottom, range.right);
  if (!fits || range.bottom < range.top || range.right < range.left) throw new NoValue(true);
  return { sheet, range };
}
