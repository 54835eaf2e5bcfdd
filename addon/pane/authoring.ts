import type { HostSheet } from '#core/host/sheet-host.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import type { Locale } from '#locales/index.ts';
import type { AuthorJobs } from '../desk/author-jobs.ts';
import { Asker, type WorkerPort } from './ask.ts';
import { Reading } from './reading.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** The worker that makes workbooks and reads packs, started when it is asked for something, and the sheets that it has. */
export class Authoring {
  readonly asker: Asker<AuthorJobs>;
  readonly #session: Session;
  readonly #pause: () => Promise<void>;
  /** Which worker was told packs and language. */
  #setUpOf = NEVER;

  constructor(session: Session, start: () => WorkerPort | Promise<WorkerPort>, pause: () => Promise<void>) {
    this.#session = session;
    this.asker = new Asker<AuthorJobs>(start);
    this.#pause = pause;
  }

  /** Packs or the language are others: it is told before it does anything more. */
  forget(): void {
    this.#setUpOf = NEVER;
  }

  /** The worker is there, and knows what it has to. */
  get isReady(): boolean {
    return this.#setUpOf === this.asker.generation;
  }

  async ready(): Promise<Asker<AuthorJobs>> {
    if (!this.isReady) {
      await this.asker.ask('setUp', await this.#session.setting());
      this.#setUpOf = this.asker.generation;
    }
    return this.asker;
  }

  /** Hands over every sheet in sight, as they stand now. */
  async readAll(working: Pick<Working, 'tell' | 'signal'>): Promise<void> {
    await this.ready();
    await this.#reading().readAll(working);
  }

  /** Hands over one sheet again. */
  async readSheet(name: string, working: Pick<Working, 'tell' | 'signal'>): Promise<void> {
    await this.ready();
    const info = (await this.#session.host.sheets()).find((sheet) => sheet.name === name);
    if (info) await this.#reading().read(info, working);
  }

  /** Reads the rows with formulas of a sheet again. Answers whether any says something else than before, or nobody knows what was before. */
  async readFormulas(info: HostSheet): Promise<boolean> {
    if (!this.isReady) return true;
    const rows = await this.asker.ask('formulaRows', info.name);
    return rows !== undefined && (await this.#reading().patch(info, rows));
  }

  #reading(): Reading {
    const { host, keeper } = this.#session;
    return new Reading(host, this.asker, keeper, this.#pause);
  }
}

/** No worker's number. */
const NEVER = -1;

/** What workers are told before anything else. */
export interface Setting {
  locale: Locale;
  own: OwnPacks;
}
