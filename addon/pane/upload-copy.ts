import type { UploadView } from '#components/addon/upload-model.ts';
import { JiannuoError } from '#core/errors.ts';
import { t } from '#locales/index.ts';
import type { CopyAsk, UploadAsk } from '../desk/upload-desk.ts';
import type { UploadJobs } from '../desk/upload-jobs.ts';
import type { Asker } from './ask.ts';
import type { UploadBook } from './upload-book.ts';
import { rowsIn } from './rows-in.ts';
import type { Session } from './session.ts';
import type { UploadShown } from './upload-shown.ts';
import type { Working } from './work.ts';

/** What the copy is made with. */
export interface UploadMeans {
  asker: Asker<UploadJobs>;
  shown: UploadShown;
  book: UploadBook;
  /** Hands the workbook over. */
  load: (working: Working) => Promise<{ ask: UploadAsk; isStill: () => boolean }>;
  /** Cells were changed meanwhile. */
  outdate: () => void;
}

/** The clean copy for the upload: made, saved when that may be, and of before once cells change. */
export class UploadCopy {
  readonly #session: Session;
  readonly #means: UploadMeans;
  /** Made, and not saved yet or again. */
  #made: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined;

  constructor(session: Session, means: UploadMeans) {
    this.#session = session;
    this.#means = means;
  }

  /** Of what stands in the workbook now; one with complete numbers waits for `save`. */
  async make(): Promise<void> {
    const { asker, shown, load, outdate } = this.#means;
    await this.#session.work.run(t('pane.copying'), async (working) => {
      this.drop();
      shown.set({ copy: undefined, withdrawn: false });
      const { replaceSamples, extend, insertRows, leaveHidden, leaveOut } = shown.now.choices;
      const rows = rowsIn(leaveOut);
      if (!rows) throw new JiannuoError('addon.rows', { text: leaveOut });
      const { ask, isStill } = await load(working);
      const consents: CopyAsk['consents'] = {
        replaceSamples,
        extend,
        insertRows,
        hiddenRows: leaveHidden ? 'leave' : 'keep',
        leaveOut: rows,
      };
      const { view, bytes } = await asker.ask('copy', { ...ask, consents }, (done, all) =>
        working.tell(t('pane.copying'), done, all),
      );
      this.#made = { name: view.fileName, bytes };
      shown.set({ copy: view, of: ask.sheet });
      if (!isStill()) outdate();
      else if (!view.sensitive) await this.#save(working);
    });
  }

  /** Saves the copy that waits for the user's word. @param purpose what it is for */
  async save(purpose: string): Promise<void> {
    await this.#session.work.run(t('pane.exporting'), (working) => this.#save(working, purpose));
  }

  /** There is nothing to be saved any more. */
  drop(): void {
    this.#made = undefined;
  }

  /** Cells were changed: drops one that was not saved yet, which is of no use. Answers what is to be shown of it by now. */
  withdrawn(): Pick<UploadView, 'copy' | 'withdrawn'> {
    const { copy, withdrawn = false } = this.#means.shown.now;
    const isWaiting = this.#made !== undefined && copy?.savedAs === undefined;
    this.drop();
    return {
      withdrawn: withdrawn || isWaiting,
      copy: copy === undefined || isWaiting ? undefined : { ...copy, outdated: true },
    };
  }

  async #save({ hold }: Working, purpose?: string): Promise<void> {
    const { shown, book } = this.#means;
    const { copy } = shown.now;
    if (!this.#made || !copy) return;
    const { name, bytes } = this.#made;
    const facts = { kind: 'copy', file: name, rows: copy.rows, full: copy.sensitive, purpose } as const;
    hold();
    const isStill = book.sinceNow();
    const savedAs = await this.#session.exporting.run(facts, () => this.#session.save(name, bytes));
    // Something else was chosen meanwhile.
    if (shown.now.of === undefined) return;
    const outdated = isStill() ? {} : ({ outdated: true } as const);
    shown.set({ copy: { ...copy, savedAs, ...outdated }, withdrawn: false });
  }
}
