import type { CopiesView } from '#components/addon/model.ts';
import { t } from '#locales/index.ts';
import type { Session } from './session.ts';
import { whileStill } from './while-still.ts';
import type { Working } from './work.ts';

/** 雷同: texts of a column of the sheet in front. */
export class Comparing {
  readonly #session: Session;
  /** How often cells of the sheet in front were changed. */
  #changes = 0;
  /** As often as that when the worker was handed the sheet for this last. */
  #read = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Chooses a column in which texts may be compared. */
  choose(column: string): void {
    const { state } = this.#session;
    const { copies } = state.now;
    if (copies) state.set({ copies: { ...copies, column, compared: undefined, groups: [] } });
  }

  /** Compares what stands there now; what was changed meanwhile is compared once more. */
  async compare(column: string): Promise<void> {
    const { work, state, front } = this.#session;
    const { book, sheet } = state.now;
    await work.run(t('pane.comparing'), async (working) => {
      await front.lookAgain(working);
      await this.#session.assertFront(book, sheet);
      const copies = await whileStill(
        () => this.#changes,
        () => this.#compared(sheet, column, working),
      );
      state.set({ copies });
    });
  }

  /** Cells were changed: what was alike may not be any more. */
  outdate(): void {
    this.#changes += 1;
    const { copies } = this.#session.state.now;
    if (copies?.compared !== undefined) this.choose(copies.column);
  }

  /** What was changed may not have been handed over yet: the worker reads it first. */
  async #compared(sheet: string, column: string, working: Working): Promise<CopiesView> {
    const { asker, reading, settingUp } = this.#session;
    const changes = this.#changes;
    const isNew = await settingUp.checking();
    if (isNew || changes !== this.#read) {
      await reading.read(await reading.front(), working);
      this.#read = changes;
    }
    return await asker.ask('copies', { sheet, column }, (done, all) =>
      working.tell(t('pane.comparing'), done, all),
    );
  }
}
