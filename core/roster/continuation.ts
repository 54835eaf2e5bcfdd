import { isRows, parsePath } from '../model/values.ts';
import type { PlacedText } from './cells.ts';
import type { RosterColumn } from './columns.ts';
import type { RosterRow } from './row.ts';

/**
 * A line of a person whose name stands only in their first line: `row` with the person of the line above, and the doubt whether
 * that is meant, which is the user's to settle. `undefined` where the row says anything but what repeats for one person, such
 * as a further pledge, or numbers a person of its own.
 * @param above the line before it, in the same table
 */
export function continued(
  row: RosterRow,
  texts: readonly PlacedText[],
  columns: readonly RosterColumn[],
  above: RosterRow | undefined,
): RosterRow | undefined {
  if (above?.row !== row.row - 1 || typeof above.values['name'] !== 'string') return undefined;
  const repeating = new Set(
    columns.flatMap(({ path, index }) => (path !== null && parsePath(path).row ? [index] : [])),
  );
  if (!texts.every(({ column }) => repeating.has(column))) return undefined;
  if (above.problems.some(({ severity }) => severity === 'refused')) return undefined;
  const person = Object.entries(above.values).filter(([, value]) => !isRows(value));
  const { name } = above.values;
  return {
    ...row,
    values: { ...Object.fromEntries(person), ...row.values },
    problems: [
      ...row.problems.filter(({ code }) => code !== 'nameMissing'),
      { row: row.row, code: 'personFromAbove', severity: 'doubtful', params: { name } },
    ],
  };
}
