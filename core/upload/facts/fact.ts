import { columnName } from '../../workbook/address.ts';
import type { FactName } from '../codes.ts';
import type { UploadFact } from '../request.ts';

/** A fact about a place of a sheet. `row` is 1-based, `column` 0-based; both absent for the sheet as a whole. */
export function fact(
  severity: UploadFact['severity'],
  code: FactName,
  sheet: { name: string },
  params: UploadFact['params'],
  place: { row?: number | undefined; column?: number | undefined } = {},
): UploadFact {
  const { row, column } = place;
  const cell = row === undefined ? undefined : `${columnName(column ?? 0)}${row}`;
  return {
    code: `upload.${code}`,
    severity,
    params,
    sheet: sheet.name,
    ...(cell === undefined ? {} : { cell }),
  };
}

/** Texts that are named; more would be read by nobody. */
const NAMED = 6;

/** The first few of what many cells say, each once. */
export function someOf(texts: Iterable<string>, count = NAMED): string {
  const all = [...new Set(texts)];
  return all.slice(0, count).join('、') + (all.length > count ? '…' : '');
}
