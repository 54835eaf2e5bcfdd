import { plainText } from '../../matching/label.ts';
import { type FieldPath, parsePath, rowsOf, textOf } from '../../model/values.ts';
import type { Sheet } from '../../model/workbook.ts';
import { mergedCell } from '../../roster/cells.ts';
import type { RosterColumn, RosterRow } from '../../roster/read.ts';
import { type RosterTable, tableAt } from '../../roster/tables.ts';
import { cellText } from '../../roster/value.ts';
import { cellName } from '../../workbook/address.ts';

/** Where the fields of a record stand in its sheet: path → cell, such as `B3`. Fields without a column are not there. */
export type Places = ReadonlyMap<FieldPath, string>;

/**
 * The cells of a record of one row or several: lines of pledges stand one below the other, and numbered columns side by side.
 * @param tables the tables of its sheet
 */
export function placesOf(sheet: Sheet, tables: readonly RosterTable[], rows: readonly RosterRow[]): Places {
  const places = new Map<FieldPath, string>();
  const above = new Map<string, number>();
  for (const row of rows) {
    const table = tableAt(tables, row.row);
    if (!table) continue;
    const columns = ownColumns(sheet, table.columns, row);
    for (const { path, index } of columns) {
      if (path !== null && !parsePath(path).row && !places.has(path)) {
        places.set(path, cellName(row.row - 1, index));
      }
    }
    for (const field of new Set(columns.flatMap(({ path }) => repeatingField(path)))) {
      const from = above.get(field) ?? 0;
      for (const [at, numbered] of filledRows(sheet, columns, field, row.row - 1).entries()) {
        for (const { path, index } of numbered) {
          const column = parsePath(path ?? '').row?.column ?? '';
          places.set(`${field}[${from + at}].${column}`, cellName(row.row - 1, index));
        }
      }
      above.set(field, from + rowsOf(row.values, field).length);
    }
  }
  return places;
}

function repeatingField(path: FieldPath | null): string[] {
  const { field, row } = parsePath(path ?? '');
  return row ? [field] : [];
}

/** Columns of the numbered rows of a field in which something stands: blank ones are closed up when a row is read. */
function filledRows(
  sheet: Sheet,
  columns: readonly RosterColumn[],
  field: string,
  row: number,
): RosterColumn[][] {
  const numbered = new Map<number, RosterColumn[]>();
  for (const column of columns) {
    const { field: own, row: place } = parsePath(column.path ?? '');
    if (!place || own !== field) continue;
    numbered.set(place.index, [...(numbered.get(place.index) ?? []), column]);
  }
  const inOrder = [...numbered].sort(([a], [b]) => a - b).map(([, own]) => own);
  return inOrder.filter((own) => own.some(({ index }) => cellText(mergedCell(sheet, row, index)) !== ''));
}

/** Of tables side by side, the columns of the one that the row is of: the one that has its name. */
function ownColumns(
  sheet: Sheet,
  columns: readonly RosterColumn[],
  { row, values }: RosterRow,
): readonly RosterColumn[] {
  const names = columns.filter(({ path }) => path === 'name');
  if (names.length < 2) return columns;
  const name = plainText(textOf(values, 'name') ?? '');
  const at = names.findIndex(({ index }) => plainText(cellText(mergedCell(sheet, row - 1, index))) === name);
  if (at < 0) return columns;
  return columns.filter((column) => {
    const alike = columns.filter(({ path }) => path === column.path);
    return alike.length !== names.length || alike.indexOf(column) === at;
  });
}
