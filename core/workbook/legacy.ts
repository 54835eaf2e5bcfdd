import { JiannuoError } from '../errors.ts';
import type { Workbook } from '../model/workbook.ts';
import { readBiff } from './biff.ts';
import { isOle, OleFile } from './ole.ts';

/** More than this the package is not asked about: it reads the whole stream anew, only for the texts of formulas. */
const MOST_FORMULAS = 20_000;
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Reads .xls and .et of any age. Values, texts and formats are ours; what a formula says comes from the `xlsx` package, which
 * is loaded only where there is one, and stays `''` where the package cannot tell.
 * @throws JiannuoError `workbook.*`
 */
export async function readLegacy(bytes: Uint8Array): Promise<Workbook> {
  const stream = workbookStream(bytes);
  const { formulas, decode, ...workbook } = readBiff(stream);
  if (formulas === 0 || formulas > MOST_FORMULAS || stream.length > MOST_BYTES) return workbook;
  const { formulaTexts } = await import('./legacy-formulas.ts');
  const textOf = formulaTexts(stream, decode);
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.rowCount; row++) {
      for (let column = 0; sheet.hasRow(row) && column < sheet.columnCount; column++) {
        const cell = sheet.cell(row, column);
        if (cell?.formula === '') cell.formula = textOf(sheet.name, row, column) ?? '';
      }
    }
  }
  return workbook;
}

/** The records: the file itself in the oldest versions, else a stream of its container. A file for two versions has both. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  if (!isOle(bytes)) return bytes;
  const file = new OleFile(bytes);
  const stream = file.read('Workbook') ?? file.read('Book');
  if (!stream) throw new JiannuoError('workbook.notWorkbook');
  if (stream.length === 0) throw new JiannuoError('workbook.truncated');
  return stream;
}
