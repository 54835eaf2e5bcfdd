import { Worker } from 'node:worker_threads';
import { JiannuoError } from '#core/errors.ts';
import type { Template } from '#core/model/template.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { type PackedWorkbook, workbookOf } from '#core/workbook/transfer.ts';

interface CageLimits {
  /** After so many seconds the reading is ended. */
  seconds: number;
  /** Heap of the reading thread. */
  megabytes: number;
}

const CAGE_LIMITS: CageLimits = { seconds: 10, megabytes: 1024 };

/** What the thread is to do: open a file of any kind, or read what a blank template asks for. */
export type CageRequest =
  | { kind: 'open'; bytes: Uint8Array; fileName: string }
  | { kind: 'template'; bytes: Uint8Array; sheet: string | undefined };

export type CageAnswer =
  | { workbook: PackedWorkbook }
  | { template: Template }
  | { code: string; params: Record<string, string | number> };

/**
 * Opens a file of any kind in a thread of its own, which is ended in any case: a hostile or broken file costs at most
 * that thread, its time and its memory.
 * @throws JiannuoError `workbook.*`, `import.timeout`, `import.memory`, `import.unreadable`
 */
export async function openCaged(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<CageLimits> = {},
): Promise<Workbook> {
  const answer = await runCaged({ kind: 'open', bytes, fileName }, fileName, limits);
  return workbookOf((answer as { workbook: PackedWorkbook }).workbook);
}

/**
 * `readTemplate` in such a thread.
 * @param sheet as there
 * @throws JiannuoError `template.*`, and what {@link openCaged} throws
 */
export async function readTemplateCaged(
  bytes: Uint8Array,
  fileName: string,
  sheet?: string,
  limits: Partial<CageLimits> = {},
): Promise<Template> {
  const answer = await runCaged({ kind: 'template', bytes, sheet }, fileName, limits);
  return (answer as { template: Template }).template;
}

async function runCaged(
  request: CageRequest,
  fileName: string,
  limits: Partial<CageLimits>,
): Promise<CageAnswer> {
  const { seconds, megabytes } = { ...CAGE_LIMITS, ...limits };
  const worker = new Worker(new URL('./cage-worker.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // What the packages in there print is not for the person at the terminal.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<CageAnswer>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new JiannuoError('import.timeout', { file: fileName, seconds }));
      }, seconds * 1000);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new JiannuoError('import.memory', { file: fileName, limit: megabytes })
            : new JiannuoError('import.unreadable', { detail: error.message }, { cause: error }),
        );
      });
      worker.once('exit', (code) => {
        reject(new JiannuoError('import.unreadable', { detail: `exit ${code}` }));
      });
    });
    if ('code' in answer) throw new JiannuoError(answer.code, answer.params);
    return answer;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
