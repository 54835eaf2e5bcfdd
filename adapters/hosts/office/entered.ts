import type { CellValue } from '#core/model/workbook.ts';

/** How a value is given to `Range.values`, so that what stands in the cell afterwards is that very value. */
export interface Entered {
  value: string | number | boolean;
  /** The format it has to be entered under; the cell's own comes back afterwards. */
  under?: 'General';
}

/**
 * The likely way, and the one for where Excel made something else of it. `Range.values` takes what a user would type: a text that looks
 * like a number, a day or a formula becomes one, unless the cell's format is text or an apostrophe stands in front, which is not part of
 * the value. Whether an apostrophe counts as one in a cell with the format of text is written nowhere: that is why it is read back.
 * @param format the number format that the cell has by then
 */
export function entered(value: CellValue, format: string): readonly [Entered, Entered] {
  if (value === null || value === '') return [{ value: '' }, { value: '', under: 'General' }];
  if (typeof value !== 'string') return [{ value }, { value, under: 'General' }];
  const marked: Entered = { value: `'${value}`, under: 'General' };
  if (format === '@' && !/^['=+\-@]/.test(value)) return [{ value }, marked];
  return [isPlain(value) ? { value } : { value: `'${value}` }, marked];
}

/** Letters without any digit, and no word that Excel knows, are not made into anything. */
function isPlain(text: string): boolean {
  return /^\p{L}[^\p{N}]*$/u.test(text) && !/^(?:true|false)$/i.test(text);
}

/** Whether a cell holds what was meant. Numbers cross as text of 15 to 17 digits. */
export function isSame(wanted: CellValue, stored: unknown): boolean {
  if (wanted === null) return stored === '';
  if (typeof wanted !== 'number' || typeof stored !== 'number') return wanted === stored;
  return Math.abs(wanted - stored) <= Math.abs(wanted) * 1e-14;
}
