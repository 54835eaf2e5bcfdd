import { utils, write, type WorkSheet } from 'xlsx';
import { cellName, rangeName } from '#core/workbook/address.ts';
import { type FakeBook, type FakeSheet, placeOfKey, usedRange } from './book.ts';

/** The workbook as a file, as letters: what `SaveCopyAs` leaves on the disk. */
export function saved(book: FakeBook): string {
  const file = utils.book_new();
  for (const sheet of book.sheets) utils.book_append_sheet(file, worksheet(sheet), sheet.name);
  file.Workbook = {
    Sheets: book.sheets.map(({ name, visible }) => ({ name, Hidden: visible === -1 ? 0 : 1 })),
  };
  return write(file, { type: 'binary', bookType: 'xlsx' }) as string;
}

function worksheet(sheet: FakeSheet): WorkSheet {
  const made: WorkSheet = { '!ref': rangeName({ ...usedRange(sheet), top: 0, left: 0 }) };
  for (const [number, { value, formula }] of sheet.cells) {
    const { row, column } = placeOfKey(number);
    const type = typeof value === 'number' ? 'n' : typeof value === 'boolean' ? 'b' : 's';
    made[cellName(row, column)] = {
      t: type,
      v: value,
      z: sheet.formats.get(number) ?? 'General',
      ...(formula !== undefined && { f: formula }),
    };
  }
  made['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  return made;
}
