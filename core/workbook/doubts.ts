import type { Cell } from '../model/workbook.ts';

/** Why a cell's value may not be what somebody typed. */
export interface CellDoubts {
  /** The value is the last result of a formula, as far as the file has kept one: it may be old, or missing. */
  fromFormula: boolean;
  /** Digits of a long number may be gone: spreadsheet programs keep 15 and put zeros for the rest. */
  digitsLost: boolean;
}

/** The least whole number of 16 digits. */
const SIXTEEN_DIGITS = 1e15;

/** Numbers of 12 digits and more are shown like this; as a text, in a CSV above all, the rest is gone. */
const SCIENTIFIC = /^\s*[+-]?\d(?:\.\d+)?[eE]\+?(\d{2,3})\s*$/;

/**
 * What to tell of a cell before its value is believed. Fractions are left in peace: in them the digits behind the
 * fifteenth are the noise of calculating, which no one has typed.
 */
export function doubtsOf(cell: Cell): CellDoubts {
  return { fromFormula: cell.formula !== undefined, digitsLost: hasLostDigits(cell) };
}

function hasLostDigits({ type, value }: Cell): boolean {
  if (type === 'number' && typeof value === 'number') return Math.abs(value) >= SIXTEEN_DIGITS;
  if (type !== 'text' || typeof value !== 'string') return false;
  const exponent = SCIENTIFIC.exec(value)?.[1];
  return exponent !== undefined && Number(exponent) >= 11;
}
