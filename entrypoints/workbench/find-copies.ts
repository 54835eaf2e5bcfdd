import type { ComparedText, CopyReport } from '#core/duplicates/groups.ts';
import { askWorker, type Watch } from './ask-worker.ts';

export interface CopyJob {
  texts: readonly ComparedText[];
  threshold: number | undefined;
}

/** Compares texts in a worker. Throws as `askWorker`. */
export function findCopies(job: CopyJob, watch: Watch): Promise<CopyReport> {
  const worker = new Worker(new URL('./copies.worker.ts', import.meta.url), { type: 'module' });
  return askWorker(worker, job, watch);
}
