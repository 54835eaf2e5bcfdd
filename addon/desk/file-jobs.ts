import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';

/** The jobs of the worker that writes files: what writes them is loaded when somebody wants one. */
export function fileJobs() {
  return {
    /** @throws JiannuoError of `writeWorkbook` */
    write: (sheets: readonly SheetSpec[]): Uint8Array<ArrayBuffer> => writeWorkbook(sheets),
  };
}

export type FileJobs = ReturnType<typeof fileJobs>;
