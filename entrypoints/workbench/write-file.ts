import { JiannuoError } from '#core/errors.ts';
import type { Row, SheetLayout, SheetStream, WorkbookOptions } from '#core/workbook/write.ts';

export type FileFormat = 'xlsx' | 'xls';

export type ToWriter =
  | { kind: 'begin'; format: FileFormat; sheets: readonly SheetLayout[]; options: WorkbookOptions }
  | { kind: 'rows'; rows: readonly Row[]; last: boolean };

export type FromWriter =
  | { kind: 'want'; sheet: number }
  | { kind: 'progress'; sheet: number; rows: number }
  | { kind: 'done'; file: Blob }
  | { kind: 'failed'; code: string; params: Record<string, string | number> };

export interface WriteFileOptions extends WorkbookOptions {
  /** Default `xlsx`. */
  format?: FileFormat;
  onProgress?: (progress: { sheet: number; rows: number }) => void;
  signal?: AbortSignal;
}

/**
 * Writes a workbook in a worker of its own, which asks for rows block by block, so that neither side holds them all. The
 * worker is ended in any case; cancelled, nothing is left of the file.
 * @throws `workbook.cancelled`, `workbook.writeFailed`, and what `streamWorkbook` and `writeXls` throw
 */
export async function writeFile(
  sheets: readonly SheetStream[],
  options: WriteFileOptions = {},
): Promise<Blob> {
  const worker = new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await converse(worker, sheets, options);
  } finally {
    worker.terminate();
  }
}

/** The part of `Worker` that the conversation needs. */
export interface WriterPort {
  postMessage(message: ToWriter): void;
  addEventListener(type: 'message', listener: (event: { data: FromWriter }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
}

/** The page's side of the conversation with the worker. */
export function converse(
  port: WriterPort,
  sheets: readonly SheetStream[],
  { format = 'xlsx', onProgress, signal, ...options }: WriteFileOptions,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new JiannuoError('workbook.cancelled'));
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    const sources = sheets.map(({ rows }) => blocksOf(rows));
    const give = async (sheet: number): Promise<void> => {
      const next = await sources[sheet]?.next();
      const last = next === undefined || next.done === true;
      port.postMessage({ kind: 'rows', rows: last ? [] : next.value, last });
    };
    port.addEventListener('message', ({ data }) => {
      if (data.kind === 'want') give(data.sheet).catch(reject);
      else if (data.kind === 'progress') onProgress?.(data);
      else if (data.kind === 'done') resolve(data.file);
      else reject(new JiannuoError(data.code, data.params));
    });
    port.addEventListener('error', ({ message }) => {
      reject(new JiannuoError('workbook.writeFailed', { detail: message }));
    });
    // Sources of rows cannot cross to a worker: it asks for what they give.
    const layouts = sheets.map((sheet) => ({ ...sheet, rows: undefined }));
    port.postMessage({ kind: 'begin', format, sheets: layouts, options });
  });
}

const ROWS_PER_BLOCK = 1000;

async function* blocksOf(rows: SheetStream['rows']): AsyncGenerator<readonly Row[], undefined> {
  if (Symbol.asyncIterator in rows) {
    yield* rows;
    return;
  }
  let block: Row[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length < ROWS_PER_BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}
