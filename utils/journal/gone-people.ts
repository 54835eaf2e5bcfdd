import { type EntityState, subjectOf } from '#core/model/fold.ts';
import type { Subject } from '#core/model/subject.ts';
import type { JournalDatabase } from './database.ts';
import { eventsOfAll } from './event-queries.ts';

/**
 * People who were removed, by entity, as they were last. What a state says of them is only that they are gone.
 * @param states of people, all or those that have changed
 * @param before those who were gone by then
 * @throws `vault.locked`, `vault.altered`
 */
export async function goneAmong(
  database: JournalDatabase,
  states: readonly EntityState[],
  before: ReadonlyMap<string, Subject> = new Map(),
): Promise<ReadonlyMap<string, Subject>> {
  const next = new Map(before);
  for (const { entity } of states) next.delete(entity);
  const gone = states.filter((state) => subjectOf(state) === undefined).map(({ entity }) => entity);
  if (gone.length === 0) return next;
  for (const { entity, payload } of await eventsOfAll(database, gone)) {
    if (payload.kind === 'subject.put') next.set(entity, payload.subject);
  }
  return next;
}
