import type { MarkResult } from '#core/host/sheet-host.ts';
import { t } from '#locales/index.ts';
import type { Session } from './session.ts';

/** Colours and notes over the cells that were found wrong, and taking them away. */
export class Marking {
  readonly #session: Session;
  /** Cells that carry a mark, as far as this pane has put it there; `undefined` where there is none. */
  count: number | undefined;
  /** What is found is to be marked, also where the program refused to for a moment. */
  isWanted = false;

  constructor(session: Session) {
    this.#session = session;
  }

  async mark(): Promise<void> {
    const { work, state } = this.#session;
    await work.run(t('pane.marking'), async (working) => {
      await this.#session.ready(working);
      const noted = await this.again();
      state.set({
        message: {
          tone: 'success',
          title: t('pane.marked', { count: this.count ?? 0 }),
          ...(noted.length > 0 ? { text: t('pane.noted', { cells: placesOf(noted).join('、') }) } : {}),
        },
      });
    });
  }

  /** Marks what was found last, and nothing else. Answers the cells that have somebody else's note. */
  async again(): Promise<MarkResult['noted']> {
    const { host, asker } = this.#session;
    const marks = await asker.ask('marks', undefined);
    await host.clearMarks();
    this.#is(undefined);
    if (marks.length === 0) return [];
    const { marked, noted } = await host.mark(marks);
    this.isWanted = true;
    this.#is(marked);
    return noted;
  }

  /** Another workbook, or none of ours: what this pane has marked it does not know here. */
  forget(): void {
    this.isWanted = false;
    this.count = undefined;
  }

  /** Those of an earlier day too. */
  async clear(): Promise<void> {
    const { work, host, state } = this.#session;
    await work.run(t('pane.clearing'), async () => {
      const count = await host.clearMarks();
      this.isWanted = false;
      this.#is(undefined);
      state.set({
        message: {
          tone: count > 0 ? 'success' : 'info',
          title: count > 0 ? t('pane.cleared', { count }) : t('pane.noMarks'),
        },
      });
    });
  }

  #is(count: number | undefined): void {
    this.count = count;
    const { state } = this.#session;
    if (state.now.check) state.set({ check: { ...state.now.check, marked: count } });
  }
}

/** `C2`; where they are of several sheets, each with its own. */
function placesOf(cells: MarkResult['noted']): string[] {
  const isOne = new Set(cells.map(({ sheet }) => sheet)).size < 2;
  return cells.map(({ sheet, cell }) => (isOne ? cell : `${sheet}!${cell}`));
}
