import { foldAll } from '#core/model/fold.ts';
import { canonicalJson, verifyChain } from '#core/model/journal.ts';
import type { Cipher } from '../vault/cipher.ts';
import type { JournalDatabase } from './database.ts';
import { isSealed, openEvent, openMeta, openState, toRow } from './rows.ts';

/**
 * Whether everything in a store is as it should be: each event, their chain, the head, and what they fold to. It looks at one
 * moment and holds nobody up but for the reading, so it may run in a worker while the user writes. What is not well is for the
 * audit to name, which looks again while nobody writes: `false` may also mean that the store could not be looked at.
 */
export async function isWell(database: JournalDatabase): Promise<boolean> {
  try {
    // Encryption takes other promises than IndexedDB's.
    const cipher = await database.cipher();
    const rows = await database.transaction(
      'r',
      database.events,
      database.states,
      database.meta,
      async () => ({
        head: await database.meta.get('head'),
        events: await database.events.orderBy('sequence').toArray(),
        states: await database.states.toArray(),
      }),
    );
    return await areWell(rows, cipher);
  } catch {
    return false;
  }
}

interface Rows {
  head: unknown;
  events: readonly unknown[];
  states: readonly unknown[];
}

async function areWell(rows: Rows, cipher: Cipher | undefined): Promise<boolean> {
  if (rows.head === undefined) return rows.events.length === 0 && rows.states.length === 0;
  const head = await openMeta(rows.head, cipher);
  const events = await Promise.all(rows.events.map((row) => openEvent(row, cipher)));
  const { count, hash } = verifyChain(events);
  if (count !== head.count || hash !== head.headHash) return false;
  const folded = foldAll(events);
  if (folded.size !== rows.states.length) return false;
  for (const stored of rows.states) {
    // As it is stored: what a schema would leave out is a difference as well.
    const row = isSealed(stored) ? await openState(stored, cipher) : stored;
    const state = folded.get((row as { entity: never }).entity);
    if (!state || canonicalJson(row) !== canonicalJson(toRow(state))) return false;
  }
  return true;
}
