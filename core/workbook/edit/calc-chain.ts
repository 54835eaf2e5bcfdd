import { unrelate } from '../annotate/parts.ts';
import type { EditedPackage } from '../template/edited.ts';
import { applyEdits, type Edit } from '../template/edits.ts';
import { sheetId } from '../template/recalculate.ts';
import { withAttribute } from '../template/sheet-xml.ts';
import { attribute, scanTags } from '../xml.ts';

/**
 * Takes cells that have no formula any more out of the order of calculation, where the file keeps one: an entry without a formula
 * damages a file. An order in which nothing is left goes as a whole.
 * @param cells by name, `B3`
 */
export function dropFromCalcChain(book: EditedPackage, sheet: string, cells: ReadonlySet<string>): void {
  const path = book.zip.members.find(({ name }) => /\/calcChain\.xml$/i.test(name) && book.has(name))?.name;
  const id = sheetId(book, sheet);
  if (path === undefined || id === undefined) return;
  const xml = book.text(path);
  const edits: Edit[] = [];
  let own: string | undefined;
  let lastKept: string | undefined;
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    const said = attribute(tag, 'i');
    own = said ?? own;
    if (own === id && cells.has(attribute(tag, 'r') ?? '')) {
      edits.push({ start: tag.start, end: tag.end, text: '' });
      continue;
    }
    // An entry that does not say its sheet is of the sheet of the one before, which may have gone.
    if (said === undefined && own !== undefined && own !== lastKept) {
      const text = withAttribute(xml.slice(tag.start, tag.end), 'i', own);
      edits.push({ start: tag.start, end: tag.end, text });
    }
    lastKept = own;
  }
  if (edits.length === 0) return;
  if (lastKept === undefined) unrelate(book, book.parts.workbook, path);
  else book.set(path, applyEdits(xml, edits));
}
