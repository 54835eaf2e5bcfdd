import type { RosterColumn } from './columns.ts';
import type { Roster } from './read.ts';
import type { RosterRow } from './row.ts';

/** What stands under one header of a sheet. `headerRow` is 1-based. */
export interface RosterTable {
  headerRow: number;
  columns: readonly RosterColumn[];
  rows: readonly RosterRow[];
}

/** The table that a row, 1-based, stands in. */
export function tableAt<Table extends Pick<RosterTable, 'headerRow'>>(
  tables: readonly Table[],
  row: number,
): Table | undefined {
  return tables.findLast(({ headerRow }) => headerRow < row);
}

/** The tables of a sheet from its first header down. */
export function tablesOf({ headerRow, columns, later, rows }: Roster): RosterTable[] {
  const headers = [{ headerRow, columns }, ...later];
  return headers.map((header, n) => {
    const end = headers[n + 1]?.headerRow ?? Infinity;
    return { ...header, rows: rows.filter(({ row }) => row > header.headerRow && row < end) };
  });
}
