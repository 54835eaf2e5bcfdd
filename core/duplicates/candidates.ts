import type { ShingleSet } from './shingles.ts';

/** Finds, of the texts that were added before, those that are worth comparing with one; exactly or nearly so. */
export interface Candidates {
  /** In the order in which they were added. The text itself is added then. */
  candidates(text: number, set: ShingleSet, codes: Uint16Array): number[];
}
