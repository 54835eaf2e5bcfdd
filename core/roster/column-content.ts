import type { Sheet } from '../model/workbook.ts';
import { parseNumeral } from '../text/numeral.ts';
import { rowContent } from './column-content-rows.ts';

/**
 * What stands under a header: whole numbers alone, whole numbers some of which say of what (35人, 20票), numbers alone, words of
 * grades alone, nothing at all, or anything else.
 */
export type ColumnContent = 'whole' | 'counted' | 'points' | 'grades' | 'nothing' | 'other';

/** What stands under each column of a header, 0-based. */
export type ContentOf = (column: number) => ColumnContent;

/** Rows under a header that tell what a column is. */
const TELLING_ROWS = 200;
/** Numbers of people and ballots, and points, as they are written in a table. */
const WHOLE_NUMBER = /^\d{1,6}[票人张份]?$/;
const COUNTED = /[票人张份]$/;
const POINTS = /^\d{1,4}(?:\.\d+)?分?$/;
/** Cells of which a column consists at least, where others are something else. */
const LEAST = 2;
/** A number that is wrong where numbers of people or points are asked for. */
const WRONG_NUMBER = /^-?\d+(?:\.\d+)?[票人张份分]?$/;
/** A sign for nothing. */
const NONE = /^[-—–/]+$/;
const GRADE =
  /^(?:优|优秀|优良|良|良好|好|较好|一般|中|中等|差|较差|(?:基本|不)?(?:合格|称职|满意|胜任|达标|及格)|[不未](?:确?定|参加).{0,4})(?:等次|等级|档次)?$/;

/** What was found below the headers that were tried in a sheet: the fields of each form are tried on the same ones. */
const found = new WeakMap<Sheet, Map<string, ContentOf>>();

/**
 * What the rows below a header hold, each column read once and only when it is asked for. Signatures, notes and lines of few cells tell
 * nothing.
 * @param named columns that the header has a text for
 */
export function contentBelow(sheet: Sheet, bottom: number, named: readonly number[]): ContentOf {
  const ofSheet = found.get(sheet) ?? new Map<string, ContentOf>();
  found.set(sheet, ofSheet);
  const header = `${bottom}:${named.join()}`;
  const content = ofSheet.get(header) ?? readBelow(sheet, bottom, named);
  ofSheet.set(header, content);
  return content;
}

function readBelow(sheet: Sheet, bottom: number, named: readonly number[]): ContentOf {
  let rows: number[] | undefined;
  const known = new Map<number, ColumnContent>();
  return (column) => {
    rows ??= fullRows(sheet, bottom, named);
    const content = known.get(column) ?? contentOf(cellsOf(sheet, column, rows));
    known.set(column, content);
    return content;
  };
}

/** Whether numbers of people or ballots may stand in a column. */
export function isCount(content: ColumnContent): boolean {
  return content === 'whole' || content === 'counted';
}

/** Whether columns are counts, looked at together: most that hold anything are, and the others hold numbers, one of which may be broken. */
export function areCounts(contents: readonly ColumnContent[]): boolean {
  const held = contents.filter((content) => content !== 'nothing');
  const counts = held.filter(isCount).length;
  return counts * 2 > held.length && held.every((content) => isCount(content) || content === 'points');
}

function isNumber(text: string): boolean {
  const digits = plain(text);
  return WHOLE_NUMBER.test(digits) || POINTS.test(digits);
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Texts of a column as far as its table goes: words below numbers, in a row of words, are the header of another one. */
function cellsOf(sheet: Sheet, column: number, rows: readonly number[]): string[] {
  const texts: string[] = [];
  let hasNumber = false;
  for (const row of rows) {
    const content = rowContent(sheet, row);
    const text = content.texts[column] ?? '';
    const isOne = text !== '' && isNumber(text);
    if (text !== '' && !isOne && hasNumber && content.isOfWords()) break;
    hasNumber ||= isOne;
    texts.push(text);
  }
  return texts;
}

/**
 * What texts are, most of them together: two thirds of them and two at least, or half where the others are numbers too, be they negative, broken or
 * in words. One wrong cell makes no other column: it is the very thing to find.
 */
export function contentOf(cells: readonly string[]): ColumnContent {
  const texts = cells.map(plain).filter((text) => text !== '' && !NONE.test(text));
  if (texts.length === 0) return 'nothing';
  const count = (is: (text: string) => boolean): number => texts.filter(is).length;
  const words = count((text) => !isNumber(text) && !isWrongNumber(text));
  const isMost = (part: number): boolean =>
    part === texts.length ||
    (words === 0 ? part * 2 >= texts.length : part >= LEAST && part * 3 >= texts.length * 2);
  const whole = count((text) => WHOLE_NUMBER.test(text));
  const points = count((text) => POINTS.test(text));
  // Points are whole by chance: one that is broken is no wrong count among them.
  if (points === texts.length && whole < points) return 'points';
  if (isMost(whole)) return texts.some((text) => COUNTED.test(text)) ? 'counted' : 'whole';
  if (isMost(count(isNumber))) return 'points';
  return isMost(count((text) => GRADE.test(text))) ? 'grades' : 'other';
}

function isWrongNumber(text: string): boolean {
  return WRONG_NUMBER.test(text) || parseNumeral(text.replace(/(?<=.)[票人张份分]$/, '')) !== undefined;
}

/** Rows in which a third of the named columns hold something, and that no label begins. */
function fullRows(sheet: Sheet, bottom: number, named: readonly number[]): number[] {
  const rows: number[] = [];
  const columns = new Set(named);
  const last = Math.min(sheet.rowCount, bottom + 1 + TELLING_ROWS);
  for (let row = bottom + 1; row < last; row += 1) {
    const { filled, isRemark } = rowContent(sheet, row);
    const held = filled.filter((column) => columns.has(column)).length;
    if (filled.length > 0 && !isRemark && held * 3 >= named.length) rows.push(row);
  }
  return rows;
}
