import { JiannuoError } from '#core/errors.ts';
import { EMPTY_HEAD, verifyChain } from '#core/model/journal.ts';
import { z } from '#core/model/zod.ts';
import type { JournalDatabase } from './database.ts';
import { readEvents } from './event-queries.ts';
import { NOWHERE, type RawHead } from './rows.ts';
import { compare, type Health, isLoss, type Witness } from './witness.ts';
import type { WitnessKeeper } from './witness-keeper.ts';

export interface JournalState {
  health: Health;
  /** Events in the database; 0 where it cannot be read. */
  count: number;
  witness: Witness | undefined;
  /** It is encrypted and nobody has unlocked it. What was lost is seen all the same. */
  locked: boolean;
  /** Code of what was found, for `damaged` and `unreadable`. */
  cause?: string;
}

/** Compares the store with its witness, and has that take over what a crash kept from it. Never throws. Call it while nobody writes. */
export async function inspectStore(database: JournalDatabase, keeper: WitnessKeeper): Promise<JournalState> {
  let witness: Witness | undefined;
  try {
    // Each is a way to the browser and back; nobody writes meanwhile.
    const [seen, stored] = await Promise.allSettled([
      keeper.read(),
      Promise.all([readHead(database), isLocked(database)]),
    ]);
    witness = settled(seen);
    const [head, locked] = settled(stored);
    const state = { count: head.count, witness, locked };
    const seenAt = witness?.count ?? 0;
    const headAtWitness = seenAt === head.count ? head.hash : await hashAt(database, seenAt);
    const health = compare({ ...head, headAtWitness }, witness);
    // What cannot be read cannot be verified: that waits for the key.
    if (health !== 'ahead' || locked) return { ...state, health };
    await adopt(database, keeper, head, witness);
    return { ...state, health, witness: await keeper.read() };
  } catch (error) {
    const cause = codeOf(error);
    const damaged =
      cause === 'journal.gap' || cause === 'journal.altered' || cause === 'journal.headMismatch';
    return { health: damaged ? 'damaged' : 'unreadable', count: 0, witness, locked: false, cause };
  }
}

/** The store may have been emptied while we ran: the head is compared before each batch. */
export async function assertWritable(
  database: JournalDatabase,
  keeper: WitnessKeeper,
): Promise<Witness | undefined> {
  const { health, witness } = await inspectStore(database, keeper);
  if (isLoss(health)) throw new JiannuoError('journal.refused', { health });
  return witness;
}

/** What came of it; throws what it failed with. */
function settled<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

/** The head row, compared with the events it speaks of, and the hash of the last of them, where there is one. Needs no key. */
async function readHead(database: JournalDatabase): Promise<RawHead & { hash: string | undefined }> {
  const [raw, count] = await Promise.all([database.rawHead(), database.events.count()]);
  const head = raw ?? NOWHERE;
  // An emptied table with a head row left is a loss as well: the witness decides which.
  if (count === 0) return { ...head, count: 0, hash: undefined };
  const hash = await hashAt(database, head.count);
  if (count !== head.count || hash !== head.headHash) {
    throw new JiannuoError('journal.headMismatch', { expected: head.count, found: count });
  }
  return { ...head, hash };
}

async function isLocked(database: JournalDatabase): Promise<boolean> {
  try {
    await database.cipher();
    return false;
  } catch (error) {
    if (error instanceof JiannuoError && error.code === 'vault.locked') return true;
    throw error;
  }
}

async function hashAt(database: JournalDatabase, sequence: number): Promise<string | undefined> {
  if (sequence === 0) return undefined;
  const row = await database.events.get(sequence);
  return row === undefined ? undefined : z.object({ hash: z.string() }).parse(row).hash;
}

/** Takes over what the witness has not seen, from the event on that it has. */
async function adopt(
  database: JournalDatabase,
  keeper: WitnessKeeper,
  head: RawHead,
  witness: Witness | undefined,
): Promise<void> {
  const isSame = witness !== undefined && witness.generation === head.generation;
  const [last, ...later] = await readEvents(database, isSame ? Math.max(1, witness.count) : 1);
  if (isSame && last && last.sequence === witness.count) {
    verifyChain(later, { count: last.sequence, hash: last.hash });
  } else {
    verifyChain(last ? [last, ...later] : [], EMPTY_HEAD);
  }
  await keeper.remember();
}

/** What is known of an error by name: a code of ours, or what the browser calls it. */
export function codeOf(error: unknown): string {
  if (error instanceof JiannuoError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
