import { PAUSE } from './live.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** Longest pause between two looks at what goes on being calculated, in milliseconds. */
const LONGEST = 30_000;

/**
 * Formulas that were calculated anew, after an edit elsewhere or by themselves. Programs tell of it whether or not a value is another one by then:
 * rows with formulas are read and compared. While it goes on, as with a clock in a cell, each pause is twice as long as the one before.
 */
export class Recalculation {
  readonly #session: Session;
  readonly #wait: (milliseconds: number) => Promise<void>;
  readonly #sheets = new Set<string>();
  #pause = PAUSE;
  #waiting = false;

  constructor(session: Session, wait: (milliseconds: number) => Promise<void>) {
    this.#session = session;
    this.#wait = wait;
  }

  /** @param sheet absent where any may be meant */
  heard(sheet: string | undefined): void {
    this.#sheets.add(sheet ?? this.#session.state.now.sheet);
    if (!this.#waiting) void this.#after();
  }

  /** Somebody edits: what comes of it is looked at soon. */
  edited(): void {
    this.#pause = PAUSE;
  }

  async #after(): Promise<void> {
    this.#waiting = true;
    await this.#wait(this.#pause);
    this.#waiting = false;
    this.#pause = Math.min(this.#pause * 2, LONGEST);
    const sheets = [...this.#sheets];
    this.#sheets.clear();
    if (await this.#session.work.run('', (working) => this.#look(sheets, working))) return;
    // A cell is being edited, or the program was busy otherwise: what it says of them nobody knows.
    for (const sheet of sheets) this.#sheets.add(sheet);
    if (this.#session.state.now.check) this.#session.state.set({ stale: true });
  }

  async #look(sheets: readonly string[], working: Working): Promise<void> {
    const { asker, reading, live, front, host } = this.#session;
    for (const sheet of sheets) {
      if (!this.#isAbout(sheet)) continue;
      await this.#session.ready(working);
      const rows = await asker.ask('formulaRows', sheet);
      if (!rows) continue;
      // Whatever is in front by now was read whole.
      if (await front.lookAgain(working)) continue;
      const info = (await host.sheets()).find(({ name }) => name === sheet);
      if (info && (await reading.patch(info, rows))) await live.calculated(sheet);
    }
  }

  /** The sheet in front, and what a whole workbook was checked from. */
  #isAbout(sheet: string): boolean {
    const { sheet: front, check, stale } = this.#session.state.now;
    return sheet === front || (check?.scope === 'workbook' && !stale);
  }
}
