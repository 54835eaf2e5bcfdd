import { z } from '#core/model/zod.ts';

/**
 * What the browser's other store remembers of the journal. Chromium empties a damaged IndexedDB without an error;
 * only a witness outside of it can tell an emptied journal from a new one.
 */
export const Witness = z.object({
  /** Counts the journal's lives: a restore into an emptied profile begins the next one. */
  generation: z.int().check(z.positive()),
  count: z.int().check(z.nonnegative()),
  headHash: z.string(),
  lastBackup: z.optional(
    z.object({ file: z.string(), at: z.string(), count: z.int().check(z.nonnegative()) }),
  ),
});
export type Witness = z.infer<typeof Witness>;

/** Where the witness is kept: `chrome.storage.local` in the product. */
export interface WitnessStore {
  /** Raw: nobody has checked it yet. `undefined` where nothing was ever written. */
  read(): Promise<unknown>;
  write(witness: Witness): Promise<void>;
}

/** What the database itself says. `headAtWitness`: hash of the event at the witness's count, where there is one. */
export interface StoreFacts {
  generation: number;
  count: number;
  headHash: string;
  headAtWitness?: string | undefined;
}

/**
 * - `fresh`: never used. `ok`: store and witness agree.
 * - `ahead`: the store has events that the witness has not seen: a crash between the two writes. Verify, then adopt.
 * - `emptied`, `behind`, `damaged`, `unreadable`: something confirmed is missing or altered. Nothing may be written.
 */
export type Health = 'fresh' | 'ok' | 'ahead' | 'emptied' | 'behind' | 'damaged' | 'unreadable';

export type Loss = Extract<Health, 'emptied' | 'behind' | 'damaged' | 'unreadable'>;

export function isLoss(health: Health): health is Loss {
  return health === 'emptied' || health === 'behind' || health === 'damaged' || health === 'unreadable';
}

/** Compares the store with its witness. Nothing is read or verified here. */
export function compare(facts: StoreFacts, witness: Witness | undefined): Health {
  if (!witness) return facts.count === 0 ? 'fresh' : 'ahead';
  if (facts.count === 0) return witness.count === 0 ? 'ok' : 'emptied';
  // A restore writes the database first: one generation ahead is a crash before its witness.
  if (facts.generation === witness.generation + 1) return 'ahead';
  if (facts.generation !== witness.generation) return 'damaged';
  if (facts.count < witness.count) return 'behind';
  const agreed = witness.count === 0 || facts.headAtWitness === witness.headHash;
  if (!agreed) return 'damaged';
  return facts.count === witness.count ? 'ok' : 'ahead';
}
