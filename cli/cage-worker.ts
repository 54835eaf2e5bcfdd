import { parentPort, workerData } from 'node:worker_threads';
import { JiannuoError } from '#core/errors.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { buffersOf, packWorkbook } from '#core/workbook/transfer.ts';
import type { CageAnswer, CageRequest } from './cage.ts';

/** Reads one file and answers once. */
async function answer(request: CageRequest): Promise<CageAnswer> {
  const { bytes } = request;
  try {
    if (request.kind === 'template') return { template: readTemplate(bytes, request.sheet) };
    return { workbook: packWorkbook(await openWorkbook(bytes, request.fileName)) };
  } catch (error) {
    if (error instanceof JiannuoError) return { code: error.code, params: { ...error.params } };
    throw error;
  }
}

const made = await answer(workerData as CageRequest);
parentPort?.postMessage(made, 'workbook' in made ? buffersOf(made.workbook) : []);
