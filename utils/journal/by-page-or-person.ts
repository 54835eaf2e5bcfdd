import type { JournalEvent } from '#core/model/event.ts';
import type { JournalDatabase } from './database.ts';

/** The latest `limit` events about fills of a page, oldest first. */
export async function fillEvents(
  database: JournalDatabase,
  page: string,
  limit: number,
): Promise<JournalEvent[]> {
  const cipher = await database.cipher();
  const at = cipher?.mark('page', page) ?? page;
  const latest = await database.openedEvents(() =>
    database.events.where('payload.page').equals(at).reverse().limit(limit).toArray(),
  );
  return latest.reverse();
}

/** Verdicts about a person on a page, oldest first. */
export async function verdictsAbout(
  database: JournalDatabase,
  page: string,
  subjectName: string,
): Promise<JournalEvent[]> {
  const key = '[payload.target.page+payload.target.subjectName]';
  const cipher = await database.cipher();
  const about = cipher ? [cipher.mark('page', page), cipher.mark('name', subjectName)] : [page, subjectName];
  return database.openedEvents(() => database.events.where(key).equals(about).sortBy('sequence'));
}

/** Verdicts about people of a name on whatever page, oldest first. */
export async function verdictsOn(database: JournalDatabase, subjectName: string): Promise<JournalEvent[]> {
  const cipher = await database.cipher();
  const name = cipher?.mark('name', subjectName) ?? subjectName;
  return database.openedEvents(() =>
    database.events.where('payload.target.subjectName').equals(name).sortBy('sequence'),
  );
}
