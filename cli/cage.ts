import { Worker } from 'node:worker_threads';
import { JiannuoError } from '#core/errors.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { type PackedWorkbook, workbookOf } from '#core/workbook/transfer.ts';

export interface CageLimits {
  /** After so many seconds the reading is ended. */
  seconds: number;
  /** Heap of the reading thread. */
  megabytes: number;
}

export const CAGE_LIMITS: CageLimits = { seconds: 10, megabytes: 1024 };

export interface CageRequest {
  bytes: Uint8Array;
  fileName: string;
}

export type CageAnswer =
  | { workbook: PackedWorkbook }
  | { code: string; params: Record<string, string | number> };

/**
 * Opens a file of any kind in a thread of its own, which is ended in any case: a hostile or broken file costs at most
 * that thread, its time and its memory.
 * @throws JiannuoError `workbook.*`, `import.timeout`, `import.memory`, `import.unreadable`
 */
export async function openCaged(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<CageLimits> = {},
): Promise<Workbook> {
  const { seconds, megabytes } = { ...CAGE_LIMITS, ...limits };
  const request: CageRequest = { bytes, fileName };
  const worker = new Worker(new URL('./cage-worker.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // What the packages in there print is not for the person at the terminal.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<CageAnswer>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new JiannuoError('import.timeout', { file: fileName, seconds }));
      }, seconds * 1000);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new JiannuoError('import.memory', { file: fileName, limit: megabytes })
            : new JiannuoError('import.unreadable', { detail: error.message }, { cause: error }),
        );
      });
      worker.once('exit', (code) => {
        reject(new JiannuoError('import.unreadable', { detail: `exit ${code}` }));
      });
    });
    if ('workbook' in answer) return workbookOf(answer.workbook);
    throw new JiannuoError(answer.code, answer.params);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
