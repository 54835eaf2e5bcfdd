import type { BatchRecord } from '#core/checks/check.ts';
import type { CopiesOfUse } from '#core/engine/copies-together.ts';
import type { BatchReport } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import type { IsoDate } from '#core/model/values.ts';
import { askWorker, type Watch } from './ask-worker.ts';

export interface BatchJob {
  pack: Pack;
  records: readonly BatchRecord[];
  today: IsoDate;
}

export interface BatchAnswer {
  report: BatchReport;
  copies: readonly CopiesOfUse[];
}

/** Checks records together, in a worker. Throws as `askWorker`. */
export function checkTogether(job: BatchJob, watch: Watch): Promise<BatchAnswer> {
  const worker = new Worker(new URL('./batch.worker.ts', import.meta.url), { type: 'module' });
  return askWorker(worker, job, watch);
}
