import { JiannuoError } from '#core/errors.ts';

/** How far the work is, or what came of it. */
export type WorkAnswer<Report> = { done: number; total: number } | { report: Report } | { detail: string };

export interface Watch {
  /** Share that is done, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Hands work to a worker of its own and ends it in any case: thousands of texts take seconds, and the page stays free.
 * @throws `checks.cancelled`; `checks.failed` where the worker breaks, `checks.stopped` where it does not say why
 */
export async function askWorker<Job, Report>(
  worker: Worker,
  job: Job,
  { onProgress, signal }: Watch,
): Promise<Report> {
  try {
    return await new Promise((resolve, reject) => {
      const fail = (detail: string): void =>
        reject(
          detail === '' ? new JiannuoError('checks.stopped') : new JiannuoError('checks.failed', { detail }),
        );
      const cancel = (): void => reject(new JiannuoError('checks.cancelled'));
      if (signal.aborted) return cancel();
      signal.addEventListener('abort', cancel);
      worker.addEventListener('message', ({ data }: MessageEvent<WorkAnswer<Report>>) => {
        if ('done' in data) onProgress(data.done / Math.max(1, data.total));
        else if ('report' in data) resolve(data.report);
        else fail(data.detail);
      });
      // One whose script does not load tells of it without a message.
      worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => fail(message ?? ''));
      worker.addEventListener('messageerror', () => fail(''));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}

/** Progress is told so often, in milliseconds. */
const TELL_EVERY = 100;

/** In a worker: does each job that comes, tells how far it is and answers once. */
export function doJobs<Job, Report>(
  work: (job: Job, onProgress: (done: number, total: number) => void) => Report,
): void {
  self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
    let told = 0;
    try {
      const report = work(data, (done, total) => {
        const now = performance.now();
        if (now - told < TELL_EVERY) return;
        told = now;
        reply({ done, total });
      });
      reply({ report });
    } catch (error) {
      reply({ detail: error instanceof Error ? error.message : String(error) });
    }
  });
}

function reply(answer: WorkAnswer<unknown>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
  self.postMessage(answer);
}
