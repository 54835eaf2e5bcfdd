import type { Sheet } from '../../model/workbook.ts';
import { mergeAt } from '../merges.ts';
import type { HeaderPlace } from './header.ts';
import { isFieldName } from './header-names.ts';
import { isDataText, isHeaderText } from './header-text.ts';

/**
 * Whether what looks like a header is the first line of a card (登记表): names with their blanks beside them, line after
 * line. A table has its names side by side, and rows without names below.
 */
export function isCard(sheet: Sheet, header: HeaderPlace): boolean {
  return isFormOfBlanks(sheet, header) || isFormOfNames(sheet, header);
}

/** Names side by side have no names of other fields below them where people stand; one name alone may head a list of words. */
const LINES = { alone: 3, beside: 2 };

/**
 * A card whose blanks the file does not have as cells: known names of fields on line after line, no name twice, and room
 * beside each; names below each other in one column too.
 */
function isFormOfNames(sheet: Sheet, { bottom, headers }: HeaderPlace): boolean {
  const alone = headers.size === 1;
  const names: string[] = [];
  const lines = alone ? LINES.alone : LINES.beside;
  for (let row = bottom; row < bottom + lines; row++) {
    const texts = placedTexts(sheet, row);
    if (alone ? texts.length !== 1 : texts.length < 2) return false;
    if (!texts.every(({ text, hasRoom }) => hasRoom && isFieldName(text))) return false;
    names.push(...texts.map(({ text }) => text));
  }
  return new Set(names).size === names.length;
}

function placedTexts(sheet: Sheet, row: number): { text: string; hasRoom: boolean }[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => column).flatMap((column) => {
    const text = sheet.cell(row, column)?.text.trim() ?? '';
    const next = (mergeAt(sheet.merges, row, column)?.right ?? column) + 1;
    const beside = sheet.cell(row, next)?.text.trim() ?? '';
    return text === '' ? [] : [{ text, hasRoom: beside === '' }];
  });
}

function isFormOfBlanks(sheet: Sheet, { bottom, headers }: HeaderPlace): boolean {
  const lines = [bottom, bottom + 1, bottom + 2, bottom + 3].map((row) => namesWithBlanks(sheet, row));
  const isLine = (names: string[] | undefined): boolean => (names?.length ?? 0) >= (headers.size > 1 ? 2 : 1);
  const below = lines.slice(1).filter(isLine);
  const all = lines.flatMap((names) => names ?? []);
  return isLine(lines[0]) && below.length >= 2 && new Set(all).size === all.length;
}

/** Names of a row whose right neighbour is a blank cell of the form; `undefined` where names stand side by side. */
function namesWithBlanks(sheet: Sheet, row: number): string[] | undefined {
  const names: string[] = [];
  let column = 0;
  while (column < sheet.columnCount) {
    const merge = mergeAt(sheet.merges, row, column);
    const text = sheet.cell(row, column)?.text.trim() ?? '';
    const next = (merge?.right ?? column) + 1;
    if (text !== '') {
      if (!isHeaderText(text) || isDataText(text) || /^\d/.test(text)) return undefined;
      const beside = sheet.cell(row, next);
      // A cell that the file does not have is no blank to fill in.
      if (!beside || beside.type !== 'blank') return undefined;
      names.push(text);
    }
    column = next;
  }
  return names;
}
