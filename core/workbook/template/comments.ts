import { parseRange } from '../address.ts';
import { readRelationships } from '../xlsx/package.ts';
import { richText } from '../xlsx/shared-strings.ts';
import { attribute, closeOf, scanTags } from '../xml.ts';
import type { EditedPackage } from './edited.ts';
import type { HeaderPlace } from './header.ts';

/** What comments (批注) on the header say, by 0-based column. */
export function headerComments(
  book: EditedPackage,
  sheetPath: string,
  { top, bottom }: HeaderPlace,
): Map<number, string> {
  const comments = new Map<number, string>();
  for (const { type, target } of readRelationships(book.zip, sheetPath)) {
    if (type !== 'comments' || !book.zip.has(target)) continue;
    const xml = book.text(target);
    for (const tag of scanTags(xml)) {
      if (tag.name !== 'comment' || tag.kind !== 'open') continue;
      const cell = parseRange(attribute(tag, 'ref') ?? '');
      const text = richText(xml, tag.end, closeOf(xml, tag)?.start ?? xml.length).trim();
      if (cell && cell.top >= top && cell.top <= bottom && text !== '') comments.set(cell.left, text);
    }
  }
  return comments;
}
