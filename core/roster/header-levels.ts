import { normaliseLabel } from '../matching/label.ts';
import { numberedLabel } from '../matching/numbered-label.ts';
import { foreignSection } from '../matching/sections.ts';
import type { Field } from '../model/form-type.ts';
import type { Sheet } from '../model/workbook.ts';
import { ownText, rangeAt } from './cells.ts';
import { type ContentOf, isCount } from './column-content.ts';
import { namesUnderGroups } from './group-names.ts';
import { namesBeside } from './header-beside.ts';
import { type ColumnMatch, matchColumns } from './header-note.ts';
import { cellText } from './value.ts';

/** Words that say nothing without the group above them: 内容 under 承诺事项一 is that 承诺事项. */
const OF_GROUP = /^(?:具体)?(?:内容|事项|名称)$/;

/**
 * What a column itself is called: the lowest level, with the number of the group above it where it has none.
 * 责任人 under 承诺事项三 is the third 责任人; 姓名 under 基本情况 is 姓名.
 */
export function ownHeader(levels: readonly string[]): string {
  const upwards = [...levels];
  upwards.reverse();
  const [own = '', ...groups] = upwards;
  if (OF_GROUP.test(normaliseLabel(own)) && groups[0] !== undefined) return groups[0];
  if (groups.length === 0 || numberedLabel(own)) return own;
  const group = groups.map(numberedLabel).find((label) => label !== null);
  return group ? `${own}${group.index + 1}` : own;
}

/** Whether the groups over a column speak of somebody else than the people of the sheet. */
export function isOthers(levels: readonly string[]): boolean {
  return foreignSection(levels.slice(0, -1)) === 'otherPersonSection';
}

/**
 * What each column is called under its groups; `''` for one that stands in a group of somebody else's.
 * @param columns texts over each column, from the highest group down
 * @param isWhole whether a column holds whole numbers and nothing else
 */
export function groupedHeaders(
  columns: readonly (readonly string[])[],
  fields: readonly Field[],
  isWhole: (at: number) => boolean,
): string[] {
  const grouped = columns.map((levels) => ({ levels, own: isOthers(levels) ? '' : ownHeader(levels) }));
  return namesUnderGroups(grouped, fields, isWhole);
}

/**
 * Matches columns whose header has several rows: each by what it is called under its groups and by what stands beside it, and none
 * that stands in a group of somebody else's.
 * @param columns as in `groupedHeaders`
 * @param content what stands in a column, as far as is known
 * @param titles what says what the table is about
 */
export function matchLevels(
  columns: readonly (readonly string[])[],
  fields: readonly Field[],
  content: ContentOf,
  titles: readonly string[],
): ColumnMatch[] {
  const foreign = columns.map(isOthers);
  const own = groupedHeaders(columns, fields, (at) => isCount(content(at)));
  const beside = namesBeside({ own, levels: columns, content, titles }, fields);
  // 姓名 under 配偶 is nobody's we know, and no rival of the person's own 姓名.
  return matchColumns(beside, fields).map((match, at): ColumnMatch =>
    foreign[at] ? { path: null, evidence: 'none', reason: 'otherPersonSection' } : match,
  );
}

/** Texts over a column from the highest group down, each once. */
export function headerLevels(sheet: Sheet, top: number, bottom: number, column: number): string[] {
  const levels: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const range = rangeAt(sheet, row, column);
    if (range && range.top < row && range.top >= top) continue;
    const text = cellText(range ? sheet.cell(range.top, range.left) : sheet.cell(row, column));
    const shown = text !== '' || row === bottom ? text : groupText(sheet, row, bottom, column);
    if (shown !== '' && shown !== levels.at(-1)) levels.push(shown);
  }
  return levels;
}

/** A group that nobody merged stands over its first column alone and goes on to the right. */
function groupText(sheet: Sheet, row: number, bottom: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const range = rangeAt(sheet, row, at);
    if (range && range.bottom > row) return '';
    const text = cellText(range ? sheet.cell(range.top, range.left) : sheet.cell(row, at));
    if (text !== '') return range && range.right < column && range.right > range.left ? '' : text;
    if (!hasTextBelow(sheet, row, bottom, at)) return '';
  }
  return '';
}

function hasTextBelow(sheet: Sheet, row: number, bottom: number, column: number): boolean {
  for (let at = row + 1; at <= bottom; at += 1) if (ownText(sheet, at, column) !== '') return true;
  return false;
}
