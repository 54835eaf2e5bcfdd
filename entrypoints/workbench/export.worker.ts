import { importerById } from '#catalog/importers.ts';
import { JiannuoError } from '#core/errors.ts';
import { tryTemplate } from '#core/export/trial.ts';
import { writeOwn } from '#core/export/own.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { templateSheets } from '#core/workbook/template/sheets.ts';
import type { ExportAnswer, ExportJob, PlaceReading, PlaceToRead } from './export-worker.ts';

/** Reads a template or makes files, and answers once, telling how far it is meanwhile; the page ends the worker afterwards. */
self.addEventListener('message', (event: MessageEvent<ExportJob>) => {
  run(event.data).then(reply, (error: unknown) => reply(failure(error)));
});

async function run(job: ExportJob): Promise<ExportAnswer> {
  if (job.kind === 'own') {
    return { made: await writeOwn({ ...job.request, onProgress }) };
  }
  if (job.kind === 'template') {
    const { bytes, places } = job.request;
    const sheets = templateSheets(bytes);
    return { read: { sheets, readings: places.map((place) => readPlace(bytes, place)) } };
  }
  const { contractIds, ...request } = job.request;
  const contracts = contractIds.map(importerById);
  return { trial: tryTemplate({ ...request, contracts, onProgress }) };
}

function readPlace(
  bytes: Uint8Array,
  { sheet, headerRow, headerRows, firstDataRow }: PlaceToRead,
): PlaceReading {
  try {
    const rows = headerRow === undefined ? undefined : { headerRow, headerRows, firstDataRow };
    return { template: readTemplate(bytes, sheet, rows) };
  } catch (error) {
    if (!(error instanceof JiannuoError)) throw error;
    return { code: error.code, params: { ...error.params } };
  }
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
