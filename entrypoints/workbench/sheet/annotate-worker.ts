import { JiannuoError } from '#core/errors.ts';
import type { AnnotatedFile } from '#core/workbook/annotate/annotate-file.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';

export interface AnnotateJob {
  bytes: Uint8Array;
  fileName: string;
  marks: readonly CellMark[];
}

export type AnnotateAnswer =
  | { file: AnnotatedFile }
  | { code: string; params: Record<string, string | number> };

/**
 * Annotates a file in a worker of its own: a large one takes seconds, and the page stays free.
 * @throws JiannuoError what `annotateFile` throws; `checks.stopped` where the worker breaks
 */
export async function annotateInWorker(job: AnnotateJob): Promise<AnnotatedFile> {
  const worker = new Worker(new URL('./annotate.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<AnnotateAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<AnnotateAnswer>) => resolve(data));
      worker.addEventListener('error', () => reject(new JiannuoError('checks.stopped')));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
      worker.postMessage(job);
    });
    if ('file' in answer) return answer.file;
    throw new JiannuoError(answer.code, answer.params);
  } finally {
    worker.terminate();
  }
}
