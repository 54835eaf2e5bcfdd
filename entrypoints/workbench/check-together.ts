import type { BatchRecord } from '#core/checks/check.ts';
import { JiannuoError } from '#core/errors.ts';
import type { BatchReport } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import type { IsoDate } from '#core/model/values.ts';

export interface BatchJob {
  pack: Pack;
  records: readonly BatchRecord[];
  today: IsoDate;
}

/** How far the checking is, or what came of it. */
export type BatchAnswer = { done: number; total: number } | { report: BatchReport } | { detail: string };

export interface Watch {
  /** Share that is done, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Checks records together in a worker of its own: thousands of texts take seconds, and the page stays free.
 * @throws `checks.cancelled`; `checks.failed` where the worker breaks
 */
export async function checkTogether(job: BatchJob, { onProgress, signal }: Watch): Promise<BatchReport> {
  const worker = new Worker(new URL('./batch.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      const fail = (detail: string): void => reject(new JiannuoError('checks.failed', { detail }));
      const cancel = (): void => reject(new JiannuoError('checks.cancelled'));
      if (signal.aborted) return cancel();
      signal.addEventListener('abort', cancel);
      worker.addEventListener('message', ({ data }: MessageEvent<BatchAnswer>) => {
        if ('done' in data) onProgress(data.done / Math.max(1, data.total));
        else if ('report' in data) resolve(data.report);
        else fail(data.detail);
      });
      worker.addEventListener('error', ({ message }) => fail(message));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}
