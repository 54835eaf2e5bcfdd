import type { Roster } from '#core/roster/read.ts';
import { tablesOf } from '#core/roster/tables.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { t } from '#locales/index.ts';
import { columnNote } from './column-note.ts';

/** A column in which something stands of somebody, and which nobody reads. */
export interface UnreadColumn {
  sheet: string;
  column: string;
  header: string;
}

/** Columns of a sheet of people that have no field, where they hold anything; serial numbers say nothing. */
export function unreadColumns(sheet: Sheet, roster: Roster): UnreadColumn[] {
  return tablesOf(roster).flatMap(({ columns, rows }) =>
    columns
      .filter((column) => column.header !== '' && columnNote(column, '') !== undefined)
      .filter(({ index }) => rows.some(({ row }) => sheet.cell(row - 1, index)?.text.trim()))
      .map(({ letter, header }) => ({ sheet: sheet.name, column: letter, header })),
  );
}

/** One line for the end of what is told: how many, and which; nothing where every column is read. */
export function unreadLine(unread: readonly UnreadColumn[]): string[] {
  if (unread.length === 0) return [];
  const several = new Set(unread.map(({ sheet }) => sheet)).size > 1;
  const names = unread.map(
    ({ sheet, column, header }) => `${several ? `${sheet} ` : ''}${column} ${header.replaceAll(/\s+/g, '')}`,
  );
  return [t('jn.unread', { count: unread.length, names: names.join('、') })];
}
