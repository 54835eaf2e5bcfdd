import { type Applied, applyChanges, type CellChange } from '#core/host/apply.ts';
import { t } from '#locales/index.ts';
import type { Session } from './session.ts';

/** More are not named in a sentence. */
const MOST_NAMED = 8;

/** Repairs of how things are written: offered, made, taken back. */
export class Fixing {
  readonly #session: Session;
  #undo: { sheet: string; change: CellChange } | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** What could be repaired in the sheet in front, as it stands now. */
  async offer(): Promise<void> {
    const { work } = this.#session;
    await work.run(t('pane.reading', { sheet: this.#session.state.now.sheet }), () => this.#offer());
  }

  async apply(ids: readonly string[]): Promise<void> {
    const { work, asker } = this.#session;
    await work.run(t('pane.writing'), async () => {
      const { sheet } = this.#session.state.now;
      const changes = await asker.ask('changes', ids);
      const applied = await applyChanges(this.#session.host, sheet, changes);
      if (applied.undo.writes.length > 0) this.#undo = { sheet, change: applied.undo };
      await this.#told(sheet, applied, t('pane.fixed', { count: applied.verified }));
    });
  }

  async undo(): Promise<void> {
    const { work, host } = this.#session;
    await work.run(t('pane.writing'), async () => {
      const last = this.#undo;
      if (!last) return;
      const applied = await applyChanges(host, last.sheet, cellByCell(last.change));
      this.#undo = undefined;
      await this.#told(last.sheet, applied, t('pane.undone', { count: applied.verified }));
    });
  }

  async #told(sheet: string, { changed, failed }: Applied, text: string): Promise<void> {
    const { state } = this.#session;
    await this.#readAgain(sheet);
    await this.#offer();
    const result = [
      text,
      ...(changed.length > 0 ? [t('pane.changedMeanwhile', { cells: named(changed) })] : []),
      ...(failed.length > 0 ? [t('pane.notHeld', { cells: named(failed) })] : []),
    ].join(' ');
    const { fixes } = state.now;
    if (fixes) state.set({ fixes: { ...fixes, result } });
  }

  /** What was written is told of by the program too, but maybe later. */
  async #readAgain(sheet: string): Promise<void> {
    const { reading } = this.#session;
    const front = await reading.front();
    if (front.name !== sheet) return;
    await reading.patch(front, { top: 0, bottom: Math.max(0, front.rowCount - 1) });
  }

  async #offer(): Promise<void> {
    const { state, asker } = this.#session;
    const { sheet } = state.now;
    const fixes = await asker.ask('fixes', sheet);
    const undo = this.#undo?.sheet === sheet ? { cells: this.#undo.change.writes.length } : undefined;
    state.set({ fixes: { ...fixes, ...(undo ? { undo } : {}) } });
  }
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
