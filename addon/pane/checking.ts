import { JiannuoError } from '#core/errors.ts';
import type { SheetRange } from '#core/host/sheet-host.ts';
import type { IsoDate } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** 检查 of what stands in the program now, and again of what was read again. */
export class Checking {
  readonly #session: Session;
  readonly #today: () => IsoDate;

  constructor(session: Session, today: () => IsoDate) {
    this.#session = session;
    this.#today = today;
  }

  async now(working: Working): Promise<void> {
    const { scope, packId } = this.#session.state.now;
    const front = await this.#session.reading.front();
    const rows = scope === 'selection' ? await this.#selectedRows(front.name) : undefined;
    const ask = async (only: Rows | undefined, isFirst: boolean): Promise<void> => {
      const request = { scope, sheet: front.name, rows: only, packId, today: this.#today(), isFirst };
      const check = await this.#session.asker.ask('check', request, (done, all) =>
        working.tell(t('pane.checking'), done, all),
      );
      this.#session.state.set({ check: { ...check, marked: this.#session.marking.count }, stale: false });
    };
    let isPart = false;
    try {
      await this.#session.settingUp.checking();
      if (scope === 'workbook') await this.#session.reading.readAll(working);
      else {
        this.#session.live.covered();
        await this.#session.reading.read(front, working, async (last) => {
          // What the first rows have to say need not wait for the others.
          isPart = scope === 'sheet' && packId !== '';
          if (isPart) await ask({ top: 0, bottom: last }, true);
        });
      }
      await this.#session.front.look(front.name);
      working.tell(t('pane.checking'));
      await ask(rows, false);
    } catch (error) {
      // A part must not stay as if it were the whole.
      if (isPart) this.#session.state.set({ check: undefined });
      throw error;
    }
  }

  /** What was read again of the sheet in front, checked as before. Answers whether it was: otherwise it is told to be of before. */
  async again(sheet: string): Promise<boolean> {
    const { scope, packId, check } = this.#session.state.now;
    // Which rows were selected then nobody knows by now.
    if (packId === '' || scope !== 'sheet' || check?.scope !== 'sheet') {
      this.#session.state.set({ stale: true });
      return false;
    }
    const request = { scope, sheet, packId, today: this.#today() };
    const again = await this.#session.asker.ask('check', request);
    this.#session.state.set({ check: { ...again, marked: this.#session.marking.count }, stale: false });
    return true;
  }

  async #selectedRows(sheet: string): Promise<Rows> {
    const selected = await this.#session.host.selection();
    if (!selected || selected.sheet !== sheet) throw new JiannuoError('addon.noSelection');
    return selected;
  }
}

/** 0-based, closed. */
type Rows = Pick<SheetRange, 'top' | 'bottom'>;
