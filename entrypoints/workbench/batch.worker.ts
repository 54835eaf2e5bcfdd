import { checks } from '#catalog/checks.ts';
import { checkBatch } from '#core/engine/check-batch.ts';
import { copiesTogether } from '#core/engine/copies-together.ts';
import { doJobs } from './ask-worker.ts';
import type { BatchAnswer, BatchJob } from './check-together.ts';

/** Checks records of one pack together; the page ends the worker afterwards. */
doJobs<BatchJob, BatchAnswer>((job, onProgress) => {
  // Comparing texts once more for their groups takes about as long as all the rest.
  const report = checkBatch({ ...job, checks, onProgress: (done, total) => onProgress(done, 2 * total) });
  const copies = copiesTogether({
    ...job,
    checks,
    onProgress: (done, total) => onProgress(total + done, 2 * total),
  });
  return { report, copies };
});
