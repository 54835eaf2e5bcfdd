import { fieldAt } from '../../matching/fields.ts';
import type { Finding } from '../../model/finding.ts';
import { parsePath, textOf } from '../../model/values.ts';
import type { SheetRow } from './rows.ts';

/** A record of a sheet, as far as its columns are asked for. */
type Placed = Pick<SheetRow, 'sheet' | 'form' | 'values' | 'unread' | 'places'>;

/** Fields that have a column in each sheet, found in any of its rows. */
export class SheetColumns {
  readonly #there = new Set<string>();

  constructor(rows: readonly Placed[]) {
    for (const { sheet, places } of rows) {
      for (const path of places.keys()) {
        const { field, row } = parsePath(path);
        this.#there.add(keyOf(sheet, field));
        if (row) this.#there.add(keyOf(sheet, `${field}.${row.column}`));
      }
    }
  }

  /**
   * The label of the field that a finding asks for and the sheet has no column for. A repeating field of which nothing stands in the
   * sheet may have columns that are blank: that is no lack.
   */
  lacking({ sheet, form, values, unread }: Placed, { outcome, path }: Finding): string | undefined {
    if (path === undefined || !form || outcome === 'pass' || outcome === 'na') return undefined;
    const { field: id, row } = parsePath(path);
    const field = fieldAt(form, path);
    if (!field || unread.has(path) || textOf(values, path) !== undefined) return undefined;
    const isRepeating = row !== undefined || field.type === 'rows';
    if (isRepeating && (!row || !this.#there.has(keyOf(sheet, id)))) return undefined;
    return this.#there.has(keyOf(sheet, row ? `${id}.${row.column}` : id)) ? undefined : field.label;
  }
}

function keyOf(sheet: string, field: string): string {
  return `${sheet} ${field}`;
}
