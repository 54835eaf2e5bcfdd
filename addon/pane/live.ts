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
  #rows: Rows | undefined;
  #moved = false;
  #waiting = false;
  /** Something of what is checked was changed since it was begun to be read. */
  #behind = false;
  #stop: (() => Promise<void>) | undefined;

  constructor(session: Session, wait: (milliseconds: number) => Promise<void>) {
    this.#session = session;
    this.#wait = wait;
  }

  async begin(): Promise<void> {
    await this.#stop?.();
    this.#stop = await this.#session.host.onChange((change) => this.#heard(change));
  }

  turn(on: boolean): void {
    this.#session.state.set({ live: { on } });
    if (on && this.#session.state.now.stale) void this.#session.check();
  }

  /** The sheet in front is being read whole, or all of them: what was heard of it before is in that. */
  covered(): void {
    this.#rows = undefined;
    this.#moved = false;
    this.#behind = false;
  }

  /** Something was changed that what is being read may lack. */
  get isBehind(): boolean {
    return this.#behind;
  }

  #heard({ sheet, range }: HostChange): void {
    const { state, linting } = this.#session;
    linting.heard(sheet);
    const { check, scope } = state.now;
    // Of a whole workbook any of its sheets was checked, or is being.
    if (check?.scope === 'workbook') state.set({ stale: true });
    this.#behind ||= scope === 'workbook';
    if (sheet !== undefined && sheet !== state.now.sheet) return;
    this.#behind = true;
    this.#session.outdate();
    if (range) {
      this.#rows = joined(range, this.#rows);
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
    if (!rows && !isMoved) return;
    this.#rows = undefined;
    this.#moved = false;
    if (await this.#session.work.run('', (working) => this.#again(rows, isMoved, working))) return;
    // A cell is being edited, or the program was busy otherwise: what was to be read again still is.
    this.#moved ||= isMoved;
    if (rows) this.#rows = joined(rows, this.#rows);
    if (this.#session.state.now.check) this.#session.state.set({ stale: true });
  }

  async #again(rows: Rows | undefined, isMoved: boolean, working: Working): Promise<void> {
    const { state, reading, marking } = this.#session;
    if (await this.#session.front.lookAgain(working)) return;
    await this.#session.ready(working);
    const { live, check } = state.now;
    const isChecked = live.on && check !== undefined;
    if (isChecked) state.set({ live: { on: true, ...(rows ? { row: rows.top + 1 } : {}) } });
    if (isMoved || !rows || rows.bottom - rows.top > MOST_ROWS) await this.#session.front.readAgain(working);
    else await this.#patch(rows);
    if (!isChecked) return;
    const front = await reading.front();
    const isNew = await this.#session.checks.again(front.name);
    const { count } = marking;
    if (isNew && count !== undefined && count <= MARKED_ANEW) await marking.again();
    // Somebody may have turned it off meanwhile.
    state.set({ live: { on: state.now.live.on } });
  }

  async #patch(rows: Rows): Promise<void> {
    const { reading } = this.#session;
    const front = await reading.front();
    await reading.patch(front, rows);
  }
}

function joined(one: Rows, other: Rows | undefined): Rows {
  if (!other) return { top: one.top, bottom: one.bottom };
  return { top: Math.min(one.top, other.top), bottom: Math.max(one.bottom, other.bottom) };
}

/** 0-based, closed. */
interface Rows {
  top: number;
  bottom: number;
}
