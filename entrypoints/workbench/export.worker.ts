import { formById } from '#catalog/forms.ts';
import { importerById } from '#catalog/importers.ts';
import { JiannuoError } from '#core/errors.ts';
import { tryTemplate } from '#core/export/trial.ts';
import { writeOwn } from '#core/export/own.ts';
import type { ExportAnswer, ExportJob } from './export-worker.ts';

/** Makes one file and answers once, telling how far it is meanwhile; the page ends the worker afterwards. */
self.addEventListener('message', (event: MessageEvent<ExportJob>) => {
  run(event.data).then(reply, (error: unknown) => reply(failure(error)));
});

async function run(job: ExportJob): Promise<ExportAnswer> {
  if (job.kind === 'own') {
    const { formTypeId, ...request } = job.request;
    return { made: await writeOwn({ ...request, formType: formById(formTypeId), onProgress }) };
  }
  const { formTypeId, contractIds, ...request } = job.request;
  const contracts = contractIds.map(importerById);
  return { trial: tryTemplate({ ...request, formType: formById(formTypeId), contracts, onProgress }) };
}

function onProgress(done: number, of: number): void {
  reply({ done, of });
}

function failure(error: unknown): ExportAnswer {
  if (error instanceof JiannuoError) return { code: error.code, params: { ...error.params } };
  return { code: 'export.failed', params: { detail: String(error) } };
}

function reply(message: ExportAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
  self.postMessage(message);
}
