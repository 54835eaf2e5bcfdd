import type { SheetShape } from './shape.ts';
import type { Table, TableRow } from './table.ts';

/** Cells that tell nothing of what a row says. */
const IDS: ReadonlySet<string> = new Set(['id']);

/** Rows that say just what an earlier row says: written twice, or meant otherwise. */
export function tellRepeats({ rows }: Table, shape: SheetShape): void {
  const keys = shape.columns.filter(({ key, told }) => !told && !IDS.has(key)).map(({ key }) => key);
  const seen = new Map<string, TableRow>();
  for (const row of rows) {
    const said = keys.map((key) => row.raw(key));
    if (said.every((cell) => cell === '')) continue;
    const key = JSON.stringify(said);
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    else row.tell('warning', 'authoring.sameRow', keys[0], { params: { first: first.number } });
  }
}
