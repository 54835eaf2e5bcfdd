import type { Field } from '../model/form-type.ts';
import type { Sheet } from '../model/workbook.ts';
import { fieldAtPath, type Roster, type RosterColumn } from '../roster/read.ts';
import { tablesOf } from '../roster/tables.ts';
import { cellName } from '../workbook/address.ts';
import { columnKind, isNumberText } from './column-kind.ts';

/** A column of numbers in which some are stored as texts. */
export interface NumberTexts {
  column: RosterColumn;
  count: number;
  /** The first of them: `F3`. */
  cell: string;
  /** Most of the others are numbers, so that `repairsOf` offers to make these numbers too; otherwise nobody asked for another kind. */
  isOffered: boolean;
}

/** Of the columns that stand for numbers. @param fields what columns may mean */
export function numberTexts(sheet: Sheet, roster: Roster, fields: readonly Field[]): NumberTexts[] {
  const all = roster.rows.map(({ row }) => row - 1);
  return tablesOf(roster).flatMap(({ columns, rows }) => {
    const own = rows.map(({ row }) => row - 1);
    return columns.flatMap((column): NumberTexts[] => {
      const { index, path } = column;
      if (path === null || fieldAtPath(fields, path)?.type !== 'number') return [];
      const texts = own.filter((row) => isNumberText(sheet.cell(row, index)));
      const [first] = texts;
      if (first === undefined) return [];
      const isOffered = columnKind(sheet, index, all)?.is === 'number';
      return [{ column, count: texts.length, cell: cellName(first, index), isOffered }];
    });
  });
}
