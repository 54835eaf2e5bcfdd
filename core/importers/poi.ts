import type { ImportProblem } from '../model/import-contract.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { cellName } from '../workbook/address.ts';
import { storedCells, storedWidth } from '../workbook/stored-cells.ts';

/** Apache POI's view of a cell; a formula keeps the type of its cached result in `Cell.type`. */
export type PoiType = 'STRING' | 'NUMERIC' | 'BOOLEAN' | 'ERROR' | 'BLANK' | 'FORMULA';

export function poiType(cell: Cell): PoiType {
  if (cell.formula !== undefined) return 'FORMULA';
  const types = {
    text: 'STRING',
    number: 'NUMERIC',
    boolean: 'BOOLEAN',
    error: 'ERROR',
    blank: 'BLANK',
  } as const;
  return types[cell.type];
}

/** `Row.getLastCellNum`: one past the last stored cell, 0 for a row without cells (Java says -1). */
export function lastCellNumber(sheet: Sheet, row: number): number {
  for (let column = storedWidth(sheet, row) - 1; column >= 0; column--)
    if (sheet.cell(row, column)) return column + 1;
  return 0;
}

/** `Row.getFirstCellNum`; -1 for a row without cells. */
export function firstCellNumber(sheet: Sheet, row: number): number {
  for (const { column } of storedCells(sheet, row)) return column;
  return -1;
}

/** Error codes as `getErrorCellValue` returns them (a byte). */
export const ERROR_BYTES: Readonly<Record<string, number>> = {
  '#NULL!': 0,
  '#DIV/0!': 7,
  '#VALUE!': 15,
  '#REF!': 23,
  '#NAME?': 29,
  '#NUM!': 36,
  '#N/A': 42,
};

/** Digits beyond this are lost in a number cell. */
export const SAFE_DIGITS = 15;

/** Where a problem stands and what the file has there; the words of `code` are in `locales/`. */
export function problem(
  header: string,
  code: string,
  place: { row: number; column?: number },
  value = '',
): ImportProblem {
  const cell = place.column === undefined ? String(place.row + 1) : cellName(place.row, place.column);
  return { header, code, params: { cell, value } };
}

/** The import stops with an exception: nothing of the file is taken. */
export class Abort extends Error {
  readonly code: string;
  readonly params: Record<string, string>;

  constructor(code: string, params: Record<string, string> = {}) {
    super(code);
    this.name = 'Abort';
    this.code = code;
    this.params = params;
  }
}
