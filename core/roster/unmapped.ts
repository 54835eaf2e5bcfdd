import type { Cell, Sheet } from '../model/workbook.ts';
import { mergedCell } from './cells.ts';
import type { Roster, RosterColumn } from './read.ts';
import { numberLike } from '../model/mask.ts';
import { isSerial } from './serial.ts';
import { type RosterTable, tablesOf } from './tables.ts';
import { cellText } from './value.ts';

/** A column that will not be imported although people's numbers stand in it. */
export interface UnmappedNumbers {
  column: RosterColumn;
  field: 'idNumber' | 'phone';
}

/**
 * Columns whose header names no field, but most of whose cells are written like ID or mobile numbers, as long as no
 * other column holds that field. What the user left out, or what is somebody else's, is no loss.
 */
export function unmappedNumbers(sheet: Sheet, roster: Roster): UnmappedNumbers[] {
  return tablesOf(roster).flatMap((table) => unmappedIn(sheet, table));
}

function unmappedIn(sheet: Sheet, { columns, rows }: RosterTable): UnmappedNumbers[] {
  const mapped = new Set(columns.map(({ path }) => path));
  return columns
    .filter(
      ({ path, evidence, reason }) => path === null && evidence !== 'user' && reason !== 'otherPersonSection',
    )
    .flatMap((column): UnmappedNumbers[] => {
      const cells = rows.map(({ row }) => numberText(mergedCell(sheet, row - 1, column.index)));
      const alike = cells.filter((text) => text !== '').map(numberLike);
      const field = (['idNumber', 'phone'] as const).find(
        (candidate) => alike.filter((kind) => kind === candidate).length * 2 > alike.length,
      );
      return field === undefined || mapped.has(field) ? [] : [{ column, field }];
    });
}

/**
 * Columns in which something stands about the people that are read, and that no field takes: nothing of them is imported.
 * Serial numbers, what the user left out and what is said of somebody else are no loss, and numbers of people are told apart
 * (`unmappedNumbers`).
 * @param numbers what `unmappedNumbers` says of the sheet, where it was asked
 */
export function unreadColumns(
  sheet: Sheet,
  roster: Roster,
  numbers = unmappedNumbers(sheet, roster),
): RosterColumn[] {
  const told = new Set(numbers.map(({ column }) => column));
  return tablesOf(roster).flatMap(({ columns, rows }) =>
    columns.filter(
      (column) =>
        column.path === null &&
        column.evidence !== 'user' &&
        column.reason !== 'otherPersonSection' &&
        !isSerial(column.header) &&
        !told.has(column) &&
        rows.some(({ row }) => cellText(mergedCell(sheet, row - 1, column.index)) !== ''),
    ),
  );
}

/** A number cell shows a long number as a power of ten: its digits are what the cell holds. */
function numberText(cell: Cell | undefined): string {
  const isWhole = cell?.type === 'number' && !cell.date && typeof cell.value === 'number';
  return isWhole && Number.isInteger(cell.value) ? Number(cell.value).toFixed(0) : cellText(cell);
}
