import { detectKind } from '../detect.ts';
import { openWorkbook } from '../open.ts';
import { ZipArchive } from '../zip/zip.ts';
import { annotate, type Annotated } from './annotate.ts';
import { annotateFresh } from './fresh.ts';
import type { CellMark } from './marks.ts';

/** A file with notes, and what its name ends with. */
export interface AnnotatedFile extends Annotated {
  extension: string;
}

/**
 * Any spreadsheet, annotated: an .xlsx or .xlsm in place, everything else as a new .xlsx, which is told.
 * @throws JiannuoError what `annotate`, `annotateFresh` and `openWorkbook` throw
 */
export async function annotateFile(
  bytes: Uint8Array,
  fileName: string,
  marks: readonly CellMark[],
): Promise<AnnotatedFile> {
  const named = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (isPackage(bytes)) {
    return { ...annotate(bytes, marks), extension: /^xl[st][xm]$/.test(named) ? named : 'xlsx' };
  }
  const workbook = await openWorkbook(bytes, fileName);
  return { ...annotateFresh(workbook, marks, named === '' ? fileName : `.${named}`), extension: 'xlsx' };
}

/** Whether it is an .xlsx or one of its kin, which can be changed in place. */
export function isPackage(bytes: Uint8Array): boolean {
  if (detectKind(bytes) !== 'zip') return false;
  const zip = new ZipArchive(bytes);
  return !zip.has('content.xml') && !zip.has('mimetype');
}
