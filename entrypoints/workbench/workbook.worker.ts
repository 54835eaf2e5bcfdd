import { JiannuoError } from '#core/errors.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { buffersOf, packWorkbook } from '#core/workbook/transfer.ts';
import type { WorkerAnswer, WorkerRequest } from './read-file.ts';

/** Opens one file and answers once; the page ends the worker afterwards. */
self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  answer(event.data).then(reply, report);
});

async function answer({ bytes, fileName }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { workbook: packWorkbook(await openWorkbook(bytes, fileName)) };
  } catch (error) {
    if (error instanceof JiannuoError) return { code: error.code, params: { ...error.params } };
    return { code: 'import.unreadable', params: { detail: String(error) } };
  }
}

function report(error: unknown): void {
  reply({ code: 'import.unreadable', params: { detail: String(error) } });
}

function reply(message: WorkerAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
  self.postMessage(message, 'workbook' in message ? buffersOf(message.workbook) : []);
}
