import { type HeaderMatch, namesField } from '../matching/row.ts';
import type { Field } from '../model/form-type.ts';
import type { MergedRange, Sheet } from '../model/workbook.ts';
import { looksLikeName } from '../text/surnames.ts';
import { type Block, blocksOf } from './blocks.ts';
import { ownText, placedTexts, rangeAt, widthOf } from './cells.ts';
import { contentBelow, isCount } from './column-content.ts';
import { namesBeside } from './header-beside.ts';
import { withoutLoneAttendance } from './header-votes.ts';
import { groupedHeaders, headerLevels, isOthers } from './header-levels.ts';
import { type ColumnMatch, matchColumns } from './header-note.ts';
import { isWords } from './header-words.ts';
import { canBeName } from './name.ts';
import { isSaid } from './remark.ts';
import { titlesAbove } from './titles.ts';

/** Rows looked at for a header: instructions for filling in may stand above it, line by line. */
const SEARCHED_ROWS = 200;
/** Rows without a better one after which a header of several names is taken. */
const QUIET_ROWS = 40;
/** Groups, groups in groups, and what the columns are called. */
export const MAX_LEVELS = 4;

/** The header of a sheet: one to four rows. Row numbers are 0-based. */
export interface Header {
  top: number;
  bottom: number;
  /** Header text per column, levels joined; `''` where there is none. */
  texts: string[];
  matches: ColumnMatch[];
  /** Tables that stand side by side under it; one, nearly always. */
  blocks: Block[];
}

/**
 * The first header that people stand under; else the row whose cells name most fields, of equals the first. A sheet may hold
 * several tables, the smaller first. `undefined` where no row names a field.
 * @param fields what columns may mean
 */
export function findRosterHeader(sheet: Sheet, fields: readonly Field[]): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  let row = 0;
  while (row < Math.min(sheet.rowCount, SEARCHED_ROWS)) {
    if (best && best.score >= 3 && row > best.header.bottom + QUIET_ROWS) break;
    const header = rosterHeaderAt(sheet, row, fields);
    const score = header.matches.filter(isNamed).length;
    if (score > 0 && hasPeople(sheet, header, fields)) return header;
    if (score > (best?.score ?? 0)) best = { header, score };
    // The lower level of a header is none by itself: it has lost the groups that say of whom it speaks.
    row = header.bottom + 1;
  }
  return best?.header;
}

/** Rows below a header in which its first person stands; titles of groups may come before. */
const FIRST_PEOPLE = 4;

/**
 * Whether a row is the header of people: a column is called 姓名, others stand beside it, and somebody below it, where one
 * person's form has a further label.
 */
function hasPeople(sheet: Sheet, header: Header, fields: readonly Field[]): boolean {
  const column = header.matches.findIndex(({ path }) => path === 'name');
  if (column < 0 || header.texts.filter((text) => text !== '').length < 2) return false;
  const last = Math.min(sheet.rowCount, header.bottom + 1 + FIRST_PEOPLE);
  for (let row = header.bottom + 1; row < last; row += 1) {
    const name = ownText(sheet, row, column);
    if (name === '') continue;
    if (matchColumns([name], fields).some(isNamed)) return false;
    // One text over its people may be a title.
    const isPerson = placedTexts(sheet, row).length > 1 ? canBeName : looksLikeName;
    if (isPerson(name)) return true;
  }
  return false;
}

/**
 * Whether a row below a first header is the header of another table: it can stand for itself, or people stand under it, or
 * two names of fields stand side by side, where a form about one person has a value beside each.
 */
export function beginsTable(sheet: Sheet, header: Header, fields: readonly Field[]): boolean {
  return isWholeHeader(header) || hasPeople(sheet, header, fields) || isLabelRow(header);
}

/** Names of fields beside each other, and little else. */
export function isLabelRow({ matches, texts }: Header): boolean {
  const named = matches.filter(isNamed).length;
  const beside = matches.some((match, column) => isNamed(match) && isNamed(matches[column + 1]));
  return beside && named * 2 > texts.filter((text) => text !== '').length;
}

/** The header that begins in a row, with as many rows as merged cells and the words below say. */
export function rosterHeaderAt(sheet: Sheet, top: number, fields: readonly Field[]): Header {
  const bottom = headerBottom(sheet, top, fields);
  const levels = Array.from({ length: widthOf(sheet) }, (_, column) =>
    isLayoutOnly(sheet, bottom, column) ? [] : headerLevels(sheet, top, bottom, column),
  );
  const content = contentBelow(
    sheet,
    bottom,
    levels.flatMap((column, index) => (column.length > 0 ? [index] : [])),
  );
  const foreign = levels.map(isOthers);
  // 一班 and 二班 over two tables number nothing: what they are called below is the same.
  const lowest = levels.map((column, index) => (foreign[index] ? '' : (column.at(-1) ?? '')));
  const alike = tablesIn(sheet, bottom, lowest, fields);
  const own =
    alike.length > 1 ? lowest : groupedHeaders(levels, fields, (column) => isCount(content(column)));
  const blocks = alike.length > 1 ? alike : tablesIn(sheet, bottom, own, fields);
  // 姓名 under 配偶 is nobody's we know, and no rival of the person's own 姓名.
  const matches = blocks
    .flatMap(({ from, to }) => {
      const beside = namesBeside(
        {
          own: own.slice(from, to),
          levels: levels.slice(from, to),
          content: (at) => content(from + at),
          get titles() {
            return [sheet.name, ...titlesAbove(sheet, top)];
          },
        },
        fields,
      );
      return withoutLoneAttendance(beside, matchColumns(beside, fields));
    })
    .map((match, index): ColumnMatch =>
      foreign[index] ? { path: null, evidence: 'none', reason: 'otherPersonSection' } : match,
    );
  return { top, bottom, texts: levels.map((column) => column.join('/')), matches, blocks };
}

/** Tables side by side; a header merged over two columns heads one. */
function tablesIn(sheet: Sheet, bottom: number, own: readonly string[], fields: readonly Field[]): Block[] {
  const starting = own.map((text, column) => {
    const range = rangeAt(sheet, bottom, column);
    return range && range.left < column ? '' : text;
  });
  return blocksOf(starting, fields);
}

/** The last row of a header: as deep as a cell of its first row is merged down, and on while the words say so. */
function headerBottom(sheet: Sheet, top: number, fields: readonly Field[]): number {
  const texts = placedTexts(sheet, top);
  if (texts.filter(isSaid).length * 2 >= Math.max(1, texts.length)) return top;
  const starting = startingAt(sheet, top);
  const deepest = Math.max(top, ...starting.map((range) => range.bottom));
  const isGrouped = starting.some((range) => range.bottom === top && range.right > range.left);
  let bottom = top;
  while (bottom < Math.min(top + MAX_LEVELS, sheet.rowCount) - 1) {
    const next = lowerLevel(sheet, top, bottom, fields);
    const saysSo = (level: LowerLevel): boolean => level.standsAlone && level.names;
    const isLevel =
      bottom < deepest
        ? next.standsAlone && next.areWords
        : (isGrouped || next.aboveNames) &&
          (saysSo(next) || (next.isGroups && saysSo(lowerLevel(sheet, top, bottom + 1, fields))));
    if (!isLevel) break;
    bottom += 1;
  }
  return bottom;
}

/** Ranges that begin in a row and are no title of the whole sheet. */
function startingAt(sheet: Sheet, top: number): MergedRange[] {
  return placedTexts(sheet, top).flatMap(({ column }) => {
    const range = rangeAt(sheet, top, column);
    return range && !isTitle(sheet, range) && range.bottom - top < MAX_LEVELS ? [range] : [];
  });
}

/** What the row below the rows of a header is like, as a further level of it. */
interface LowerLevel {
  /** Nothing stands under a name that is one already, as the first person under 姓名 does. */
  standsAlone: boolean;
  areWords: boolean;
  /** Most of its words name fields. */
  names: boolean;
  /** Its words stand alone, and some of them over several columns. */
  isGroups: boolean;
  aboveNames: boolean;
}

function lowerLevel(sheet: Sheet, top: number, above: number, fields: readonly Field[]): LowerLevel {
  const columns = Array.from({ length: widthOf(sheet) }, (_, column) => column);
  const lower = columns.map((column) => ownText(sheet, above + 1, column));
  const lowest = columns.map((column) => lowestText(sheet, top, above, column));
  const aboveMatches = matchColumns(
    lowest.map(({ text }) => text),
    fields,
  );
  const filled = lower.filter((text) => text !== '').length;
  const isGroup = (column: number): boolean =>
    (rangeAt(sheet, lowest[column]?.row ?? above, column)?.right ?? column) > column ||
    (lowest[column + 1]?.text === '' && (lower[column + 1] ?? '') !== '');
  const standsAlone = lower.every((text, column) => {
    return text === '' || !isNamed(aboveMatches[column]) || isGroup(column);
  });
  const areWords = columns.every((column) => isWords(sheet, above + 1, column));
  const mostName = (): boolean => {
    const own = matchColumns(lower, fields);
    // 票数 under 优秀 names a field only together with it.
    const joined = (text: string, over: string): boolean =>
      text !== '' && over !== '' && namesField(over + text, fields);
    const named = lower.filter((text, at) => isNamed(own[at]) || joined(text, lowest[at]?.text ?? ''));
    return named.length * 2 >= filled;
  };
  const spreads = columns.some((column) => lower[column] !== '' && lower[column + 1] === '');
  return {
    standsAlone,
    areWords,
    names: areWords && filled >= 2 && mostName(),
    isGroups: areWords && standsAlone && filled > 0 && spreads,
    aboveNames: aboveMatches.some(isNamed),
  };
}

/** The lowest text over a column so far, and its row. */
function lowestText(sheet: Sheet, top: number, above: number, column: number): { text: string; row: number } {
  for (let row = above; row >= top; row -= 1) {
    const text = ownText(sheet, row, column);
    if (text !== '') return { text, row };
  }
  return { text: '', row: above };
}

/** Whether a text is the name of a field, be it one that two columns share. */
export function isNamed(match: HeaderMatch | ColumnMatch | undefined): boolean {
  return match !== undefined && (match.path !== null || match.reason === 'severalColumns');
}

/** Whether a header can stand for itself: it names the people and most of what it says of them. */
export function isWholeHeader({ matches, texts }: Header): boolean {
  const named = matches.filter(isNamed).length;
  const titled = texts.filter((text) => text !== '').length;
  return matches.some(({ path }) => path === 'name') && named >= 2 && named * 2 > titled;
}

/**
 * Whether a range is the title of the table: it goes over the whole width, or stands alone over the first column and most of the others; who
 * merges a title often miscounts.
 */
function isTitle(sheet: Sheet, { top, left, bottom, right }: MergedRange): boolean {
  if (left === 0 && right >= sheet.columnCount - 1) return true;
  const below = bottom + 1 < sheet.rowCount ? placedTexts(sheet, bottom + 1) : [];
  const under = below.filter(({ column }) => column >= left && column <= right);
  return (
    placedTexts(sheet, top).length === 1 &&
    under.length > 1 &&
    under.length * 2 > below.length &&
    under[0] === below[0]
  );
}

/** Rows under a header that tell whether a column is one. */
const TELLING_ROWS = 200;

/** Whether a column only gives width to the one beside it: its header is merged over both, and nothing stands in it. */
function isLayoutOnly(sheet: Sheet, bottom: number, column: number): boolean {
  const range = rangeAt(sheet, bottom, column);
  if (!range || range.left === column || range.right - range.left > 8) return false;
  const last = Math.min(sheet.rowCount, bottom + 1 + TELLING_ROWS);
  for (let row = bottom + 1; row < last; row += 1) if (ownText(sheet, row, column) !== '') return false;
  return true;
}
