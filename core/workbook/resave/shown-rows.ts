import type { Cell, Sheet } from '../../model/workbook.ts';
import type { Extent } from './extent.ts';

/** Rows as texts, as a person sees them; numbers in a general format with every digit that they hold. */
export function shownRows(sheet: Sheet, { rows, columns }: Extent): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => shownText(sheet.cell(row, column))),
  );
}

export function shownText(cell: Cell | undefined): string {
  if (!cell || cell.type === 'blank') return '';
  if (cell.type === 'text') return String(cell.value ?? '');
  return cell.type === 'number' && !cell.date && cell.format === 'General' ? plainText(cell) : cell.text;
}

/** Digits that a spreadsheet keeps of a number. */
const DIGITS = 15;

/** The number without a power of ten: after its fifteen digits a spreadsheet has noughts. */
export function plainText({ value }: Cell): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (!Number.isInteger(value)) return String(value);
  return hasLostDigits(value)
    ? BigInt(value.toPrecision(DIGITS).replace(POWER, spelledOut)).toString()
    : value.toFixed(0);
}

const POWER = /^(-?\d)\.?(\d*)e\+(\d+)$/;

function spelledOut(_whole: string, first: string, rest: string, power: string): string {
  return first + rest.padEnd(Number(power), '0');
}

/** Whether a number has more digits than a spreadsheet keeps: an ID number typed as a number. */
export function hasLostDigits(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 10 ** DIGITS;
}
