import type { Sheet } from '../model/workbook.ts';
import { placedTexts } from './cells.ts';

/** Rows looked at. */
const TELLING_ROWS = 20;
/** Characters that nobody types: what bytes give when they are read in another encoding than they were written in. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const STRANGE = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/;

/** Whether the beginning of a sheet holds characters that a wrong encoding leaves: a Big5 file read as GBK, text with zero bytes. */
export function isGarbled(sheet: Sheet): boolean {
  for (let row = 0; row < Math.min(sheet.rowCount, TELLING_ROWS); row += 1) {
    if (sheet.hasRow(row) && placedTexts(sheet, row).some(({ text }) => STRANGE.test(text))) return true;
  }
  return false;
}
