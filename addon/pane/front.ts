import { JiannuoError } from '#core/errors.ts';
import type { LookView } from '#components/addon/model.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { t } from '#locales/index.ts';
import { isCorrected } from '../desk/look-view.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** What is in front: which sheet of which workbook, and how it is understood. */
export class Front {
  readonly #session: Session;
  /** What the user said of the sheet in front. */
  #choice: SheetChoice = {};
  /** All of what is in front is known: reading it did not break off. */
  #isRead = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Answers whether another sheet, or a sheet of another workbook, is in front by now. */
  async lookAgain(working: Working): Promise<boolean> {
    const { name } = await this.#session.reading.front();
    const { name: book } = await this.#session.host.meta();
    const { now } = this.#session.state;
    if (name !== now.sheet || book !== now.book || !this.#isRead) {
      await this.#read(working);
      return true;
    }
    await this.#session.checks.compareSheets();
    return false;
  }

  /** Reads the sheet in front anew where rows or columns have come or gone: what was said of its places does not hold any more. */
  async readAgain(working: Working): Promise<void> {
    const { reading } = this.#session;
    const front = await reading.front();
    await reading.read(front, working);
    await this.look(front.name);
  }

  /** @throws JiannuoError `addon.otherSheet` where something else is in front than what was shown when the user pressed */
  async assert(book: string, sheet: string): Promise<void> {
    const front = await this.#session.reading.front();
    const { name } = await this.#session.host.meta();
    const { now } = this.#session.state;
    if (front.name === sheet && name === book && now.sheet === sheet && now.book === book) return;
    throw new JiannuoError('addon.otherSheet', { sheet });
  }

  /** Corrects how the sheet is understood; kept in the workbook. `undefined`: found by itself again. */
  async choose(change: SheetChoice | undefined): Promise<void> {
    await this.#choose(() => (change ? { ...this.#choice, ...change } : {}));
  }

  /** The field of one column, by its 0-based place. */
  async chooseColumn(index: number, path: string | null): Promise<void> {
    await this.#choose(() => ({ ...this.#choice, mapping: { ...this.#choice.mapping, [index]: path } }));
  }

  async #choose(next: () => SheetChoice): Promise<void> {
    const { state, work, asker, keeper } = this.#session;
    const { book, sheet } = state.now;
    await work.run(t('pane.reading', { sheet }), async (working) => {
      await this.assert(book, sheet);
      await this.#session.ready(working);
      const before = headersOf(state.now.look);
      // What was found goes by what was said before.
      state.set({ check: undefined, fixes: undefined, stale: false });
      this.#choice = next();
      await asker.ask('choose', { sheet, choice: this.#choice });
      await this.look(sheet);
      // Which packs there are goes by the form of the sheet.
      await this.#offer(sheet, false);
      const layout = await asker.ask('layout', sheet);
      const { headerRow } = this.#choice;
      const headers = headersOf(state.now.look);
      await keeper.setOfSheet(
        sheet,
        layout || headerRow !== undefined
          ? { headerRow, layout: layout ?? { headers, columns: [] } }
          : undefined,
      );
      if (layout) await keeper.addLayouts([layout]);
      // Nothing is said any more: what is kept for these headers would say it again at the next reading.
      else for (const each of [before, headers]) await keeper.dropLayouts(each);
    });
  }

  /** Reads what is in front, and forgets whatever was found before. */
  async read(working: Working): Promise<void> {
    this.#session.marking.forget();
    this.#session.state.set({ check: undefined, stale: false });
    await this.#read(working);
  }

  /** Another sheet, or another workbook. What was found in the whole workbook holds as long as that is the same. */
  async #read(working: Working): Promise<void> {
    this.#isRead = false;
    try {
      await this.#readAll(working);
      this.#isRead = true;
    } catch (error) {
      // Whoever stopped it does not want it begun again behind their back: it is read when something is asked of it.
      this.#isRead = working.signal.aborted;
      throw error;
    }
  }

  async #readAll(working: Working): Promise<void> {
    const { reading, state } = this.#session;
    this.#session.live.covered();
    const front = await reading.front();
    const { name: book } = await this.#session.host.meta();
    this.#forget(book);
    const { check, stale } = state.now;
    const isKept = check?.scope === 'workbook' && state.now.book === book;
    state.set({
      book,
      sheet: front.name,
      look: undefined,
      check: isKept ? check : undefined,
      fixes: undefined,
      copies: undefined,
      stale: isKept && stale,
    });
    this.#session.uploading.forget();
    if (!isKept) this.#session.marking.forget();
    await reading.read(front, working, () => this.look(front.name));
    await this.look(front.name);
    await this.#offer(front.name, isKept);
    await this.#session.checks.compareSheets();
  }

  /** @param isKept the pack that a workbook was checked by stays the one that is chosen, whatever sheet is in front */
  async #offer(sheet: string, isKept: boolean): Promise<void> {
    const { asker, keeper, state } = this.#session;
    const { packs, packId } = state.now;
    const wanted = isKept ? packId : await keeper.packId();
    const { offered, chosen } = await asker.ask('packs', { sheet, wanted });
    const former = isKept && chosen !== packId ? packs.filter(({ value }) => value === packId) : [];
    state.set({
      packs: [...offered, ...former],
      packsKnown: true,
      packId: former.length > 0 ? packId : chosen,
    });
    // The worker that is there from the beginning compares nothing: it is not waited for another one here.
    state.set({ copies: { column: '', columns: undefined, groups: [] } });
  }

  /** Which columns of the sheet in front can be compared; asked for when somebody wants to compare. */
  async offerCopies(): Promise<void> {
    const { work, state, asker, reading, settingUp } = this.#session;
    if (state.now.copies?.columns !== undefined) return;
    await work.run(t('pane.comparing'), async (working) => {
      const isNew = await settingUp.checking();
      const isAnother = await this.lookAgain(working);
      if (isNew && !isAnother) await reading.read(await reading.front(), working);
      state.set({ copies: await asker.ask('copyColumns', state.now.sheet) });
    });
  }

  async look(sheet: string): Promise<void> {
    const { asker, state, making } = this.#session;
    this.#choice = await asker.ask('choice', sheet);
    const look = await asker.ask('look', sheet);
    state.set({ look: { ...look, remembered: isCorrected(this.#choice) } });
    making.looked();
  }

  /** What is known of what was in front until now, and of the workbook where that is another one. */
  #forget(book: string): void {
    const { state, linting, making } = this.#session;
    const { now } = state;
    if (now.book !== '' && now.book !== book) {
      // What is listed of the former workbook leads nowhere in this one.
      state.set({ lint: undefined });
      if (now.check) {
        const text = t('pane.otherBook', { book: maskNumbers(now.book) });
        state.set({ message: { tone: 'info', title: t('pane.otherBook.title'), text } });
      }
      void linting.look();
      if (now.make) void making.offer();
    }
  }
}

function headersOf(look: LookView | undefined): string[] {
  return look?.columns.map(({ header }) => header) ?? [];
}
