import type { Workbook } from '#core/model/workbook.ts';
import { detectKind } from '#core/workbook/detect.ts';
import { readLegacy } from '#core/workbook/xls/read-xls.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';

/**
 * The workbook in a file that spreadsheet programs save; `undefined` for other kinds, whose readers are loaded when needed, which a worker
 * of the add-on cannot do.
 * @throws JiannuoError `workbook.*`
 */
export function openFile(bytes: Uint8Array<ArrayBuffer>): Workbook | undefined {
  const kind = detectKind(bytes);
  if (kind === 'zip') return readWorkbook(bytes);
  return kind === 'legacy' ? readLegacy(bytes) : undefined;
}
