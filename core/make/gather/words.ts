import type { SheetLeft } from '../../roster/workbook.ts';
import type { SkipCode } from '../../roster/skip.ts';

/** Why a sheet has no rows in the table. */
export type LeftReason = SheetLeft['code'] | 'otherForm' | 'empty';

/** Words of a gathered table. */
export interface GatherWords {
  /** Without extension. */
  fileName: (form: string) => string;
  /** Names of the sheets: the table itself has the form's title. */
  sources: string;
  skipped: string;
  headers: Record<'file' | 'sheet' | 'row' | 'look' | 'rows' | 'skippedRows' | 'why' | 'text', string>;
  left: Record<LeftReason, string>;
  skip: Record<SkipCode, string>;
  /** Header of a column that is called like one of the form's, and is none of it for certain. */
  otherColumn: (header: string) => string;
  /** What is to be looked at in a row. */
  nobody: string;
  goesOn: string;
  unread: (fields: string) => string;
  samePerson: (places: string) => string;
  perhapsSame: (places: string) => string;
  /** A row of a sheet: `甲.xlsx 汇总表 第 3 行`. */
  place: (file: string, sheet: string, row: number) => string;
  joined: string;
}
