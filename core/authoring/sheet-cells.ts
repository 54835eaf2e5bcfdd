import type { Cell, MergedRange, Sheet } from '../model/workbook.ts';

/** The merged range that a place lies in. */
export function mergeAt({ merges }: Sheet, row: number, column: number): MergedRange | undefined {
  return merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}

/** The cell that a reader sees at a place: of a merged range its first. */
export function shownCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  const merge = mergeAt(sheet, row, column);
  return merge ? sheet.cell(merge.top, merge.left) : sheet.cell(row, column);
}

/** Text as people see it, without blanks around it. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  return cleaned(shownCell(sheet, row, column)?.text ?? '');
}

/** Signs without width that come with pasted text. */
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g;

/** A cell's text: one sort of line break, nothing invisible, no blanks around it. */
export function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?|\v|\u2028|\u2029/g, '\n')
    .replaceAll(UNSEEN, '')
    .trim();
}
