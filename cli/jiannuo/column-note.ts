import type { RosterColumn } from '#core/roster/columns.ts';
import { isSerial } from '#core/roster/serial.ts';
import { codeText } from '#locales/errors.ts';

/**
 * Why a column has no field, in words; `undefined` for one that has, and for serial numbers.
 * @param effect what comes of it
 */
export function columnNote(
  { path, reason, header, letter, labels = [] }: RosterColumn,
  effect: string,
): string | undefined {
  if (path !== null || reason === undefined || isSerial(header)) return undefined;
  return codeText(`column.${reason}`, { column: letter, header, labels: labels.join('、'), effect });
}
