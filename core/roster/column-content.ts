import type { Sheet } from '../model/workbook.ts';
import { parseNumeral } from '../text/numeral.ts';
import { ownText, placedTexts } from './cells.ts';
import { isRowOfWords } from './header-words.ts';
import { isRemark } from './remark.ts';

/** What stands under a header. */
export interface ColumnContent {
  /**
   * What most of its cells are: whole numbers, numbers, words of grades, or anything else; `nothing` where it is empty. One wrong cell makes
   * no other column: it is the very thing to find.
   */
  kind: 'whole' | 'marks' | 'grades' | 'nothing' | 'other';
  /** Cells that hold anything; those of them with a whole number, and those with no number of any make. */
  cells: number;
  whole: number;
  words: number;
}

/** What stands under each column of a header, 0-based. */
export type ContentOf = (column: number) => ColumnContent;

/** Rows under a header that tell what a column is. */
const TELLING_ROWS = 200;
/** Cells of which a column consists at least, where others are something else. */
const LEAST = 2;
/** Numbers of people and ballots, and points, as they are written in a table. */
const WHOLE_NUMBER = /^\d{1,6}[票人张份]?$/;
const MARK = /^\d{1,4}(?:\.\d+)?分?$/;
/** A number that is wrong where numbers of people or points are asked for. */
const WRONG_NUMBER = /^-?\d+(?:\.\d+)?[票人张份分]?$/;
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

/**
 * What texts are, most of them together: two thirds of them and two at least, or half where the others are numbers too, be they negative, broken or
 * in words.
 */
export function contentOf(cells: readonly string[]): ColumnContent {
  const texts = cells.map(plain).filter((text) => text !== '' && !NONE.test(text));
  const count = (is: (text: string) => boolean): number => texts.filter(is).length;
  const whole = count((text) => WHOLE_NUMBER.test(text));
  const words = count((text) => !isNumber(text) && !isWrongNumber(text));
  const isMost = (part: number): boolean =>
    part === texts.length ||
    (words === 0 ? part * 2 >= texts.length : part >= LEAST && part * 3 >= texts.length * 2);
  const marks = count((text) => MARK.test(text));
  const kind = (): ColumnContent['kind'] => {
    if (texts.length === 0) return 'nothing';
    // Points are whole by chance: one that is broken is no wrong count among them.
    if (marks === texts.length && whole < marks) return 'marks';
    if (isMost(whole)) return 'whole';
    if (isMost(count(isNumber))) return 'marks';
    return isMost(count((text) => GRADE.test(text))) ? 'grades' : 'other';
  };
  return { kind: kind(), cells: texts.length, whole, words };
}

/**
 * Whether columns are counts, looked at together: two thirds of what stands in them are whole numbers, and none of them holds words for the most
 * part. Columns in which nothing stands are none, and do not speak against it.
 */
export function areCounts(columns: readonly ColumnContent[]): boolean {
  const sum = (part: 'cells' | 'whole'): number => columns.reduce((total, each) => total + each[part], 0);
  return (
    sum('whole') * 3 >= sum('cells') * 2 &&
    columns.every(({ kind, cells, words }) => kind === 'nothing' || words * 2 < cells)
  );
}

function isWrongNumber(text: string): boolean {
  return WRONG_NUMBER.test(text) || parseNumeral(text.replace(/(?<=.)[票人张份分]$/, '')) !== undefined;
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
