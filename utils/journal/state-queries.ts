import { Dexie } from 'dexie';
import type { EntityState } from '#core/model/fold.ts';
import type { JournalDatabase } from './database.ts';
import { type StateRow, toState } from './rows.ts';

/** States read at once: few enough that the window can draw and answer in between. */
const BATCH = 1000;

/** Projected states whose entity begins with the prefix, e.g. `subject:`. */
export async function readStates(database: JournalDatabase, prefix: string): Promise<EntityState[]> {
  return inOrder(
    await database.openedStates(() => database.states.where('entity').startsWith(prefix).toArray()),
  );
}

/** All states of one kind of entity, e.g. `subject`, in the order of the roster. */
export async function statesOfKind(database: JournalDatabase, kind: string): Promise<EntityState[]> {
  const states: EntityState[] = [];
  for (;;) {
    const read = await firstStates(database, kind, BATCH, states.at(-1)?.first);
    states.push(...read);
    if (read.length < BATCH) return states;
  }
}

/** At most `limit` states of one kind that came in after a place in the journal, in the order of the roster. */
export async function firstStates(
  database: JournalDatabase,
  kind: string,
  limit: number,
  after = 0,
): Promise<EntityState[]> {
  const rows = await database.openedStates(() =>
    database.states
      .where('[kind+first]')
      .between([kind, after], [kind, Dexie.maxKey], false)
      .limit(limit)
      .toArray(),
  );
  return rows.map(toState);
}

/** States of these entities, in the order of the roster; those that are not there are left out. */
export async function statesOf(
  database: JournalDatabase,
  entities: readonly string[],
): Promise<EntityState[]> {
  return inOrder(await database.openedStates(() => database.states.bulkGet([...entities])));
}

/** States of the records of one subject. */
export async function statesOfSubject(database: JournalDatabase, subjectId: string): Promise<EntityState[]> {
  return inOrder(
    await database.openedStates(() => database.states.where('subject').equals(subjectId).toArray()),
  );
}

/** In the order of the roster, as the first events came in. */
function inOrder(rows: readonly StateRow[]): EntityState[] {
  const states = rows.map(toState);
  states.sort((a, b) => a.first - b.first);
  return states;
}
