import { JiannuoError } from '../../errors.ts';
import type { Workbook } from '../../model/workbook.ts';
import { decryptBiff } from './biff-crypt.ts';
import { readBiff } from './biff.ts';
import { isOle, OleFile } from './ole.ts';

/**
 * Reads .xls and .et of any age. What a formula says is not read: such a cell has its result, and `''` as its formula.
 * A workbook that is encrypted because its structure is protected opens as in Excel, which knows the password.
 * @throws JiannuoError `workbook.*`
 */
export function readLegacy(bytes: Uint8Array): Workbook {
  const stream = decryptBiff(workbookStream(bytes));
  if (!stream) throw new JiannuoError('workbook.encrypted');
  const kind = stream[5] === BIFF8 ? 'xls' : isOle(bytes) ? 'oldXlsInOle' : 'oldXls';
  return { ...readBiff(stream), kind };
}

/** High byte of the version that the first record tells. */
const BIFF8 = 6;

/** The records: the file itself in the oldest versions, else a stream of its container. A file for two versions has both. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  if (!isOle(bytes)) return bytes;
  const file = new OleFile(bytes);
  const stream = file.read('Workbook') ?? file.read('Book');
  if (!stream) throw new JiannuoError('workbook.notWorkbook');
  if (stream.length === 0) throw new JiannuoError('workbook.truncated');
  return stream;
}
