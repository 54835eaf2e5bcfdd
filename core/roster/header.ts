import { numberedLabel } from '../matching/label.ts';
import type { HeaderMatch } from '../matching/row.ts';
import { foreignSection } from '../matching/sections.ts';
import type { Field } from '../model/form-type.ts';
import type { Cell, MergedRange, Sheet } from '../model/workbook.ts';
import { type ColumnMatch, matchColumns } from './header-note.ts';
import { cellText } from './value.ts';

/** Rows looked at for a header; rosters carry titles, units and dates above it. */
const SEARCHED_ROWS = 20;
const MAX_COLUMNS = 512;

/** The header of a sheet: one or two rows. Row numbers are 0-based. */
export interface Header {
  top: number;
  bottom: number;
  /** Header text per column, levels joined; `''` where there is none. */
  texts: string[];
  matches: ColumnMatch[];
}

/** A cell, with merged ranges showing the value of their first cell everywhere. */
export function mergedCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  const range = rangeAt(sheet, row, column);
  return range ? sheet.cell(range.top, range.left) : sheet.cell(row, column);
}

/**
 * The row whose cells name most fields; of equals the first. `undefined` where no row names a field.
 * @param fields what columns may mean
 */
export function findHeader(sheet: Sheet, fields: readonly Field[]): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  let row = 0;
  while (row < Math.min(sheet.rowCount, SEARCHED_ROWS)) {
    const header = headerAt(sheet, row, fields);
    const score = header.matches.filter(isNamed).length;
    if (score > (best?.score ?? 0)) best = { header, score };
    // The lower level of a header is none by itself: it has lost the groups that say of whom it speaks.
    row = header.bottom + 1;
  }
  return best?.header;
}

/** The header that begins in a row: one row, or two where merged cells or the words of the second say so. */
export function headerAt(sheet: Sheet, top: number, fields: readonly Field[]): Header {
  const bottom = headerBottom(sheet, top) ?? (isSecondLevel(sheet, top + 1, fields) ? top + 1 : top);
  const width = Math.min(sheet.columnCount, MAX_COLUMNS);
  const levels = Array.from({ length: width }, (_, column) => headerLevels(sheet, top, bottom, column));
  const texts = levels.map((column) => column.join('/'));
  return { top, bottom, texts, matches: matchLevels(levels, fields) };
}

/** 姓名 under 配偶 is nobody's we know, and no rival of the person's own 姓名. */
function matchLevels(levels: readonly string[][], fields: readonly Field[]): ColumnMatch[] {
  const foreign = levels.map((column) => foreignSection(column.slice(0, -1)) === 'otherPersonSection');
  const own = levels.map((column, index) => (foreign[index] ? '' : ownHeader(column)));
  return matchColumns(own, fields).map((match, index) =>
    foreign[index] ? { path: null, evidence: 'none', reason: 'otherPersonSection' } : match,
  );
}

/**
 * What a column itself is called: the lowest level, with the number of the group above it where it has none.
 * 责任人 under 承诺事项三 is the third 责任人; 姓名 under 基本情况 is 姓名.
 */
function ownHeader(levels: readonly string[]): string {
  const upwards = [...levels];
  upwards.reverse();
  const [own = '', ...groups] = upwards;
  if (groups.length === 0 || numberedLabel(own)) return own;
  const group = groups.map(numberedLabel).find((label) => label !== null);
  return group ? `${own}${group.index + 1}` : own;
}

/**
 * A cell merged downwards beside cells merged sideways makes a header of two rows. `undefined` where nothing is merged
 * and only the words can tell.
 */
function headerBottom(sheet: Sheet, top: number): number | undefined {
  const starting = sheet.merges.filter((range) => range.top === top && !isTitle(sheet, range));
  if (starting.length === 0) return undefined;
  const deep = starting.some((range) => range.bottom === top + 1);
  const wide = starting.some((range) => range.bottom === top && range.right > range.left);
  return deep && wide ? top + 1 : top;
}

/** The row below a header whose cells all name fields, none of them under a name of its own, is its lower level. */
function isSecondLevel(sheet: Sheet, row: number, fields: readonly Field[]): boolean {
  const [upper, lower] = [rowTexts(sheet, row - 1), rowTexts(sheet, row)];
  const below = matchColumns(lower, fields);
  const above = matchColumns(upper, fields);
  const filled = lower.filter((text) => text !== '').length;
  const standsAlone = lower.every((text, column) => text === '' || !isNamed(above[column]));
  return filled >= 2 && standsAlone && below.filter(isNamed).length === filled && above.some(isNamed);
}

/** Texts of a row as the header reads them. */
export function rowTexts(sheet: Sheet, row: number): string[] {
  const width = Math.min(sheet.columnCount, MAX_COLUMNS);
  return Array.from({ length: width }, (_, column) => cellText(mergedCell(sheet, row, column)));
}

/** Whether a text is the name of a field, be it one that two columns share. */
export function isNamed(match: HeaderMatch | ColumnMatch | undefined): boolean {
  return match !== undefined && (match.path !== null || match.reason === 'severalColumns');
}

function isTitle(sheet: Sheet, range: MergedRange): boolean {
  return range.left === 0 && range.right >= sheet.columnCount - 1;
}

function headerLevels(sheet: Sheet, top: number, bottom: number, column: number): string[] {
  const lower = cellText(mergedCell(sheet, bottom, column));
  if (top === bottom) return lower === '' ? [] : [lower];
  const upper = groupText(sheet, top, bottom, column);
  return [upper, lower].filter((text, level) => text !== '' && (level === 0 || text !== upper));
}

/** The upper cell over a column. A group that nobody merged stands over its first column alone and goes on to the right. */
function groupText(sheet: Sheet, top: number, bottom: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = cellText(mergedCell(sheet, top, at));
    if (text !== '' || at === 0) return text;
    if (cellText(mergedCell(sheet, bottom, at)) === '') return '';
  }
  return '';
}

function rangeAt(sheet: Sheet, row: number, column: number): MergedRange | undefined {
  return sheet.merges.find(
    (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
}
