import type { LookView } from '#components/addon/model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { HostSheet } from '#core/host/sheet-host.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { UploadAsk } from '../desk/upload-desk.ts';
import type { UploadJobs } from '../desk/upload-jobs.ts';
import type { Asker } from './ask.ts';
import { goOn } from './go-on.ts';
import { Reading } from './reading.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** Where the program does not give the file away, its cells are read. */
const NO_FILE: ReadonlySet<string> = new Set(['host.noFile', 'host.tooLarge']);

export interface Handed {
  /** In front. */
  sheet: string;
  /** Lists and names, where the file itself does not tell of them. */
  lists: UploadAsk['lists'];
  /** How it was read, in words, where that is not by its file; else `''`. */
  note: string;
  /** No cell was changed since. */
  isStill: () => boolean;
}

/** The workbook as it was handed to the worker that reads as portals do, and whether it still stands so. */
export class UploadBook {
  readonly #session: Session;
  readonly #asker: Asker<UploadJobs>;
  readonly #reading: Reading;
  /** How often cells were changed. */
  #changes = 0;
  /** Which worker had the sheet in front when it was handed over. */
  #heldBy = -1;
  /** How the sheet was understood then. */
  #look: LookView | undefined;

  constructor(session: Session, asker: Asker<UploadJobs>, pause: () => Promise<void>) {
    this.#session = session;
    this.#asker = asker;
    this.#reading = new Reading(session.host, asker, session.keeper, pause);
  }

  async front(): Promise<HostSheet> {
    return await this.#reading.front();
  }

  /** As a file where the program gives one, else the cells of all its sheets, which is said. */
  async hand(working: Working): Promise<Handed> {
    const { host, asker, state } = this.#session;
    const isStill = this.sinceNow();
    this.#heldBy = asker.generation;
    this.#look = state.now.look;
    const front = await this.front();
    await this.#asker.ask('clear', undefined);
    const why = await this.#handFile();
    goOn(working);
    if (why === '') await this.#reading.recall(front.name);
    else await this.#reading.readAll(working, true);
    const lists =
      why === '' ? undefined : { rules: await host.validations(wholeOf(front)), names: await host.names() };
    goOn(working);
    return { sheet: front.name, lists, note: why === '' ? '' : t('pane.byCells', { why }), isStill };
  }

  /** Cells were changed. */
  change(): void {
    this.#changes += 1;
  }

  /** Answers a question that can be asked later: whether no cell was changed since now. */
  sinceNow(): () => boolean {
    const changes = this.#changes;
    return () => this.#changes === changes;
  }

  /** Formulas of a sheet were calculated anew: whether one of them may say something else. */
  async isCalculatedOtherwise(sheet: string): Promise<boolean> {
    const { asker, reading, host } = this.#session;
    // The worker that had it in front still has it, unless another one took its place.
    if (asker.generation !== this.#heldBy) return true;
    const rows = await asker.ask('formulaRows', sheet);
    const info = rows && (await host.sheets()).find(({ name }) => name === sheet);
    return rows !== undefined && (!info || (await reading.patch(info, rows)));
  }

  /** Whether somebody has said since it was last asked that the sheet is to be understood otherwise. */
  isLookedAtOtherwise(look: LookView): boolean {
    if (look === this.#look) return false;
    const isOther = this.#look !== undefined && said(look) !== said(this.#look);
    this.#look = look;
    return isOther;
  }

  /** Why there is no file, in words; `''` where the worker has it. */
  async #handFile(): Promise<string> {
    const { host } = this.#session;
    if (!host.can.file) return t('pane.noFile');
    try {
      const bytes = await host.file();
      return await this.#asker.ask('open', { bytes, name: (await host.meta()).name });
    } catch (error) {
      if (error instanceof JiannuoError && NO_FILE.has(error.code)) return errorText(error);
      throw error;
    }
  }
}

/** What a user may say of a sheet. */
function said({ formId, headerRow, columns }: LookView): string {
  return JSON.stringify([formId, headerRow, columns.map(({ path }) => path)]);
}

function wholeOf({ name, rowCount, columnCount }: HostSheet) {
  return {
    sheet: name,
    top: 0,
    left: 0,
    bottom: Math.max(0, rowCount - 1),
    right: Math.max(0, columnCount - 1),
  };
}
