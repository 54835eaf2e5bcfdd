import { checks } from '#catalog/checks.ts';
import { checkBatch } from '#core/engine/check-batch.ts';
import type { BatchReport } from '#core/model/finding.ts';
import { doJobs } from './ask-worker.ts';
import type { BatchJob } from './check-together.ts';

/** Checks records of one pack together; the page ends the worker afterwards. */
doJobs<BatchJob, BatchReport>((job, onProgress) => checkBatch({ ...job, checks, onProgress }));
