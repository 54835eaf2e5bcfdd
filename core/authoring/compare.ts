import type { AuthoredPack } from '../model/pack-example.ts';
import type { Known } from './context.ts';
import type { SampleRow, SheetShape } from './shape.ts';
import { SHEET_KEYS, SHEETS } from './sheets.ts';
import { packRows } from './write.ts';

/** One row that two versions of a pack do not have in common. */
export interface PackDifference {
  /** Name of the sheet. */
  sheet: string;
  /** What the row is known by: the words of its name, and its id where it has one. */
  id: string;
  name: string;
  change: 'added' | 'removed' | 'changed';
  /** Cells that differ, by header; all of them where the row was added or removed. */
  cells: { header: string; before: string; after: string }[];
}

/** What differs between two versions of a pack, in the words of the authoring workbook and in its order. */
export function comparePacks(before: AuthoredPack, after: AuthoredPack, known: Known): PackDifference[] {
  const [old, now] = [packRows(before, known), packRows(after, known)];
  return SHEET_KEYS.flatMap((key) => compareSheet(SHEETS[key], old[key], now[key]));
}

function compareSheet(
  shape: SheetShape,
  before: readonly SampleRow[],
  after: readonly SampleRow[],
): PackDifference[] {
  const [old, now] = [keyed(shape, before), keyed(shape, after)];
  const removed = [...old].flatMap(([key, row]) =>
    now.has(key) ? [] : [difference(shape, 'removed', row, {})],
  );
  const others = [...now].flatMap(([key, row]) => {
    const earlier = old.get(key);
    if (!earlier) return [difference(shape, 'added', {}, row)];
    const changed = difference(shape, 'changed', earlier, row);
    return changed.cells.length > 0 ? [changed] : [];
  });
  return [...removed, ...others];
}

/** Rows by what tells them apart; equal ones by their place among themselves. */
function keyed({ identity }: SheetShape, rows: readonly SampleRow[]): Map<string, SampleRow> {
  const found = new Map<string, SampleRow>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(identity.map((part) => row[part] ?? ''));
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    found.set(`${key}${count}`, row);
  }
  return found;
}

/** Numbers of examples and what the program fills in say nothing of the pack. */
const UNCOMPARED = new Set(['no', 'passes']);

function difference(
  shape: SheetShape,
  change: PackDifference['change'],
  before: SampleRow,
  after: SampleRow,
): PackDifference {
  const row = change === 'removed' ? before : after;
  const cells = shape.columns.flatMap(({ key, name }) => {
    const [old = '', now = ''] = [before[key], after[key]];
    return old === now || UNCOMPARED.has(key) ? [] : [{ header: name, before: old, after: now }];
  });
  const said = shape.columns.filter(({ group, told }) => !group && !told).map(({ key }) => row[key] ?? '');
  return {
    sheet: shape.name,
    id: shape.identity
      .map((part) => row[part] ?? '')
      .filter(Boolean)
      .join('/'),
    name: row['name'] ?? said.find(Boolean) ?? '',
    change,
    cells,
  };
}
