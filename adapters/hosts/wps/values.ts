import type { CellValue } from '#core/model/workbook.ts';
import type { WpsRange } from './api.ts';

/**
 * Numbers by which `Value2` tells of errors: `CVErr` of Excel's `xlErr…` as a 32-bit number ([vba] Cell Error Values: 2000 `#NULL!` … 2043).
 * 2042 is `#N/A`.
 */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  2000: '#NULL!',
  2007: '#DIV/0!',
  2015: '#VALUE!',
  2023: '#REF!',
  2029: '#NAME?',
  2036: '#NUM!',
  2042: '#N/A',
  2043: '#GETTING_DATA',
  2045: '#SPILL!',
  2046: '#CONNECT!',
  2047: '#BLOCKED!',
  2048: '#UNKNOWN!',
  2049: '#FIELD!',
  2050: '#CALC!',
};
const BASE = -2146828288;
const TEXTS: ReadonlySet<string> = new Set(Object.values(ERROR_TEXTS));

export interface Read {
  value: CellValue;
  error: boolean;
}

/**
 * One value of `Value2`. What may be an error, by its number or its text, is an error only if the cell says so: a text `#N/A` may have been entered,
 * and a number may be that number.
 * @param cell for what the value alone does not tell
 */
export function valueOf(raw: unknown, cell: () => WpsRange): Read {
  if (raw === null || raw === undefined || raw === '') return { value: raw === '' ? '' : null, error: false };
  if (typeof raw === 'boolean') return { value: raw, error: false };
  if (typeof raw === 'number') {
    const text = ERROR_TEXTS[raw - BASE];
    return text !== undefined && shown(cell()).startsWith('#')
      ? { value: text, error: true }
      : { value: raw, error: false };
  }
  if (typeof raw === 'string') {
    return { value: raw, error: TEXTS.has(raw) && !isText(cell()) };
  }
  // Whatever else a build hands out for errors: the cell shows which one.
  const text = shown(cell());
  return { value: text, error: text.startsWith('#') };
}

function shown(cell: WpsRange): string {
  return cell.Text ?? '';
}

/** Entered as a text, of which `#N/A` without a prefix is none, unless the cell takes everything as text. A formula may give either. */
function isText(cell: WpsRange): boolean {
  return cell.HasFormula !== true && (cell.PrefixCharacter === "'" || cell.NumberFormat === '@');
}
