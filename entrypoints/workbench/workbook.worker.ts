import { JiannuoError } from '#core/errors.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { buffersOf, packWorkbook } from '#core/workbook/transfer.ts';
import type { WorkerAnswer, WorkerRequest } from './read-file.ts';

/** Opens one file, tells how far it is and answers once; the page ends the worker afterwards. */
self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  answer(event.data).then(reply, report);
});

async function answer({ bytes, fileName }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    const workbook = await openWorkbook(bytes, fileName, undefined, (done, all) => reply({ done, all }));
    return { workbook: packWorkbook(workbook) };
  } catch (error) {
    if (error instanceof JiannuoError) return { code: error.code, params: { ...error.params } };
    return { code: 'import.unreadable', params: { detail: String(error) } };
  }
}

function report(error: unknown): void {
  reply({ code: 'import.unreadable', params: { detail: String(error) } });
}

function reply(message: WorkerAnswer): void {
  self.postMessage(message, { transfer: 'workbook' in message ? buffersOf(message.workbook) : [] });
}
