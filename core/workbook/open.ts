import type { Workbook } from '../model/workbook.ts';
import { readCsv } from './csv.ts';
import { detectKind } from './detect.ts';
import { readWorkbook } from './read.ts';

/**
 * Opens a file that people call a spreadsheet: .xlsx, .xlsm, .xls, .et, .csv, .txt. The content decides, as files
 * are often misnamed; the name only gives a CSV its sheet's name. The reader of old formats is loaded when needed.
 * @throws JiannuoError `workbook.*` with what is wrong and what to do
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  switch (detectKind(bytes)) {
    case 'zip':
      return readWorkbook(bytes);
    case 'legacy':
    case 'spreadsheetXml': {
      const { readLegacy } = await import('./legacy.ts');
      return readLegacy(bytes);
    }
    case 'text':
      return readCsv(bytes, sheetNameOf(fileName));
  }
}

function sheetNameOf(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '') || 'CSV';
}
