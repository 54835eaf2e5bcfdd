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

/** Columns of a header, the user's own choices over what the header says. */
export function columnsOf(
  header: Header,
  mapping: Readonly<Record<number, FieldPath | null>>,
): RosterColumn[] {
  return header.texts.flatMap((text, index): RosterColumn[] => {
    const match = header.matches[index];
    const chosen = mapping[index];
    if (text === '' && chosen === undefined) return [];
    const base = { index, letter: columnName(index), header: text };
    if (chosen !== undefined) return [{ ...base, path: chosen, evidence: 'user' }];
    const { path = null, evidence = 'none', reason, labels } = match ?? {};
    return [{ ...base, path, evidence, reason, ...(labels ? { labels } : {}) }];
  });
}
