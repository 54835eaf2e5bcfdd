import type { ToWriter } from './write-file.ts';
import { writeJob } from './write-job.ts';

const take = writeJob((message) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
  self.postMessage(message);
});

/** Writes one file for the page that began it; the page ends the worker afterwards. */
self.addEventListener('message', (event: MessageEvent<ToWriter>) => take(event.data));
