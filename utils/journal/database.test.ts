import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Draft } from '#core/model/event.ts';
import { foldAll } from '#core/model/fold.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { JournalDatabase } from './database.ts';
import { projectAnew } from './projections.ts';
import { firstStates, statesOfKind } from './state-queries.ts';
import { prepareBatch, writeBatch } from './batch.ts';

const stamp = { device: randomUUID(), counter: 0, claimedAt: '2026-01-02T03:04:05.678Z', who: '' };

/** People and their records, one after the other, under ids that stand in no order. */
function eventsOf(count: number): ReturnType<typeof chain> {
  const drafts = Array.from({ length: count }, (_, at): Draft[] => {
    const id = randomUUID();
    const recordId = randomUUID();
    const subject = { id, kind: 'person' as const, values: { name: `样例${at}` } };
    const record = { recordId, formTypeId: 'member-pledge', subjectId: id, values: {} };
    return [
      { entity: `subject:${id}`, base: null, payload: { kind: 'subject.put', subject } },
      { entity: `record:${recordId}`, base: null, payload: { kind: 'record.put', ...record } },
    ];
  });
  return chain(drafts.flat(), EMPTY_HEAD, stamp);
}

/** The store as the program before the index by kind has left it. */
async function oldStore(name: string, events: ReturnType<typeof chain>): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({ events: 'sequence,entity,payload.kind', states: 'entity,subject', meta: 'id' });
  await old.table('states').bulkAdd([...foldAll(events).values()]);
  await old.table('events').bulkAdd([...events]);
  old.close();
}

const namesOf = (states: readonly { heads: readonly { payload: object }[] }[]): string[] =>
  states.map(({ heads }) => JSON.stringify(heads[0]?.payload).match(/样例\d+/)?.[0] ?? '');

test('a store of an older version gets its order, and keeps everybody', async () => {
  await oldStore('old', eventsOf(25));
  const database = new JournalDatabase('old');
  expect(namesOf(await statesOfKind(database, 'subject'))).toEqual(
    Array.from({ length: 25 }, (_, at) => `样例${at}`),
  );
  expect(await statesOfKind(database, 'record')).toHaveLength(25);
  database.close();
});

test('more states than are read at once come in the order of the roster, none twice and none left out', async () => {
  const database = new JournalDatabase('long');
  const events = eventsOf(2100);
  await writeBatch(database, await prepareBatch(database, events, await database.head()));
  const names = namesOf(await statesOfKind(database, 'subject'));
  expect(names).toEqual(Array.from({ length: 2100 }, (_, at) => `样例${at}`));
  expect(namesOf(await firstStates(database, 'subject', 2))).toEqual(['样例0', '样例1']);
  database.close();
});

test('written states are the same as those of an older store made new', async () => {
  const events = eventsOf(3);
  await oldStore('again', events);
  const database = new JournalDatabase('again');
  expect(await projectAnew(database, events)).toBe(true); // the subject of each record was not there
  expect(await projectAnew(database, events)).toBe(false);
  database.close();
});
