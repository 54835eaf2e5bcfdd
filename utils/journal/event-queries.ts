import type { JournalEvent, Payload } from '#core/model/event.ts';
import type { JournalDatabase } from './database.ts';
import { openEvent } from './rows.ts';

/** All events, or those from a sequence number on, each parsed. */
export async function readEvents(database: JournalDatabase, from = 1): Promise<JournalEvent[]> {
  return database.openedEvents(() => database.events.where('sequence').aboveOrEqual(from).sortBy('sequence'));
}

/** At most `limit` rows of events from a sequence number on, unparsed, in journal order. */
export async function eventRows(database: JournalDatabase, from: number, limit: number): Promise<unknown[]> {
  const { rows, cipher } = await database.read(database.events, () =>
    database.events
      .where('sequence')
      .between(from, from + limit, true, false)
      .toArray(),
  );
  return cipher ? Promise.all(rows.map((row) => openEvent(row, cipher))) : rows;
}

/** Events by their sequence numbers; those that are not there are left out. */
export async function eventsAt(
  database: JournalDatabase,
  sequences: readonly number[],
): Promise<JournalEvent[]> {
  return database.openedEvents(() => database.events.bulkGet([...sequences]));
}

export async function eventsOf(database: JournalDatabase, entity: string): Promise<JournalEvent[]> {
  return database.openedEvents(() => database.events.where('entity').equals(entity).sortBy('sequence'));
}

/** Events of several entities, oldest first, in one reading. */
export async function eventsOfAll(
  database: JournalDatabase,
  entities: readonly string[],
): Promise<JournalEvent[]> {
  return database.openedEvents(() =>
    database.events
      .where('entity')
      .anyOf([...entities])
      .sortBy('sequence'),
  );
}

export async function eventsOfKind(
  database: JournalDatabase,
  kind: Payload['kind'],
): Promise<JournalEvent[]> {
  return database.openedEvents(() => database.events.where('payload.kind').equals(kind).sortBy('sequence'));
}

/** The latest `limit` events of a kind, the latest first. */
export async function latestOfKind(
  database: JournalDatabase,
  kind: Payload['kind'],
  limit: number,
): Promise<JournalEvent[]> {
  return database.openedEvents(() =>
    database.events.where('payload.kind').equals(kind).reverse().limit(limit).toArray(),
  );
}

/**
 * Another text once anything was appended to the entities that begin with the prefixes, or the store began a new life. Only
 * keys of an index are read, and nothing of what the events hold: they may be whole packs.
 */
export async function stampOf(database: JournalDatabase, prefixes: readonly string[]): Promise<string> {
  return database.transaction('r', database.events, database.meta, async () => {
    const generation = (await database.rawHead())?.generation ?? 1;
    const sequences = await database.events
      .where('entity')
      .startsWithAnyOf([...prefixes])
      .primaryKeys();
    return JSON.stringify([generation, ...sequences]);
  });
}
