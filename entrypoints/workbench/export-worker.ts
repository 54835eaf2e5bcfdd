import { JiannuoError } from '#core/errors.ts';
import type { OwnExport, OwnRequest } from '#core/export/own.ts';
import type { Trial, TrialRequest } from '#core/export/trial.ts';

type TrialJob = Omit<TrialRequest, 'formType' | 'contracts' | 'onProgress'> & {
  formTypeId: string;
  contractIds: readonly string[];
};

type OwnJob = Omit<OwnRequest, 'formType' | 'onProgress'> & { formTypeId: string };

export type ExportJob = { kind: 'trial'; request: TrialJob } | { kind: 'own'; request: OwnJob };

export type ExportAnswer =
  | { done: number; of: number }
  | { trial: Trial }
  | { made: OwnExport }
  | { code: string; params: Record<string, string | number> };

export interface Watch {
  /** Share of the work that is done, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Fills a template and reads it back, away from the page, which stays usable; ended at once when the user cancels.
 * @throws `export.cancelled`, `export.failed`, and what `tryTemplate` throws
 */
export async function tryInWorker(request: TrialJob, watch: Watch): Promise<Trial> {
  const answer = await work({ kind: 'trial', request }, watch);
  if ('trial' in answer) return answer.trial;
  throw new JiannuoError('export.failed', { detail: '' });
}

/** Writes a table of our own, likewise. */
export async function writeInWorker(request: OwnJob, watch: Watch): Promise<OwnExport> {
  const answer = await work({ kind: 'own', request }, watch);
  if ('made' in answer) return answer.made;
  throw new JiannuoError('export.failed', { detail: '' });
}

async function work(job: ExportJob, { onProgress, signal }: Watch): Promise<ExportAnswer> {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      const cancel = (): void => reject(new JiannuoError('export.cancelled'));
      if (signal.aborted) return cancel();
      signal.addEventListener('abort', cancel);
      worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
        if ('done' in data) onProgress(data.done / data.of);
        else if ('code' in data) reject(new JiannuoError(data.code, data.params));
        else resolve(data);
      });
      worker.addEventListener('error', (event) => {
        reject(new JiannuoError('export.failed', { detail: event.message }));
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}
