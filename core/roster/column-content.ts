import type { Sheet } from '../model/workbook.ts';
import { ownText, placedTexts } from './cells.ts';
import { isRowOfWords } from './header-words.ts';
import { isRemark } from './remark.ts';

/**
 * What stands under a header: whole numbers alone, numbers alone, words of grades alone, nothing at all, or anything else.
 */
export type ColumnContent = 'whole' | 'marks' | 'grades' | 'nothing' | 'other';

/** What stands under each column of a header, 0-based. */
export type ContentOf = (column: number) => ColumnContent;

/** Rows under a header that tell what a column is. */
const TELLING_ROWS = 200;
/** Numbers of people and ballots, and points, as they are written in a table. */
const WHOLE_NUMBER = /^\d{1,6}[票人张份]?$/;
const MARK = /^\d{1,4}(?:\.\d+)?分?$/;
/** A sign for nothing. */
const NONE = /^[-—–/]+$/;
const GRADE =
  /^(?:优|优秀|优良|良|良好|好|较好|一般|中|中等|差|较差|(?:基本|不)?(?:合格|称职|满意|胜任|达标|及格)|[不未](?:确?定|参加).{0,4})(?:等次|等级|档次)?$/;

/**
 * What the rows below a header hold, each column read once. Signatures, notes and lines of few cells tell nothing.
 * @param named columns that the header has a text for
 */
export function contentBelow(sheet: Sheet, bottom: number, named: readonly number[]): ContentOf {
  let rows: number[] | undefined;
  const known = new Map<number, ColumnContent>();
  return (column) => {
    rows ??= fullRows(sheet, bottom, named);
    const content = known.get(column) ?? contentOf(cellsOf(sheet, column, rows));
    known.set(column, content);
    return content;
  };
}

function isNumber(text: string): boolean {
  const digits = plain(text);
  return WHOLE_NUMBER.test(digits) || MARK.test(digits);
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Texts of a column as far as its table goes: words below numbers, in a row of words, are the header of another one. */
function cellsOf(sheet: Sheet, column: number, rows: readonly number[]): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    const text = ownText(sheet, row, column);
    if (text !== '' && !isNumber(text) && texts.some(isNumber) && isRowOfWords(sheet, row)) break;
    texts.push(text);
  }
  return texts;
}

/** What texts are, all of them together. */
export function contentOf(cells: readonly string[]): ColumnContent {
  const texts = cells.map(plain).filter((text) => text !== '' && !NONE.test(text));
  if (texts.length === 0) return 'nothing';
  if (texts.every((text) => WHOLE_NUMBER.test(text))) return 'whole';
  if (texts.every((text) => MARK.test(text))) return 'marks';
  return texts.every((text) => GRADE.test(text)) ? 'grades' : 'other';
}

/** Rows in which a third of the named columns hold something, and that no label begins. */
function fullRows(sheet: Sheet, bottom: number, named: readonly number[]): number[] {
  const rows: number[] = [];
  const last = Math.min(sheet.rowCount, bottom + 1 + TELLING_ROWS);
  for (let row = bottom + 1; row < last; row += 1) {
    const texts = placedTexts(sheet, row);
    const [first] = texts;
    const filled = texts.filter(({ column }) => named.includes(column)).length;
    if (first && !isRemark(first) && filled * 3 >= named.length) rows.push(row);
  }
  return rows;
}
