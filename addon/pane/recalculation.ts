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
  /** The program did not say which. */
  #isAny = false;
  #pause = PAUSE;
  #waiting = false;

  constructor(session: Session, wait: (milliseconds: number) => Promise<void>) {
    this.#session = session;
    this.#wait = wait;
  }

  /** @param sheet absent where any may be meant */
  heard(sheet: string | undefined): void {
    if (sheet === undefined) this.#isAny = true;
    else this.#sheets.add(sheet);
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
    const isAny = this.#isAny;
    this.#sheets.clear();
    this.#isAny = false;
    const look = async (working: Working): Promise<void> =>
      this.#look(isAny ? await this.#all() : sheets, working);
    if (await this.#session.work.run('', look)) return;
    // A cell is being edited, or the program was busy otherwise: what it says of them nobody knows.
    this.#isAny ||= isAny;
    for (const sheet of sheets) this.#sheets.add(sheet);
    if (this.#session.state.now.check) this.#session.state.set({ stale: true });
  }

  async #all(): Promise<string[]> {
    return (await this.#session.host.sheets()).map(({ name }) => name);
  }

  async #look(sheets: readonly string[], working: Working): Promise<void> {
    const { making, uploading, state } = this.#session;
    for (const sheet of sheets) {
      if (this.#isAbout(sheet)) await this.#compare(sheet, working);
      if (sheet !== state.now.sheet) await uploading.calculated(sheet);
      await making.calculated(sheet);
    }
  }

  async #compare(sheet: string, working: Working): Promise<void> {
    const { asker, reading, live, front, host } = this.#session;
    await this.#session.ready(working);
    const rows = await asker.ask('formulaRows', sheet);
    if (!rows) return;
    // Whatever is in front by now was read whole.
    if (await front.lookAgain(working)) return;
    const info = (await host.sheets()).find(({ name }) => name === sheet);
    if (info && (await reading.patch(info, rows))) await live.calculated(sheet);
  }

  /** The sheet in front, and what a whole workbook was checked from. */
  #isAbout(sheet: string): boolean {
    const { sheet: front, check, stale } = this.#session.state.now;
    return sheet === front || (check?.scope === 'workbook' && !stale);
  }
}
