import type { VaultHeader } from '#core/vault/header.ts';
import type { JournalEvent } from '#core/model/event.ts';
import { type EntityState, foldEvent } from '#core/model/fold.ts';
import type { JournalDatabase, Vault } from './database.ts';
import { type Meta, type RawHead, rowsOf, sealMeta, toState } from './rows.ts';

/** Rows as they will be written, made before the transaction: encryption takes other promises than IndexedDB's. */
interface Batch {
  /** The head that they follow; `undefined` in an empty store. */
  before: RawHead | undefined;
  events: object[];
  states: object[];
  head: object;
  vault?: VaultHeader | undefined;
}

/**
 * Events, what they fold to, and the new head, as rows.
 * @param vault how an empty store is to be encrypted, or under which header from now on; any other is as it is
 */
export async function prepareBatch(
  database: JournalDatabase,
  events: readonly JournalEvent[],
  meta: Meta,
  vault?: Vault,
): Promise<Batch> {
  const before = await database.rawHead();
  const cipher = vault?.cipher ?? (await database.cipher());
  const entities = [...new Set(events.map((event) => event.entity))];
  const known = await database.openedStates(() => database.states.bulkGet(entities));
  const states = new Map<string, EntityState>(known.map((row) => [row.entity, toState(row)]));
  for (const event of events) states.set(event.entity, foldEvent(states.get(event.entity), event));
  const sealed = await rowsOf(events, [...states.values()], cipher);
  const head = cipher ? await sealMeta(meta, cipher) : meta;
  return { before, ...sealed, head, vault: vault?.header };
}

/**
 * Writes a batch, all or nothing.
 * @throws `journal.headMismatch` where the store has another head than when the batch was made
 */
export async function writeBatch(
  database: JournalDatabase,
  { before, events, states, head, vault }: Batch,
): Promise<void> {
  await database.transaction('rw', database.events, database.states, database.meta, async () => {
    await database.assertHead(before);
    await database.events.bulkAdd(events);
    await database.states.bulkPut(states);
    await database.meta.put(head);
    if (vault) await database.putVault(vault);
  });
}
