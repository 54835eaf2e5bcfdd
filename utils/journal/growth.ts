import { z } from '#core/model/zod.ts';
import { EntityId, type JournalEvent } from '#core/model/event.ts';
import type { EntityState } from '#core/model/fold.ts';
import type { JournalDatabase } from './database.ts';
import { NOWHERE, openEvent, openState, type RawHead, toState } from './rows.ts';

/** What a journal said after a place in it. */
export interface Growth {
  /** Where it stands with that. */
  place: RawHead;
  /** In journal order. */
  events: JournalEvent[];
  /** What became of the entities that these events are about; none of them twice. */
  states: EntityState[];
}

/**
 * Reads only what was appended after a place.
 * @returns `undefined` where the store is not the one that stood there, grown: restored, rewritten or damaged. Then nothing that
 * was read before holds.
 * @throws `vault.locked`
 */
export async function growthSince(database: JournalDatabase, place: RawHead): Promise<Growth | undefined> {
  // Encryption takes other promises than IndexedDB's.
  const cipher = await database.cipher();
  const rows = await database.transaction('r', database.events, database.states, database.meta, () =>
    rowsSince(database, place),
  );
  if (!rows) return undefined;
  const events = await Promise.all(rows.events.map((row) => openEvent(row, cipher)));
  const states = await Promise.all(rows.states.map((row) => openState(row, cipher)));
  return { place: rows.head, events, states: states.map(toState) };
}

interface Rows {
  head: RawHead;
  events: unknown[];
  states: unknown[];
}

/** Call inside a transaction: events and states must be those of one moment. */
async function rowsSince(database: JournalDatabase, place: RawHead): Promise<Rows | undefined> {
  const head = (await database.rawHead()) ?? NOWHERE;
  if (head.generation !== place.generation || head.count < place.count) return undefined;
  if (place.count > 0 && (await storedHash(database, place.count)) !== place.headHash) return undefined;
  const events = await database.events.where('sequence').above(place.count).toArray();
  if (events.length !== head.count - place.count) return undefined;
  const entities = new Set(events.map((row) => z.object({ entity: EntityId }).parse(row).entity));
  const states = await database.states.bulkGet([...entities]);
  const known = states.filter((row) => row !== undefined);
  // A state that is missing is seen by the audit; what is shown is then what the store holds.
  return known.length === states.length ? { head, events, states: known } : undefined;
}

async function storedHash(database: JournalDatabase, sequence: number): Promise<string | undefined> {
  const row = await database.events.get(sequence);
  return row === undefined ? undefined : z.object({ hash: z.string() }).parse(row).hash;
}
