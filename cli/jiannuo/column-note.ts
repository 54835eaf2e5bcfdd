import type { RosterColumn } from '#core/roster/columns.ts';
import { codeText } from '#locales/errors.ts';

/** Columns that count and are nobody's loss. */
const SERIAL = /^(?:序号?|编号|行号|No\.?|№|#)$/i;

/**
 * Why a column has no field, in words; `undefined` for one that has, and for serial numbers.
 * @param effect what comes of it
 */
export function columnNote(
  { path, reason, header, letter, labels = [] }: RosterColumn,
  effect: string,
): string | undefined {
  if (path !== null || reason === undefined || SERIAL.test(header.replaceAll(/\s/g, ''))) return undefined;
  return codeText(`column.${reason}`, { column: letter, header, labels: labels.join('、'), effect });
}
