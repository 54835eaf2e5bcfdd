import type { Draft, JournalEvent } from '#core/model/event.ts';
import { foldRun, type Run } from '#core/run/fold.ts';
import type { Journal } from '#utils/journal/journal.ts';

/** The events of one run, and what they come to. */
export class RunLog {
  readonly #journal: Pick<Journal, 'append' | 'history' | 'latest'>;
  readonly #onRun: (run: Run | undefined) => void;
  #events: JournalEvent[] = [];
  #run: Run | undefined;
  /** Batches are appended one after the other. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    journal: Pick<Journal, 'append' | 'history' | 'latest'>,
    onRun: (run: Run | undefined) => void,
  ) {
    this.#journal = journal;
    this.#onRun = onRun;
  }

  /** Reads a run; `undefined` where the journal has none of that id. */
  async open(runId: string): Promise<Run | undefined> {
    this.#events = await this.#journal.history(`run:${runId}`);
    return this.#fold();
  }

  /** Reads what another window has added; answers whether it has. */
  async catchUp(): Promise<boolean> {
    await this.#writing;
    if (!this.#run) return false;
    const { id, head } = this.#run;
    if ((await this.#journal.latest(`run:${id}`)) === head) return false;
    await this.open(id);
    return true;
  }

  /** Appends one batch after the other; a function makes its own when the one before is known. */
  append(make: readonly Draft[] | (() => readonly Draft[])): Promise<JournalEvent[]> {
    const work = async (): Promise<JournalEvent[]> => {
      const added = await this.#journal.append(typeof make === 'function' ? make() : make);
      this.#events.push(...added.filter(({ entity }) => entity.startsWith('run:')));
      this.#fold();
      return added;
    };
    const written = this.#writing.then(work, work);
    this.#writing = written;
    return written;
  }

  #fold(): Run | undefined {
    this.#run = foldRun(this.#events);
    if (this.#run) this.#onRun(this.#run);
    return this.#run;
  }
}
