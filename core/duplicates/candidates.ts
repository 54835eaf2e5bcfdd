import type { ShingleSet } from './shingles.ts';

/** Finds, of the texts before each, those that are worth comparing with it; exactly or nearly so. */
export interface Candidates {
  /**
   * Takes a text; in their order, before any is linked.
   * @param set its shingles, with how many texts have each
   */
  add(text: number, set: ShingleSet, codes: Uint16Array): void;
  /** Brings together what was added, in steps of some milliseconds. Yields how much of it is done, from 0 to 1. */
  link(): Generator<number>;
  /** Earlier texts that may be like one, in their order; after everything is linked. */
  of(text: number): readonly number[];
}
