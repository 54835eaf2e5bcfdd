import type { CheckScope, CheckView } from '#components/addon/model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { HostSheet } from '#core/host/sheet-host.ts';
import type { IsoDate } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import type { CheckRequest } from '../desk/check-desk.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** 检查 of what stands in the program now, and again of what was read again. */
export class Checking {
  readonly #session: Session;
  readonly #today: () => IsoDate;
  /** The sheets of the workbook when all of it was checked. */
  #sheets = '';

  constructor(session: Session, today: () => IsoDate) {
    this.#session = session;
    this.#today = today;
  }

  /** @param asked how much of the workbook, where that is not for the user to say */
  async now(working: Working, asked?: CheckScope): Promise<void> {
    const { reading, settingUp, state, live, front } = this.#session;
    await settingUp.checking();
    // Turned to another sheet a moment ago: what is shown is of that one from here on.
    await front.lookAgain(working);
    const { scope: chosen, packId } = state.now;
    const scope = asked ?? chosen;
    const rows = scope === 'selection' ? await this.#selectedRows(state.now.sheet) : undefined;
    const until = live.covered();
    const info = await reading.front();
    const request = { scope, sheet: info.name, packId, today: this.#today() };
    try {
      if (scope === 'workbook') await this.#workbook(request, until, working);
      else await this.#sheet(info, { ...request, rows }, until, working);
    } catch (error) {
      live.uncovered();
      throw error;
    }
  }

  /** What was read again of the sheet in front, checked as before. Answers whether it was: otherwise it is told to be of before. */
  async again(sheet: string, until: number): Promise<boolean> {
    const { scope, packId, check } = this.#session.state.now;
    // Which rows were selected then nobody knows by now; and of a workbook other sheets may have changed as well.
    if (packId === '' || scope !== 'sheet' || check?.scope !== 'sheet') {
      this.#session.state.set({ stale: true });
      return false;
    }
    const request = { scope, sheet, packId, today: this.#today() };
    const again = await this.#session.asker.ask('check', request);
    this.#found(again, until);
    return true;
  }

  /** A sheet that came, went, or was renamed, shown or hidden makes what was found in the workbook a thing of before. */
  async compareSheets(): Promise<void> {
    const { state, host } = this.#session;
    const { check, stale } = state.now;
    if (check?.scope !== 'workbook' || stale) return;
    if (keyOf(await host.sheets()) !== this.#sheets) state.set({ stale: true });
  }

  async #workbook(request: CheckRequest, until: number, working: Working): Promise<void> {
    const { reading, host, front } = this.#session;
    const sheets = await host.sheets();
    this.#sheets = keyOf(sheets);
    await reading.readAll(working);
    await front.look(request.sheet);
    const hidden = sheets.flatMap(({ name, hidden: isHidden }) => (isHidden ? [name] : []));
    await this.#ask({ ...request, hidden }, until, working);
  }

  async #sheet(info: HostSheet, request: CheckRequest, until: number, working: Working): Promise<void> {
    const { reading, state, front } = this.#session;
    let isPart = false;
    try {
      await reading.read(info, working, async (last) => {
        // What the first rows have to say need not wait for the others.
        isPart = request.scope === 'sheet' && request.packId !== '';
        if (!isPart) return;
        await this.#ask({ ...request, rows: [{ top: 0, bottom: last }], isFirst: true }, until, working);
      });
      await front.look(info.name);
      await this.#ask(request, until, working);
    } catch (error) {
      // A part must not stay as if it were the whole.
      if (isPart) state.set({ check: undefined });
      throw error;
    }
  }

  async #ask(request: CheckRequest, until: number, working: Working): Promise<void> {
    const { asker } = this.#session;
    working.tell(t('pane.checking'));
    const check = await asker.ask('check', request, (done, all) =>
      working.tell(t('pane.checking'), done, all),
    );
    this.#found(check, until);
  }

  /** What was changed while it was read may stand in it or not. */
  #found(check: CheckView, until: number): void {
    const { state, marking, live } = this.#session;
    live.settle(until);
    state.set({ check: { ...check, marked: marking.count }, stale: live.isStale });
  }

  /** Rows of every area that is selected. */
  async #selectedRows(sheet: string): Promise<CheckRequest['rows']> {
    const selected = (await this.#session.host.selection()).filter((area) => area.sheet === sheet);
    if (selected.length === 0) throw new JiannuoError('addon.noSelection');
    return selected;
  }
}

/** What is to be the same of the sheets of a workbook. */
function keyOf(sheets: readonly HostSheet[]): string {
  return JSON.stringify(sheets.map(({ name, hidden }) => [name, hidden]));
}
