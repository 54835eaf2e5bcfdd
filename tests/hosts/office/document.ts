import { fileOf } from './file-of.ts';
import type { FakeBook } from './model.ts';
import { strict } from './strict.ts';

/** What the document needs of the program. */
export interface Giver {
  book: FakeBook;
  openFiles: number;
  options: { platform?: string; readOnly?: boolean };
}

type Done = (result: object) => void;

const succeeded = (value: unknown): object => ({ status: 'succeeded', value });
const failed = (code: number, message: string): object => ({
  status: 'failed',
  value: undefined,
  error: { name: 'Internal Error', code, message },
});

/**
 * `Office.context.document`. Sources: Office.Document.getFileAsync ("slices of up to 4194304 bytes (4 MB). For add-ins on iPad, file slice is supported up to
 * 65536 (64 KB). … specifying file slice size of above permitted limit will result in an Internal Error failure"), Office.File
 * ("No more than two documents are allowed to be in memory; otherwise the Document.getFileAsync operation will fail"), Office.Slice, Office.AsyncResult.
 */
export function officeDocument(program: Giver): object {
  return strict('Office.context.document', {
    mode: program.options.readOnly ? 'readOnly' : 'readWrite', // Document.mode
    getFileAsync: (type: string, { sliceSize }: { sliceSize: number }, done: Done) => {
      const most = program.options.platform === 'iOS' ? 65_536 : 4_194_304;
      queueMicrotask(() => {
        if (type !== 'compressed' || sliceSize > most || program.openFiles >= 2) {
          done(failed(5001, 'An internal error has occurred.'));
          return;
        }
        program.openFiles += 1;
        done(succeeded(openFile(program, fileOf(program.book), sliceSize)));
      });
    },
  });
}

function openFile(program: Giver, bytes: Uint8Array, sliceSize: number): object {
  let isOpen = true;
  return strict('Office.File', {
    size: bytes.length, // File.size
    sliceCount: Math.ceil(bytes.length / sliceSize), // File.sliceCount
    // File.getSliceAsync: Slice.data is a byte array
    getSliceAsync: (index: number, done: Done) => {
      queueMicrotask(() => {
        const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
        done(isOpen ? succeeded({ data, index, size: data.length }) : failed(5001, 'closed'));
      });
    },
    // File.closeAsync
    closeAsync: (done: Done) => {
      queueMicrotask(() => {
        if (isOpen) program.openFiles -= 1;
        isOpen = false;
        done(succeeded(undefined));
      });
    },
  });
}
