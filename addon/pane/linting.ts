import { soundsLikePack } from '#core/make/pack-names.ts';
import { PAUSE } from './live.ts';
import type { Session } from './session.ts';

/** More changed sheets than this are read anew all together. */
const MOST_SHEETS = 4;

/** The linter: where a pack is written in the workbook that is open, what is wrong in it, anew after each change. */
export class Linting {
  readonly #session: Session;
  readonly #wait: (milliseconds: number) => Promise<void>;
  /** Sheets that were changed since it was looked at; `all`: rows, columns or sheets came or went. */
  #changed: Set<string> | 'all' = new Set();
  #waiting = false;

  constructor(session: Session, wait: (milliseconds: number) => Promise<void>) {
    this.#session = session;
    this.#wait = wait;
  }

  /** Looks at the workbook as a whole. Where its sheets are not called like those of a pack, nothing of it is read. */
  async look(): Promise<void> {
    await this.#session.work.run('', () => this.#look('all'));
  }

  /** Something was changed. @param sheet absent where any may be meant */
  heard(sheet: string | undefined): void {
    if (sheet !== undefined && !this.#session.state.now.lint) return;
    if (sheet === undefined) this.#changed = 'all';
    else if (this.#changed !== 'all') this.#changed.add(sheet);
    if (!this.#waiting) void this.#after();
  }

  async #after(): Promise<void> {
    this.#waiting = true;
    await this.#wait(PAUSE);
    this.#waiting = false;
    await this.#session.work.run('', async () => {
      const changed = this.#changed;
      this.#changed = new Set();
      await this.#look(changed);
    });
  }

  async #look(changed: ReadonlySet<string> | 'all'): Promise<void> {
    const { host, state, authoring } = this.#session;
    const names = (await host.sheets()).map(({ name }) => name);
    if (!soundsLikePack(names)) {
      if (state.now.lint) state.set({ lint: undefined });
      return;
    }
    const quiet = { tell: () => undefined, signal: { aborted: false } };
    const isKnown = state.now.lint && authoring.isReady;
    if (changed === 'all' || changed.size > MOST_SHEETS || !isKnown) await authoring.readAll(quiet);
    else for (const name of changed) await authoring.readSheet(name, quiet);
    state.set({ lint: await authoring.asker.ask('lint', undefined) });
  }
}
