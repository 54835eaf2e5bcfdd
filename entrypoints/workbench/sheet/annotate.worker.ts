import { JiannuoError } from '#core/errors.ts';
import { annotateFile } from '#core/workbook/annotate/annotate-file.ts';
import type { AnnotateAnswer, AnnotateJob } from './annotate-worker.ts';

/** Annotates one file and answers once; the page ends the worker afterwards. */
self.addEventListener('message', ({ data }: MessageEvent<AnnotateJob>) => {
  annotateFile(data.bytes, data.fileName, data.marks).then(
    (file) => reply({ file }, [file.bytes.buffer]),
    (error: unknown) => reply(refusalOf(error)),
  );
});

function refusalOf(error: unknown): AnnotateAnswer {
  if (error instanceof JiannuoError) return { code: error.code, params: { ...error.params } };
  return { code: 'import.unreadable', params: { detail: String(error) } };
}

function reply(answer: AnnotateAnswer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer });
}
