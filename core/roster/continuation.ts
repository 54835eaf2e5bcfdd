import { plainText } from '../matching/label.ts';
import { isRows, parsePath } from '../model/values.ts';
import type { PlacedText } from './cells.ts';
import type { RosterColumn } from './columns.ts';
import type { RosterRow } from './row.ts';

/** 2, 2., （二）: what a line is counted by. */
const NUMBERED = /^\(?(?:\d+|[一二三四五六七八九十]{1,3})\)?[.、]?$/;

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
  const unread = new Set(columns.flatMap(({ path, index }) => (path === null ? [index] : [])));
  // How far a pledge has come stands beside it, and is read of nobody; a number counts a further person.
  const isBeside = ({ column, text }: PlacedText): boolean =>
    repeating.has(column) || (unread.has(column) && !NUMBERED.test(plainText(text)));
  if (!texts.some(({ column }) => repeating.has(column)) || !texts.every(isBeside)) return undefined;
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
