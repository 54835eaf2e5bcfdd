import type { Conversion } from './convert.ts';
import type { ColumnConverter } from './dictionary.ts';

/** What a framework makes of EasyExcel: the facts in which its importer differs from the others. */
export interface Variant {
  id: string;
  /** All sheets are read with the same class (`doReadAll`), hidden ones included; otherwise one. */
  allSheets: boolean;
  /** `ignoreEmptyRow(false)`: rows without content become records, gaps between rows too. */
  keepsEmptyRows: boolean;
  /** FastExcel from 1.3, which knows workbooks that count from 1904; otherwise EasyExcel, which does not. */
  fastExcel: boolean;
  /** What a lacking required value does: the row is refused, or the whole import stops. */
  onRequired: 'refuse' | 'abort';
  /** A record without any value that is refused is told nobody and stops nothing. */
  dropsRefusedBlanks: boolean;
  converter: ColumnConverter;
  fromText?: Conversion['fromText'];
}
