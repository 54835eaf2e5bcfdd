import type { ContractColumn, ImportedRow, ImportProfile } from '../model/import-contract.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { readDateSerial, readDateText } from '../roster/date-text.ts';
import { cellText } from '../roster/value.ts';
import { cellName, columnIndex } from '../workbook/address.ts';
import { mergeAt } from '../workbook/merges.ts';

/** A value that the portal takes otherwise than the cell says, without a word. */
export interface SilentChange {
  /** Place among the columns of the profile. */
  column: number;
  header: string;
  cell: string;
  wrote: string;
  reads: string;
}

/** Where the columns of a profile stand in the file: by header, else by the letter that the profile gives. */
export function placesOf(
  sheet: Sheet,
  { columns, titleRows, headRows }: ImportProfile,
): Map<ContractColumn, number> {
  const headerRow = titleRows + headRows - 1;
  const byHeader = new Map<string, number>();
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const text = sheet.cell(headerRow, column)?.text ?? '';
    if (text !== '') byHeader.set(text, column);
  }
  return new Map(
    columns.flatMap((column) => {
      const letter = column.column === undefined ? undefined : columnIndex(column.column);
      const place = column.byPlace ? letter : (byHeader.get(column.header) ?? letter);
      return place === undefined ? [] : [[column, place] as const];
    }),
  );
}

/** Compares what was read from one row with its cells; columns that the contract has a word about are left to it. */
export function silentChanges(
  sheet: Sheet,
  { row, columns: read }: ImportedRow,
  columns: readonly ContractColumn[],
  places: ReadonlyMap<ContractColumn, number>,
  date1904: boolean,
): SilentChange[] {
  return columns.flatMap((column, n): SilentChange[] => {
    const at = places.get(column);
    if (at === undefined) return [];
    const cell = seenCell(sheet, row - 1, at);
    const wrote = cellText(cell);
    const { value: reads, problems } = read[n] ?? { value: null, problems: [] };
    if (problems.length > 0 || saysSame(column, cell, wrote, reads, date1904)) return [];
    return [{ column: n, header: column.header, cell: cellName(row - 1, at), wrote, reads: reads ?? '' }];
  });
}

/** The cell as a person sees it: what is merged downwards is every row's, what is merged sideways stands in its first column. */
export function seenCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  const range = mergeAt(sheet.merges, row, column);
  if (!range) return sheet.cell(row, column);
  return range.left === column ? sheet.cell(range.top, range.left) : undefined;
}

function saysSame(
  column: ContractColumn,
  cell: Cell | undefined,
  wrote: string,
  reads: string | null,
  date1904: boolean,
): boolean {
  if (wrote === '' || reads === null) return wrote === (reads ?? '').trim();
  // Codes stand for words, and the portal's own classes make what they like: what is lost there is the contract's to tell.
  if (column.dictionary || column.convertedBy !== undefined) return true;
  if (column.type === 'date') return sameDay(cell, wrote, reads, date1904);
  if (column.type !== 'string') return Number(wrote) === Number(reads);
  return (
    reads.trim() === wrote ||
    (typeof cell?.value === 'string' && reads === cell.value) ||
    sameNumber(cell, reads)
  );
}

/** A month agrees with its days: portals put the first where none is written. */
function sameDay(cell: Cell | undefined, wrote: string, reads: string, date1904: boolean): boolean {
  const isSerial = cell?.date && typeof cell.value === 'number';
  const own = isSerial ? readDateSerial(Number(cell.value), date1904) : readDateText(wrote);
  return 'value' in own && reads.startsWith(own.value);
}

function sameNumber(cell: Cell | undefined, reads: string): boolean {
  return typeof cell?.value === 'number' && /^-?\d+(?:\.\d+)?$/.test(reads) && Number(reads) === cell.value;
}
