import type { Sheet } from '../model/workbook.ts';
import { ownText, placedTexts } from './cells.ts';

const LONGEST_WORDS = 30;

/** Whether a cell may stand in a header: short words, no number, date or ID. */
export function isWords(sheet: Sheet, row: number, column: number): boolean {
  const text = ownText(sheet, row, column);
  if (text === '') return true;
  const cell = sheet.cell(row, column);
  return (
    cell?.type === 'text' &&
    text.length <= LONGEST_WORDS &&
    !/^\d{4}\D\d|^\d{5,}[\dXx]?$/.test(text.normalize('NFKC'))
  );
}

/** Whether a row holds words alone, as a header does. */
export function isRowOfWords(sheet: Sheet, row: number): boolean {
  const texts = placedTexts(sheet, row);
  return texts.length > 1 && texts.every(({ column }) => isWords(sheet, row, column));
}
