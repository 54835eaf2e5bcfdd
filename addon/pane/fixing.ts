import { type Applied, applyChanges, type CellChange } from '#core/host/apply.ts';
import { t } from '#locales/index.ts';
import type { Session } from './session.ts';

/** More are not named in a sentence. */
const MOST_NAMED = 8;

/** Repairs of how things are written: offered, made, taken back. */
export class Fixing {
  readonly #session: Session;
  /** What can be taken back, the last last. */
  readonly #undone: Undo[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** What could be repaired in the sheet in front, as it stands now. */
  async offer(): Promise<void> {
    const { work } = this.#session;
    await work.run(t('pane.reading', { sheet: this.#session.state.now.sheet }), async (working) => {
      await this.#session.ready(working);
      await this.#offer();
    });
  }

  /** @param ids of repairs of the sheet that is shown now */
  async apply(ids: readonly string[]): Promise<void> {
    const { work, asker, host, state } = this.#session;
    const { book, sheet } = state.now;
    await work.run(t('pane.writing'), async ({ hold }) => {
      const changes = await asker.ask('changes', { sheet, ids });
      await this.#session.assertFront(book, sheet);
      hold();
      const applied = await applyChanges(host, sheet, changes);
      if (applied.undo.writes.length > 0) this.#undone.push({ book, sheet, change: applied.undo });
      await this.#told(sheet, applied, t('pane.fixed', { count: applied.verified }));
    });
  }

  /** Takes back what was done last in the sheet that is shown now. */
  async undo(): Promise<void> {
    const { work, host, state } = this.#session;
    const { book, sheet } = state.now;
    await work.run(t('pane.writing'), async ({ hold }) => {
      const last = this.#last(book, sheet);
      if (!last) return;
      await this.#session.assertFront(book, sheet);
      hold();
      const applied = await applyChanges(host, sheet, cellByCell(last.change));
      this.#undone.splice(this.#undone.indexOf(last), 1);
      await this.#told(sheet, applied, t('pane.undone', { count: applied.verified }));
    });
  }

  #last(book: string, sheet: string): Undo | undefined {
    return this.#undone.findLast((each) => each.book === book && each.sheet === sheet);
  }

  async #told(sheet: string, { changed, failed }: Applied, text: string): Promise<void> {
    const { state } = this.#session;
    const result = [
      text,
      ...(changed.length > 0 ? [t('pane.changedMeanwhile', { cells: named(changed) })] : []),
      ...(failed.length > 0 ? [t('pane.notHeld', { cells: named(failed) })] : []),
    ].join(t('pane.semicolon'));
    // What was written is told, and can be taken back, whatever becomes of looking again.
    state.set({ fixes: { fixes: [], refused: [], ...this.#offered(sheet), result } });
    await this.#readAgain(sheet);
    await this.#offer(result);
  }

  /** What was written is told of by the program too, but maybe later. */
  async #readAgain(sheet: string): Promise<void> {
    const { reading } = this.#session;
    const front = await reading.front();
    if (front.name !== sheet) return;
    await reading.patch(front, { top: 0, bottom: Math.max(0, front.rowCount - 1) });
  }

  async #offer(result?: string): Promise<void> {
    const { state, asker } = this.#session;
    const { sheet } = state.now;
    const fixes = await asker.ask('fixes', sheet);
    state.set({ fixes: { ...fixes, ...this.#offered(sheet), ...(result === undefined ? {} : { result }) } });
  }

  #offered(sheet: string): { undo?: { cells: number } } {
    const last = this.#last(this.#session.state.now.book, sheet);
    return last ? { undo: { cells: last.change.writes.length } } : {};
  }
}

interface Undo {
  book: string;
  sheet: string;
  change: CellChange;
}

/** Each cell is taken back by itself: one that the user has changed since is no reason to leave the others. */
function cellByCell({ writes, before }: CellChange): CellChange[] {
  return writes.map((write, at) => {
    const state = before[at];
    return { writes: [write], before: state ? [state] : [] };
  });
}

function named(cells: readonly string[]): string {
  const more = cells.length > MOST_NAMED ? '…' : '';
  return cells.slice(0, MOST_NAMED).join('、') + more;
}
