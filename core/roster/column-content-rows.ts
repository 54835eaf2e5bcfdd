import type { Sheet } from '../model/workbook.ts';
import { ownText, widthOf } from './cells.ts';
import { isRowOfWords } from './header-words.ts';
import { isRemark } from './remark.ts';

/** What one row of a sheet holds; a cell is read when it is asked for, and once. */
export interface RowContent {
  /** Columns that hold something, from the left. */
  filled: readonly number[];
  texts: readonly string[];
  /** Whether a label of a signature, note or day begins it. */
  isRemark: boolean;
  isOfWords: () => boolean;
}

const known = new WeakMap<Sheet, Map<number, RowContent>>();

/** Every row is below many that are tried as a header, with the fields of one form after another. */
export function rowContent(sheet: Sheet, row: number): RowContent {
  const rows = known.get(sheet) ?? new Map<number, RowContent>();
  known.set(sheet, rows);
  const content = rows.get(row) ?? readRow(sheet, row);
  rows.set(row, content);
  return content;
}

function readRow(sheet: Sheet, row: number): RowContent {
  const texts = Array.from({ length: widthOf(sheet) }, (_, column) => ownText(sheet, row, column));
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [column]));
  const [column = 0] = filled;
  let ofWords: boolean | undefined;
  return {
    filled,
    texts,
    isRemark: filled.length > 0 && isRemark({ column, right: column, text: texts[column] ?? '' }),
    isOfWords: () => (ofWords ??= isRowOfWords(sheet, row)),
  };
}
