import type { Sheet } from '#core/model/workbook.ts';
import { cellName, columnName } from '#core/workbook/address.ts';
import { codeText } from '#locales/errors.ts';
import { spoiltNumbers } from './sheet-out.ts';

/** Something that a kind of file cannot hold, or that was lost before. `stops`: nothing is written without `--insist`. */
export interface Lost {
  sheet: string;
  /** 1-based; `null` where the sheet is meant. */
  row: number | null;
  column: string | null;
  code: string;
  message: string;
  stops: boolean;
}

/** Cells that are listed one by one. */
export const LISTED = 200;

export function lostCell(
  sheet: string,
  { row, column }: { row: number; column: number },
  code: string,
  params: Record<string, string>,
  stops: boolean,
): Lost {
  const message = codeText(`convert.${code}`, { cell: cellName(row, column), ...params });
  return { sheet, row: row + 1, column: columnName(column), code, message, stops };
}

export function lostSheet(
  sheet: string,
  code: string,
  params: Record<string, string | number>,
  stops: boolean,
): Lost {
  return { sheet, row: null, column: null, code, message: codeText(`convert.${code}`, params), stops };
}

/** Numbers of a sheet that lost digits before anybody converted them. */
export function spoiltIn(sheet: Sheet): Lost[] {
  return spoiltNumbers(sheet)
    .slice(0, LISTED)
    .map((place) => lostCell(sheet.name, place, 'digitsLost', {}, false));
}
