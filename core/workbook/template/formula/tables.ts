import type { MergedRange } from '../../../model/workbook.ts';
import { readRelationships } from '../../xlsx/package.ts';
import { attribute, findTag } from '../../xml.ts';
import type { EditedPackage } from '../edited.ts';
import { readRanges } from '../validations.ts';

/** A table (列表) of a sheet. */
export interface TablePart {
  path: string;
  /** Index of the sheet. */
  sheet: number;
  /** Names that formulas call it by, in lower case. */
  names: string[];
  range: MergedRange;
}

/** The tables of all sheets, as they stand by now. */
export function readTables(book: EditedPackage): TablePart[] {
  return book.parts.sheets.flatMap(({ path }, sheet) =>
    readRelationships(book.zip, path).flatMap(({ type, target }): TablePart[] => {
      if (type !== 'table' || !book.zip.has(target)) return [];
      const table = findTag(book.text(target), 'table');
      const [range] = readRanges((table && attribute(table, 'ref')) ?? '');
      if (!table || !range) return [];
      const names = [attribute(table, 'displayName'), attribute(table, 'name')];
      return [{ path: target, sheet, range, names: names.flatMap((name) => name?.toLowerCase() ?? []) }];
    }),
  );
}
