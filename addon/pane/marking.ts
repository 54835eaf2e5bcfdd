import type { PaneMessage } from '#components/addon/model.ts';
import type { MarkResult, NotedCell } from '#core/host/sheet-host.ts';
import { t } from '#locales/index.ts';
import type { Session } from './session.ts';

interface Marked extends MarkResult {
  /** Cells that had a mark before. */
  cleared: number;
}

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
    const { book, sheet } = state.now;
    await work.run(t('pane.marking'), async (working) => {
      await this.#session.ready(working);
      await this.#session.assertFront(book, sheet);
      working.hold();
      state.set({ message: said(await this.again()) });
    });
  }

  /** Marks what was found last, and nothing else. Where nobody knows what that is, or it is of another workbook, all stays as it is: `undefined`. */
  async again(): Promise<Marked | undefined> {
    const { host, asker, state } = this.#session;
    const marks = state.now.check && (await asker.ask('marks', undefined));
    if (!marks || (await host.meta()).name !== state.now.book) return undefined;
    const cleared = await host.clearMarks();
    this.#is(undefined);
    if (marks.length === 0) return { marked: 0, noted: [], cleared };
    const { marked, noted } = await host.mark(marks);
    this.isWanted = true;
    this.#is(marked);
    return { marked, noted, cleared };
  }

  /** Another workbook, or none of ours: what this pane has marked it does not know here. */
  forget(): void {
    this.isWanted = false;
    this.count = undefined;
  }

  /** Those of an earlier day too. */
  async clear(): Promise<void> {
    const { work, host, state } = this.#session;
    const { book, sheet } = state.now;
    await work.run(t('pane.clearing'), async ({ hold }) => {
      // Where nothing could be read so far, nothing else was shown.
      if (sheet !== '') await this.#session.assertFront(book, sheet);
      hold();
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

/** What came of marking, in words; where nothing was marked, why. */
function said(result: Marked | undefined): PaneMessage {
  if (!result) return { tone: 'info', title: t('pane.nothingToMark'), text: t('pane.markUnchecked') };
  const { marked, noted, cleared } = result;
  if (marked > 0) {
    const text =
      noted.length > 0 ? { text: t('pane.noted', { cells: placesOf(noted).join(t('addon.comma')) }) } : {};
    return { tone: 'success', title: t('pane.marked', { count: marked }), ...text };
  }
  const why = cleared > 0 ? t('pane.markCleanCleared', { count: cleared }) : t('pane.markClean');
  return { tone: 'info', title: t('pane.nothingToMark'), text: why };
}

/** `C2`; where they are of several sheets, each with its own. */
function placesOf(cells: readonly NotedCell[]): string[] {
  const isOne = new Set(cells.map(({ sheet }) => sheet)).size < 2;
  return cells.map(({ sheet, cell }) => (isOne ? cell : `${sheet}!${cell}`));
}
