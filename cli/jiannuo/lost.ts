import type { Sheet } from '#core/model/workbook.ts';
import { cellName, columnName } from '#core/workbook/address.ts';
import { codeText } from '#locales/errors.ts';
import { formulasIn, type SheetOut, spoiltNumbers } from '#core/workbook/resave/sheet-out.ts';

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

/** Cells without a result that are named; the others are counted. */
const NAMED = 8;

/**
 * Formulas whose result the file does not keep, which come out blank.
 * @param counts whether those with a result are told too: a CSV never had formulas to lose
 */
export function lostFormulas(sheet: Sheet, counts: boolean): Lost[] {
  const { kept, unkept } = formulasIn(sheet);
  const { name } = sheet;
  const named = unkept.slice(0, NAMED).map(({ row, column }) => cellName(row, column));
  const cells = named.join('、') + (unkept.length > NAMED ? '……' : '');
  return [
    ...(counts && kept > 0 ? [lostSheet(name, 'formulas', { sheet: name, count: kept }, false)] : []),
    ...(unkept.length > 0
      ? [lostSheet(name, 'formulasUnkept', { sheet: name, cells, count: unkept.length }, false)]
      : []),
  ];
}

/** What became of merged cells, and of types and formats that a column of one type has no place for. */
export function lostTypes({ spec: { name }, merges, ...counts }: SheetOut): Lost[] {
  const told = {
    merges,
    numbersAsText: counts.asText,
    timesAsText: counts.timesAsText,
    formats: counts.formats,
    booleans: counts.booleans,
  };
  return Object.entries(told).flatMap(([code, count]) =>
    count > 0 ? [lostSheet(name, code, { sheet: name, count }, false)] : [],
  );
}
