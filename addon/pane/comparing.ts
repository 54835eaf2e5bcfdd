import { t } from '#locales/index.ts';
import type { Session } from './session.ts';

/** 雷同: texts of a column of the sheet in front. */
export class Comparing {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Chooses a column in which texts may be compared. */
  choose(column: string): void {
    const { state } = this.#session;
    const { copies } = state.now;
    if (copies) state.set({ copies: { ...copies, column, compared: undefined, groups: [] } });
  }

  async compare(column: string): Promise<void> {
    const { work, state, asker, reading } = this.#session;
    await work.run(t('pane.comparing'), async (working) => {
      const { sheet } = state.now;
      if (await this.#session.settingUp.checking()) await reading.read(await reading.front(), working);
      const copies = await asker.ask('copies', { sheet, column }, (done, all) =>
        working.tell(t('pane.comparing'), done, all),
      );
      state.set({ copies });
    });
  }

  /** Cells were changed: what was alike may not be any more. */
  outdate(): void {
    const { copies } = this.#session.state.now;
    if (copies?.compared !== undefined) this.choose(copies.column);
  }
}
