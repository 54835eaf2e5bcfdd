import type { WitnessStore } from './witness.ts';

/** What the journal needs from outside. The product's are in `open.ts`, a test brings its own. */
export interface JournalPorts {
  witness: WitnessStore;
  /** The name that new events carry. */
  who(): Promise<string>;
  now(): Date;
  /** Tells all windows that the journal changed. */
  announce(change: JournalChange): void;
}

/**
 * - `grown`: events were appended, or another life of the store began.
 * - `mended`: the events are as they were, and what they fold to was written anew: what was read before is old.
 */
export type JournalChange = 'grown' | 'mended';
