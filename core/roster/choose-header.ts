import type { Field } from '../model/form-type.ts';
import type { Sheet } from '../model/workbook.ts';
import { isCard } from './card.ts';
import { findRosterHeader, type Header, rosterHeaderAt } from './header.ts';

/**
 * The header that a sheet is read by: the one in the row that the user said, or the one that is found; `card` where that is one person's form.
 * @param row 1-based
 */
export function chooseHeader(
  sheet: Sheet,
  fields: readonly Field[],
  row: number | undefined,
): Header | 'card' | undefined {
  if (row === undefined) {
    const found = findRosterHeader(sheet, fields);
    return found && isCard(sheet, found, fields) ? 'card' : found;
  }
  return row >= 1 && row <= sheet.rowCount ? rosterHeaderAt(sheet, row - 1, fields) : undefined;
}
