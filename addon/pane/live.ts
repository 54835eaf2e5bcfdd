import type { HostChange } from '#core/host/sheet-host.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** A hand pauses so long before rows are checked again, in milliseconds. */
export const PAUSE = 400;
/** Fewer marks than this are put anew after each change; more would keep the program busy. */
const MARKED_ANEW = 500;
/** More changed rows than this are a sheet that is read anew. */
const MOST_ROWS = 2000;

/** 边改边查: rows that were changed are read and checked again; without it, what was found is told to be of before. */
export class Live {
  readonly #session: Session;
  readonly #wait: (milliseconds: number) => Promise<void>;
  #rows: { top: number; bottom: number } | undefined;
  #moved = false;
  #waiting = false;
  #stop: (() => Promise<void>) | undefined;

  constructor(session: Session, wait: (milliseconds: number) => Promise<void>) {
    this.#session = session;
    this.#wait = wait;
  }

  async begin(): Promise<void> {
    await this.#stop?.();
    this.#stop = await this.#session.host.onChange((change) => this.#heard(change));
  }

  async end(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
  }

  turn(on: boolean): void {
    this.#session.state.set({ live: { on } });
    if (on && this.#session.state.now.stale) void this.#session.check();
  }

  #heard({ sheet, range }: HostChange): void {
    const { state, linting } = this.#session;
    linting.heard(sheet);
    if (sheet !== undefined && sheet !== state.now.sheet) return;
    if (range) {
      const { top, bottom } = this.#rows ?? range;
      this.#rows = { top: Math.min(top, range.top), bottom: Math.max(bottom, range.bottom) };
    } else this.#moved = true;
    if (state.now.check && !state.now.live.on) state.set({ stale: true });
    if (!this.#waiting) void this.#after();
  }

  /** Changes come one by one while somebody types, and hundreds at once where something is pasted. */
  async #after(): Promise<void> {
    this.#waiting = true;
    await this.#wait(PAUSE);
    this.#waiting = false;
    const rows = this.#rows;
    const isMoved = this.#moved;
    this.#rows = undefined;
    this.#moved = false;
    await this.#session.work.run('', (working) => this.#again(rows, isMoved, working));
  }

  async #again(
    rows: { top: number; bottom: number } | undefined,
    isMoved: boolean,
    working: Working,
  ): Promise<void> {
    const { state, reading, marking } = this.#session;
    if (await this.#session.lookAgainNow(working)) return;
    const { live, check } = state.now;
    const isChecked = live.on && check !== undefined;
    if (isChecked) state.set({ live: { on: true, ...(rows ? { row: rows.top + 1 } : {}) } });
    if (isMoved || !rows || rows.bottom - rows.top > MOST_ROWS) await this.#session.readAgain(working);
    else await this.#patch(rows);
    if (!isChecked) return;
    const front = await reading.front();
    await this.#session.checkAgain(front.name);
    const { count } = marking;
    if (count !== undefined && count <= MARKED_ANEW) await marking.again();
    state.set({ live: { on: true } });
  }

  async #patch(rows: { top: number; bottom: number }): Promise<void> {
    const { reading } = this.#session;
    const front = await reading.front();
    await reading.patch(front, within(rows, front.rowCount));
  }
}

/** Whole columns are changed at once too: nothing stands below the last row. */
function within({ top, bottom }: { top: number; bottom: number }, rowCount: number) {
  return { top, bottom: Math.max(top, Math.min(bottom, rowCount)) };
}
