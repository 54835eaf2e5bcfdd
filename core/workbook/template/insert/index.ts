import { JiannuoError } from '../../../errors.ts';
import type { EditedPackage } from '../edited.ts';
import { hasFormulas } from '../formula/cells.ts';
import { shiftParts } from './parts.ts';
import { shiftSheetData } from './sheet-data.ts';
import { shiftSheetRest } from './sheet.ts';
import type { Insertion } from './shift.ts';

/**
 * Makes room for rows on a sheet, as a person would with “插入行”: what stands below moves down, and everything in the
 * workbook that speaks of these cells follows. What cannot be moved with certainty is refused before anything changes.
 * @throws JiannuoError `template.insertObject`, `template.insertUnknown`, `template.insertFormula`,
 * `template.insertArray`, `template.tooManyRows`
 */
export function insertRows(book: EditedPackage, insertion: Insertion): void {
  if (book.zip.members.some(({ name }) => /\/revisions\//i.test(name))) {
    throw new JiannuoError('template.insertObject', { part: 'revisions' });
  }
  for (const { name, path } of book.parts.sheets) {
    const here = name === insertion.sheet;
    const xml = book.text(path);
    // The rest first: it stands outside the cells, whatever happens to these.
    const rest = shiftSheetRest(xml, insertion, here);
    book.set(path, here || hasFormulas(rest) ? shiftSheetData(rest, insertion, here) : rest);
    if (here) shiftParts(book, path, insertion);
  }
}
