import { checks } from '#catalog/checks.ts';
import { checkBatch } from '#core/engine/check-batch.ts';
import type { BatchAnswer, BatchJob } from './check-together.ts';

/** Progress is told so often, in milliseconds. */
const TELL_EVERY = 100;

/** Checks records of one pack together, tells how far it is and answers once; the page ends the worker afterwards. */
self.addEventListener('message', ({ data }: MessageEvent<BatchJob>) => {
  let told = 0;
  const onProgress = (done: number, total: number): void => {
    const now = performance.now();
    if (now - told < TELL_EVERY) return;
    told = now;
    reply({ done, total });
  };
  try {
    reply({ report: checkBatch({ ...data, checks, onProgress }) });
  } catch (error) {
    reply({ detail: error instanceof Error ? error.message : String(error) });
  }
});

function reply(answer: BatchAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
  self.postMessage(answer);
}
