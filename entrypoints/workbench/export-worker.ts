import { JiannuoError } from '#core/errors.ts';
import type { OwnExport, OwnRequest } from '#core/export/own.ts';
import type { Trial, TrialRequest } from '#core/export/trial.ts';
import type { TemplatePlace } from '#core/export/checked.ts';
import type { Template } from '#core/model/template.ts';
import type { TemplateSheet } from '#core/workbook/template/sheets.ts';

/** The form goes along: the worker does not know those of the user's packs. */
type TrialJob = Omit<TrialRequest, 'contracts' | 'onProgress'> & { contractIds: readonly string[] };

type OwnJob = Omit<OwnRequest, 'onProgress'>;

/** Where a table of a template may be; what is not said is found. */
export type PlaceToRead = { [Key in keyof TemplatePlace]?: TemplatePlace[Key] | undefined };

interface TemplateJob {
  bytes: Uint8Array;
  fileName: string;
  places: readonly PlaceToRead[];
}

interface Failure {
  code: string;
  params: Record<string, string | number>;
}

/** What stands at a place, or why nothing does. */
export type PlaceReading = { template: Template } | Failure;

export interface TemplateReadings {
  sheets: TemplateSheet[];
  /** In the order of the places asked for. */
  readings: PlaceReading[];
}

export type ExportJob =
  | { kind: 'trial'; request: TrialJob }
  | { kind: 'own'; request: OwnJob }
  | { kind: 'template'; request: TemplateJob };

export type ExportAnswer =
  | { done: number; of: number }
  | { trial: Trial }
  | { made: OwnExport }
  | { read: TemplateReadings }
  | Failure;

export interface Watch {
  /** Share of the work that is done, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Fills a template and reads it back, away from the page, which stays usable; ended at once when the user cancels.
 * @throws `export.cancelled`, `export.failed`, and what `tryTemplate` throws
 */
export async function tryInWorker(request: TrialJob, watch: Watch): Promise<Trial> {
  const answer = await work({ kind: 'trial', request }, watch);
  if ('trial' in answer) return answer.trial;
  throw new JiannuoError('export.failed', { detail: '' });
}

/** Writes a table of our own, likewise. */
export async function writeInWorker(request: OwnJob, watch: Watch): Promise<OwnExport> {
  const answer = await work({ kind: 'own', request }, watch);
  if ('made' in answer) return answer.made;
  throw new JiannuoError('export.failed', { detail: '' });
}

const MAX_SECONDS = 10;

/**
 * Reads a template away from the page: a hostile or broken file costs at most the worker and ten seconds.
 * @throws `template.*`, `workbook.*`, `import.timeout`
 */
export async function readInWorker(request: TemplateJob): Promise<TemplateReadings> {
  const controller = new AbortController();
  const limit = setTimeout(() => controller.abort(), MAX_SECONDS * 1000);
  const watch = { onProgress: () => {}, signal: controller.signal };
  try {
    const answer = await work({ kind: 'template', request }, watch);
    if ('read' in answer) return answer.read;
    throw new JiannuoError('export.failed', { detail: '' });
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    const params = { file: request.fileName, seconds: MAX_SECONDS };
    throw new JiannuoError('import.timeout', params, { cause: error });
  } finally {
    clearTimeout(limit);
  }
}

async function work(job: ExportJob, { onProgress, signal }: Watch): Promise<ExportAnswer> {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      const cancel = (): void => reject(new JiannuoError('export.cancelled'));
      if (signal.aborted) return cancel();
      signal.addEventListener('abort', cancel);
      worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
        if ('done' in data) onProgress(data.done / data.of);
        else if ('code' in data) reject(new JiannuoError(data.code, data.params));
        else resolve(data);
      });
      worker.addEventListener('error', (event) => {
        reject(new JiannuoError('export.failed', { detail: event.message }));
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}
