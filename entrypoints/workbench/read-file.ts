import { JiannuoError } from '#core/errors.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { type PackedWorkbook, workbookOf } from '#core/workbook/transfer.ts';

export interface WorkerRequest {
  bytes: Uint8Array;
  fileName: string;
}

export type WorkerAnswer =
  | { workbook: PackedWorkbook }
  | { code: string; params: Record<string, string | number> };

const MAX_MEGABYTES = 30;
const MAX_SECONDS = 30;

/** The bytes of a file that a person chose. Throws `import.tooLarge`. */
export async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024) {
    throw new JiannuoError('import.tooLarge', { file: file.name, limit: MAX_MEGABYTES });
  }
  return new Uint8Array(await file.arrayBuffer());
}

/**
 * Opens a workbook in a worker of its own, which is ended in any case: a hostile or broken file costs at most the
 * worker and the time limit.
 * @throws `workbook.*`, `import.timeout`, `import.unreadable`
 */
export async function openFile(file: File): Promise<Workbook> {
  const bytes = await readBytes(file);
  const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await ask(worker, { bytes, fileName: file.name });
    if ('workbook' in answer) return workbookOf(answer.workbook);
    throw new JiannuoError(answer.code, answer.params);
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, request: WorkerRequest): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new JiannuoError('import.timeout', { file: request.fileName, seconds: MAX_SECONDS }));
    }, MAX_SECONDS * 1000);
    worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
      clearTimeout(limit);
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      clearTimeout(limit);
      reject(new JiannuoError('import.unreadable', { detail: event.message }));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
