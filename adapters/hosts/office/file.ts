/// <reference types="office-js" />
import { JiannuoError } from '#core/errors.ts';
import { joinBytes } from '#core/workbook/bytes.ts';
import type { Program } from './program.ts';

/** The largest slice that Excel gives on a computer, and the largest on an iPad: `Document.getFileAsync`. */
const SLICE = 4_194_304;
const SMALL_SLICE = 65_536;

/**
 * The workbook as a file, as it stands. Excel keeps at most two at a time in memory and refuses the next until one is closed
 * (`File.closeAsync`): calls that come together share one, and it is closed whatever happens.
 */
export class WholeFile {
  readonly #program: Program;
  #running: Promise<Uint8Array<ArrayBuffer>> | undefined;

  constructor(program: Program) {
    this.#program = program;
  }

  get able(): boolean {
    return this.#program.office.context.requirements.isSetSupported('CompressedFile', '1.1');
  }

  /** @throws JiannuoError `host.noFile` */
  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.able) return Promise.reject(new JiannuoError('host.noFile'));
    this.#running ??= this.#read().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #read(): Promise<Uint8Array<ArrayBuffer>> {
    const { office } = this.#program;
    const { context } = office;
    const small = context.platform === office.PlatformType.iOS;
    const file = await answered<Office.File>((done) =>
      context.document.getFileAsync(
        office.FileType.Compressed,
        { sliceSize: small ? SMALL_SLICE : SLICE },
        done,
      ),
    );
    try {
      const slices: Uint8Array[] = [];
      for (let n = 0; n < file.sliceCount; n += 1) {
        const slice = await answered<Office.Slice>((done) => file.getSliceAsync(n, done));
        slices.push(Uint8Array.from(slice.data as Iterable<number>));
      }
      const bytes = joinBytes(slices);
      if (bytes.length !== file.size) throw new JiannuoError('host.noFile');
      return bytes;
    } finally {
      await answered((done) => file.closeAsync(done));
    }
  }
}

/** The common part of the library answers by callbacks: `Office.AsyncResult`. */
function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (String(result.status) === 'succeeded') resolve(result.value);
      else {
        const { name, code, message } = result.error;
        reject(new JiannuoError('host.noFile', {}, { cause: `${name} ${code} ${message}` }));
      }
    });
  });
}
