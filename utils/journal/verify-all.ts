import { JiannuoError } from '#core/errors.ts';
import type { JournalEvent } from '#core/model/event.ts';
import { verifyChain } from '#core/model/journal.ts';
import type { JournalDatabase } from './database.ts';
import { readEvents } from './event-queries.ts';

/**
 * Every event of a store, each in its place behind the one before, up to its head.
 * @throws `journal.gap`, `journal.altered`, `journal.headMismatch`, `vault.locked`, `vault.altered`
 */
export async function verifyAll(database: JournalDatabase): Promise<JournalEvent[]> {
  const events = await readEvents(database);
  const head = verifyChain(events);
  const meta = await database.head();
  if (head.count !== meta.count || (head.count > 0 && head.hash !== meta.headHash)) {
    throw new JiannuoError('journal.headMismatch', { expected: meta.count, found: head.count });
  }
  return events;
}
