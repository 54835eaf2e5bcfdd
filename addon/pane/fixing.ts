import { type Applied, applyChanges, type CellChange, nameOf } from '#core/host/apply.ts';
import type { FixesView } from '#components/addon/model.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { codeText, errorText } from '#locales/errors.ts';
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
    const { work, state } = this.#session;
    const { sheet } = state.now;
    // What is in front may not be known yet.
    await work.run(sheet === '' ? t('pane.readingBook') : t('pane.reading', { sheet }), async (working) => {
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
      const names = await this.#names();
      hold();
      const applied = await applyChanges(host, sheet, changes);
      if (applied.undo.writes.length > 0) this.#undone.push({ book, sheet, names, change: applied.undo });
      await this.#told(sheet, applied, 'pane.fixed');
    });
  }

  /** Takes back what was done last in the sheet that is shown now. */
  async undo(): Promise<void> {
    const { work, host, state } = this.#session;
    const { book, sheet } = state.now;
    await work.run(t('pane.writing'), async ({ hold }) => {
      await this.#session.assertFront(book, sheet);
      await this.#follow();
      const last = this.#last(book, sheet);
      if (!last) return;
      hold();
      const applied = await applyChanges(host, sheet, cellByCell(last.change));
      const rest = remaining(last.change, applied);
      this.#undone.splice(this.#undone.indexOf(last), 1, ...(rest ? [{ ...last, change: rest }] : []));
      await this.#told(sheet, applied, 'pane.undone');
    });
  }

  /** A workbook that was saved under another name, and a sheet that was renamed, are those that were written into, as long as nobody can take them for others. */
  async #follow(): Promise<void> {
    if (this.#undone.length === 0) return;
    const { book } = this.#session.state.now;
    const names = await this.#names();
    for (const each of this.#undone) {
      const isOurs = each.book === book || isSame(each.names, names);
      const sheet = names.includes(each.sheet) ? each.sheet : renamed(each, names);
      each.isLost = !isOurs || sheet === undefined;
      if (isOurs && sheet !== undefined) Object.assign(each, { book, sheet, names });
    }
  }

  async #names(): Promise<string[]> {
    return (await this.#session.host.sheets()).map(({ name }) => name);
  }

  #last(book: string, sheet: string): Undo | undefined {
    return this.#undone.findLast((each) => each.book === book && each.sheet === sheet);
  }

  async #told(sheet: string, applied: Applied, done: 'pane.fixed' | 'pane.undone'): Promise<void> {
    const { state } = this.#session;
    const outcome = { result: resultText(applied, done), ...resultCells(sheet, applied) };
    // What was written is told, and can be taken back, whatever becomes of looking again.
    state.set({ fixes: { fixes: [], refused: [], ...this.#offered(sheet), ...outcome } });
    await this.#readAgain(sheet);
    await this.#offer(outcome);
  }

  /** What was written is told of by the program too, but maybe later. */
  async #readAgain(sheet: string): Promise<void> {
    const { reading } = this.#session;
    const front = await reading.front();
    if (front.name !== sheet) return;
    await reading.patch(front, { top: 0, bottom: Math.max(0, front.rowCount - 1) });
  }

  async #offer(outcome: Pick<FixesView, 'result' | 'failed' | 'left'> = {}): Promise<void> {
    const { state, asker } = this.#session;
    const { sheet } = state.now;
    const fixes = await asker.ask('fixes', sheet);
    await this.#follow();
    state.set({ fixes: { ...fixes, ...this.#offered(sheet), ...outcome } });
  }

  #offered(sheet: string): Pick<FixesView, 'undo' | 'lost'> {
    const { book } = this.#session.state.now;
    const own = this.#last(book, sheet);
    if (own) return { undo: { cells: own.change.writes.length } };
    const last = this.#undone.at(-1);
    if (last?.isLost !== true) return {};
    return { lost: t('pane.undoLost', { book: maskNumbers(last.book), sheet: last.sheet }) };
  }
}

interface Undo {
  book: string;
  sheet: string;
  /** All sheets of the workbook, in their order, when it was last seen. */
  names: readonly string[];
  /** Of the workbook and the sheet nobody can say what they are called now. */
  isLost?: boolean;
  change: CellChange;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

/** What a sheet that is not there any more is called now: known where the one that stands in its place is the only one that is new. */
function renamed({ sheet, names }: Undo, now: readonly string[]): string | undefined {
  const next = now[names.indexOf(sheet)];
  if (next === undefined) return undefined;
  return isSame(
    names.map((name) => (name === sheet ? next : name)),
    now,
  )
    ? next
    : undefined;
}

/** Each cell is taken back by itself: one that the user has changed since is no reason to leave the others. */
function cellByCell({ writes, before }: CellChange): CellChange[] {
  return writes.map((write, at) => {
    const state = before[at];
    return { writes: [write], before: state ? [state] : [] };
  });
}

/** What could not be taken back can still be. */
function remaining({ writes, before }: CellChange, applied: Applied): CellChange | undefined {
  const open = new Set([...applied.unwritten, ...applied.failed.map(({ cell }) => cell)]);
  const now = new Map(applied.undo.before.map((state) => [nameOf(state), state]));
  const rest = writes.filter((write) => open.has(nameOf(write)));
  const states = before.filter((state) => open.has(nameOf(state)));
  if (rest.length === 0) return undefined;
  return { writes: rest, before: states.map((state) => now.get(nameOf(state)) ?? state) };
}

function resultText(applied: Applied, done: 'pane.fixed' | 'pane.undone'): string {
  const { verified, formatted, already, changed, unwritten, failed, broken } = applied;
  return [
    t(done, { count: verified }),
    ...(done === 'pane.fixed' && formatted > 0 ? [t('pane.formatted', { count: formatted })] : []),
    ...(already > 0 ? [t('pane.already', { count: already })] : []),
    ...(unwritten.length > 0 ? [t('pane.unwritten', { count: unwritten.length })] : []),
    ...(changed.length > 0 ? [t('pane.changedMeanwhile', { cells: named(changed) })] : []),
    ...(failed.length > 0 ? [t('pane.failedCells', { count: failed.length })] : []),
    ...(broken === undefined ? [] : [t('pane.brokenOff', { why: errorText(broken) })]),
  ].join(t('common.semicolon'));
}

function resultCells(
  sheet: string,
  { changed, unwritten, failed, broken }: Applied,
): Pick<FixesView, 'failed' | 'left'> {
  return {
    failed: failed.map(({ cell, code }) => ({ sheet, cell, text: codeText(code) })),
    left: changed.length > 0 || unwritten.length > 0 || broken !== undefined,
  };
}

function named(cells: readonly string[]): string {
  const more = cells.length > MOST_NAMED ? '…' : '';
  return cells.slice(0, MOST_NAMED).join(t('addon.comma')) + more;
}
