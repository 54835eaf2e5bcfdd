import type { FieldOutcome, PlannedWrite } from '#core/model/page.ts';
import { failed } from './write.ts';

/**
 * Writes that make one value between them, as boxes for year, month and day do: all of them stand, or none. A write of a
 * value by itself is together with nobody.
 */
export class Together {
  readonly writes: readonly PlannedWrite[];
  /** Takes back what stands so far, by write. */
  readonly #standing = new Map<PlannedWrite, () => Promise<void>>();
  #begun = false;
  #ended: { by: PlannedWrite; outcome: FieldOutcome } | null = null;

  constructor(writes: readonly PlannedWrite[]) {
    this.writes = writes;
  }

  /**
   * Why a write is not to be done, or to be done again; `null` where nothing is against it.
   * @param look what the first of some writes has against it; asked for all of them before the first is begun
   */
  against(
    write: PlannedWrite,
    isBegun: boolean,
    look: (writes: readonly PlannedWrite[]) => FieldOutcome | null,
  ): FieldOutcome | null {
    if (this.#ended)
      return this.#ended.by === write || !this.#begun ? this.#ended.outcome : failed('partFailed');
    const hindrance = isBegun ? null : look(this.#begun ? [write] : this.writes);
    if (hindrance && !this.#begun) this.#ended = { by: write, outcome: hindrance };
    else this.#begun = true;
    return hindrance;
  }

  /** Notes that a write stands, and how it is taken back. */
  stands(write: PlannedWrite, takeBack: () => Promise<void>): void {
    this.#standing.set(write, takeBack);
  }

  /** Notes that a write came to nothing: those that stand are taken back, the last first. */
  async end(write: PlannedWrite, outcome: FieldOutcome): Promise<void> {
    this.#ended ??= { by: write, outcome };
    const others = [...this.#standing].filter(([other]) => other !== write).reverse();
    this.#standing.clear();
    for (const [, takeBack] of others) await takeBack();
  }
}
