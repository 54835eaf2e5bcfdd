import type { FieldPath } from '../model/values.ts';
import { columnName } from '../workbook/address.ts';
import type { Header } from './header.ts';
import type { ColumnMatch } from './header-note.ts';

/** A column of the sheet and what it is taken for. `index` is 0-based, `letter` as the program shows it. */
export interface RosterColumn {
  index: number;
  letter: string;
  header: string;
  path: FieldPath | null;
  evidence: ColumnMatch['evidence'] | 'user';
  reason?: ColumnMatch['reason'] | undefined;
  /** The fields that one header names together, such as 职务/职称; with the reason `twoFields`. */
  labels?: readonly string[] | undefined;
}

/**
 * Columns of a header, the user's own choices over what the header says. Two of one table that a choice gives one field
 * keep it, with the reason `severalColumns`: rows in which they differ are refused.
 */
export function columnsOf(
  header: Header,
  mapping: Readonly<Record<number, FieldPath | null>>,
): RosterColumn[] {
  const columns = header.texts.flatMap((text, index): RosterColumn[] => {
    const match = header.matches[index];
    const chosen = mapping[index];
    if (text === '' && chosen === undefined) return [];
    const base = { index, letter: columnName(index), header: text };
    if (chosen !== undefined) return [{ ...base, path: chosen, evidence: 'user' }];
    const { path = null, evidence = 'none', reason, labels } = match ?? {};
    return [{ ...base, path, evidence, reason, ...(labels ? { labels } : {}) }];
  });
  const blockOf = ({ index }: RosterColumn): number =>
    header.blocks.findIndex(({ from, to }) => index >= from && index < to);
  return columns.map((column) => {
    const isShared = columns.some(
      (other) =>
        other !== column &&
        other.path !== null &&
        other.path === column.path &&
        blockOf(other) === blockOf(column),
    );
    return isShared ? { ...column, reason: 'severalColumns' } : column;
  });
}

/** The user's choices for the columns that a further header calls as the first does. */
export function carriedChoices(
  mapping: Readonly<Record<number, FieldPath | null>>,
  first: Header,
  next: Header,
): Record<number, FieldPath | null> {
  const choices = Object.entries(mapping).flatMap(([key, path]): [number, FieldPath | null][] => {
    const index = Number(key);
    const text = first.texts[index] ?? '';
    if (next.texts[index] === text) return [[index, path]];
    const at = text === '' ? -1 : next.texts.indexOf(text);
    return at < 0 ? [] : [[at, path]];
  });
  return Object.fromEntries(choices);
}
