import { JiannuoError } from '#core/errors.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { type PackedWorkbook, workbookOf } from '#core/workbook/transfer.ts';

export interface WorkerRequest {
  bytes: Uint8Array;
  fileName: string;
}

/** How far the reading is, or what came of it. */
export type WorkerAnswer =
  | { done: number; all: number }
  | { workbook: PackedWorkbook }
  | { code: string; params: Record<string, string | number> };

export interface OpenOptions {
  /** Parts that have been read, of how many. */
  progress?: (done: number, all: number) => void;
  /** Ends the reading. */
  signal?: AbortSignal;
}

const MAX_MEGABYTES = 30;
const MAX_SECONDS = 10;

/**
 * The bytes of a file that a person chose.
 * @throws `import.tooLarge`; `import.fileGone` where the browser cannot read it, a folder among others
 */
export async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024) {
    throw new JiannuoError('import.tooLarge', { file: file.name, limit: MAX_MEGABYTES });
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) throw new JiannuoError('import.fileGone', { file: file.name });
    throw error;
  }
}

/**
 * Opens a workbook in a worker of its own, which is ended in any case: a hostile or broken file costs at most the
 * worker and the time limit.
 * @throws `workbook.*`, `import.timeout`, `import.cancelled`, `import.unreadable`
 */
export async function openFile(file: File, options: OpenOptions = {}): Promise<Workbook> {
  const bytes = await readBytes(file);
  const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await ask(worker, { bytes, fileName: file.name }, options);
    if ('workbook' in answer) return workbookOf(answer.workbook);
    throw new JiannuoError(answer.code, answer.params);
  } finally {
    worker.terminate();
  }
}

type LastAnswer = Exclude<WorkerAnswer, { done: number }>;

function ask(worker: Worker, request: WorkerRequest, { progress, signal }: OpenOptions): Promise<LastAnswer> {
  const { fileName: file } = request;
  return new Promise<LastAnswer>((resolve, reject) => {
    const settled = (settle: () => void): void => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', cancel);
      settle();
    };
    const fail = (error: JiannuoError): void => settled(() => reject(error));
    const cancel = (): void => fail(new JiannuoError('import.cancelled', { file }));
    const limit = setTimeout(() => {
      fail(new JiannuoError('import.timeout', { file, seconds: MAX_SECONDS }));
    }, MAX_SECONDS * 1000);
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if ('done' in data) progress?.(data.done, data.all);
      else settled(() => resolve(data));
    });
    worker.addEventListener('error', (event) => {
      fail(new JiannuoError('import.unreadable', { detail: event.message }));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
