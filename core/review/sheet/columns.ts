import { fieldAt } from '../../matching/fields.ts';
import type { Finding } from '../../model/finding.ts';
import { parsePath, textOf } from '../../model/values.ts';
import type { SheetRow } from './rows.ts';

/** A record of a sheet, as far as its columns are asked for. */
type Placed = Pick<SheetRow, 'sheet' | 'table' | 'form' | 'values' | 'unread' | 'places'>;

/** Fields that have a column in each table of a sheet, found in any of its rows. */
export class SheetColumns {
  readonly #there = new Set<string>();

  constructor(rows: readonly Placed[]) {
    for (const row of rows) {
      const { places } = row;
      for (const path of places.keys()) {
        const { field, row: line } = parsePath(path);
        this.#there.add(keyOf(row, field));
        if (line) this.#there.add(keyOf(row, `${field}.${line.column}`));
      }
    }
  }

  /**
   * The label of the field that a finding asks for and the sheet has no column for. A repeating field of which nothing stands in the
   * sheet may have columns that are blank: that is no lack.
   */
  lacking(of: Placed, { outcome, path }: Finding): string | undefined {
    const { form, values, unread } = of;
    if (path === undefined || !form || outcome === 'pass' || outcome === 'na') return undefined;
    const { field: id, row } = parsePath(path);
    const field = fieldAt(form, path);
    if (!field || unread.has(path) || textOf(values, path) !== undefined) return undefined;
    const isRepeating = row !== undefined || field.type === 'rows';
    if (isRepeating && (!row || !this.#there.has(keyOf(of, id)))) return undefined;
    return this.#there.has(keyOf(of, row ? `${id}.${row.column}` : id)) ? undefined : field.label;
  }
}

function keyOf({ sheet, table }: Pick<SheetRow, 'sheet' | 'table'>, field: string): string {
  return `${sheet} ${table} ${field}`;
}
