import { type CopyReport, copyGroups } from '#core/duplicates/groups.ts';
import { doJobs } from './ask-worker.ts';
import type { CopyJob } from './find-copies.ts';

/** Compares texts; the page ends the worker afterwards, and so cancels. */
doJobs<CopyJob, CopyReport>(({ texts, threshold }, onProgress) => {
  const report = copyGroups(texts, {
    threshold,
    short: true,
    onProgress: ({ done, total }) => onProgress(done, total),
  });
  if (!report) throw new Error('nobody cancels');
  return report;
});
