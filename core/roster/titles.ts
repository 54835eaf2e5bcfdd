import type { Sheet } from '../model/workbook.ts';
import { placedTexts } from './cells.ts';
import { looksLikeFooter } from './remark.ts';

/** Rows over a header among which its title is. */
const TITLE_ROWS = 4;

/**
 * What may be the title of a table: what stands alone in the rows over its header, which is 0-based, up to the first that holds anything
 * else than 单位：… and 日期：…, which is the row of another table.
 */
export function titlesAbove(sheet: Sheet, headerRow: number): string[] {
  const titles: string[] = [];
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - TITLE_ROWS); row -= 1) {
    const texts = placedTexts(sheet, row);
    if (texts.length > 1 && !looksLikeFooter(texts)) break;
    if (texts.length === 1) titles.push(...texts.map(({ text }) => text));
  }
  return titles;
}
