import type { Conversion } from './convert.ts';
import type { ColumnConverter } from './dictionary.ts';

/** What a framework makes of EasyExcel: the facts in which its importer differs from the others. */
export interface Variant {
  id: string;
  /** All sheets are read with the same class (`doReadAll`), hidden ones included; otherwise one. */
  allSheets: boolean;
  /** `ignoreEmptyRow(false)`: rows without content become records, gaps between rows too. */
  keepsEmptyRows: boolean;
  /** Days of a workbook that counts from 1904 are read so (FastExcel from 1.3); otherwise as from 1900. */
  reads1904: boolean;
  /** What a lacking required value does: the row is refused, or the whole import stops. */
  onRequired: 'refuse' | 'abort';
  /** A record without any value that is refused is told nobody and stops nothing. */
  dropsRefusedBlanks: boolean;
  converter: ColumnConverter;
  fromText?: Conversion['fromText'];
}
