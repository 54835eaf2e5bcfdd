import { parseRange } from '../workbook/address.ts';
import { EditedPackage } from '../workbook/template/edited.ts';
import { openTemplate } from '../workbook/template/open.ts';
import { readRelationships } from '../workbook/xlsx/package.ts';
import { attribute, scanTags } from '../workbook/xml.ts';

/** Cells of a sheet of an .xlsx that have a comment (批注), 0-based, in the order of the file. */
export function commentedCells(bytes: Uint8Array, sheetName: string): { row: number; column: number }[] {
  const book = new EditedPackage(openTemplate(bytes));
  const path = book.parts.sheets.find(({ name }) => name === sheetName)?.path;
  if (path === undefined) return [];
  const parts = readRelationships(book.zip, path).filter(
    ({ type, target }) => type === 'comments' && book.zip.has(target),
  );
  return parts.flatMap(({ target }) =>
    [...scanTags(book.text(target))].flatMap((tag) => {
      const isNote = tag.name === 'comment' && tag.kind !== 'close';
      const place = isNote ? parseRange(attribute(tag, 'ref') ?? '') : undefined;
      return place ? [{ row: place.top, column: place.left }] : [];
    }),
  );
}
