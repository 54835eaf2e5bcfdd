import type { HostChange, SheetRange } from '#core/host/sheet-host.ts';
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
  #area: SheetRange | undefined;
  #moved = false;
  #waiting = false;
  /** How often something was changed of what is checked, and how much of that stands in what was found. */
  #changes = 0;
  #settled = 0;
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
    const { state } = this.#session;
    state.set({ live: { on } });
    // Nobody checks anew what was changed a moment ago.
    if (!on && state.now.check && this.isBehind) state.set({ stale: true });
    if (on && state.now.stale) void this.#session.check();
  }

  /**
   * The sheet in front is about to be read whole, or all of them: what was heard before is in that. Called before the program is asked for
   * anything of it. Answers up to where, for `settle`.
   */
  covered(): number {
    this.#area = undefined;
    this.#moved = false;
    return this.#changes;
  }

  /** What was found is of what stood there then. @param until what `covered` answered */
  settle(until: number): void {
    this.#settled = until;
  }

  /** Reading broke off: what was heard before is in nothing. */
  uncovered(): void {
    const { state } = this.#session;
    this.#moved = true;
    if (state.now.check) state.set({ stale: true });
  }

  /** Something was changed that what was found may lack. */
  get isBehind(): boolean {
    return this.#changes !== this.#settled;
  }

  /** The same, and nobody goes after it. */
  get isStale(): boolean {
    const { live, scope } = this.#session.state.now;
    return this.isBehind && !(live.on && scope === 'sheet');
  }

  /** Formulas of a sheet that was read say something else by now, and it was read again. Within work that goes on. */
  async calculated(sheet: string): Promise<void> {
    const { state, linting } = this.#session;
    linting.heard(sheet);
    const isFront = sheet === state.now.sheet;
    if (isFront) this.#session.outdate();
    if (!state.now.check) return;
    if (isFront && state.now.live.on) await this.#checkAgain();
    else state.set({ stale: true });
  }

  #heard({ sheet, range, calculated }: HostChange): void {
    const { state, linting, recalculation } = this.#session;
    if (calculated) {
      recalculation.heard(sheet);
      return;
    }
    recalculation.edited();
    linting.heard(sheet);
    const { check, scope } = state.now;
    // Of a whole workbook any of its sheets was checked, or is being.
    if (check?.scope === 'workbook') state.set({ stale: true });
    const isFront = sheet === undefined || sheet === state.now.sheet;
    if (isFront || scope === 'workbook') this.#changes += 1;
    if (!isFront) {
      this.#session.outdateFiles();
      return;
    }
    this.#session.outdate();
    if (range) this.#area = joined(range, this.#area);
    else this.#moved = true;
    if (state.now.check && !state.now.live.on) state.set({ stale: true });
    if (!this.#waiting) void this.#after();
  }

  /** Changes come one by one while somebody types, and hundreds at once where something is pasted. */
  async #after(): Promise<void> {
    this.#waiting = true;
    await this.#wait(PAUSE);
    this.#waiting = false;
    const area = this.#area;
    const isMoved = this.#moved;
    if (!area && !isMoved) return;
    const until = this.covered();
    const again = (working: Working): Promise<void> => this.#again(area, isMoved, until, working);
    if (await this.#session.work.run('', again)) return;
    // A cell is being edited, or the program was busy otherwise: what was to be read again still is.
    this.#moved ||= isMoved;
    if (area) this.#area = joined(area, this.#area);
    if (this.#session.state.now.check) this.#session.state.set({ stale: true });
  }

  async #again(
    area: SheetRange | undefined,
    isMoved: boolean,
    until: number,
    working: Working,
  ): Promise<void> {
    const { state, reading } = this.#session;
    if (await this.#session.front.lookAgain(working)) return;
    await this.#session.ready(working);
    const { live, check } = state.now;
    const isChecked = live.on && check !== undefined;
    if (isChecked) state.set({ live: { on: true, ...(area ? { row: area.top + 1 } : {}) } });
    const isWhole = isMoved || !area || area.bottom - area.top > MOST_ROWS || (await reading.hasMoved(area));
    if (isWhole) await this.#session.front.readAgain(working);
    else await reading.patch(await reading.front(), area);
    if (isChecked) await this.#checkAgain(until);
    // Turned off meanwhile.
    else if (state.now.check) state.set({ stale: true });
  }

  /** @param until what was read again, where it was because somebody edited */
  async #checkAgain(until = this.#settled): Promise<void> {
    const { state, marking } = this.#session;
    const isNew = await this.#session.checks.again(state.now.sheet, until);
    const { count = 0, isWanted } = marking;
    if (isNew && isWanted && count <= MARKED_ANEW) await marking.again();
    // Somebody may have turned it off meanwhile.
    state.set({ live: { on: state.now.live.on } });
  }
}

/** The least area with both in it. */
function joined(one: SheetRange, other: SheetRange | undefined): SheetRange {
  if (!other) return one;
  return {
    sheet: one.sheet,
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
