import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writtenPacks } from '#catalog/packs.ts';
import type { Draft } from '#core/model/event.ts';
import { JournalDatabase } from './journal/database.ts';
import { Journal } from './journal/journal.ts';
import { OwnPacksReader } from './own-packs.ts';
import { readEvents } from './journal/event-queries.ts';

let serial = 0;
let database: JournalDatabase;
let journal: Journal;
let remembered: unknown;
let asked: string[] = [];

beforeEach(() => {
  serial += 1;
  database = new JournalDatabase(`own-packs-${serial}`);
  remembered = undefined;
  asked = [];
  journal = new Journal(database, {
    witness: {
      read: async () => remembered,
      write: async (witness) => {
        remembered = structuredClone(witness);
      },
    },
    who: async () => '',
    now: () => new Date('2026-03-01T08:00:00.000Z'),
    announce: () => undefined,
  });
});
afterEach(() => database.close());

type Asked = 'inspect' | 'packs' | 'tunings' | 'packStamp';

/** What is read of the store, and counted. */
function counted(what: Asked): never {
  return (() => {
    asked.push(what);
    return journal[what]();
  }) as never;
}

function reader(): OwnPacksReader {
  return new OwnPacksReader({
    position: () => journal.position(),
    inspect: counted('inspect'),
    packStamp: counted('packStamp'),
    packs: counted('packs'),
    tunings: counted('tunings'),
  });
}

function packDraft(id: string, title: string, base: string | null = null): Draft {
  const pack = { ...writtenPacks[0]!, id, title };
  return { entity: `pack:${id}`, base, payload: { kind: 'pack.put', authored: { pack, examples: [] } } };
}
const person = (): Draft => {
  const id = crypto.randomUUID();
  const subject = { id, kind: 'person' as const, values: { name: '甲' } };
  return { entity: `subject:${id}`, base: null, payload: { kind: 'subject.put', subject } };
};
const titlesOf = async (packs: OwnPacksReader) => (await packs.read()).authored.map(({ pack }) => pack.title);

test('packs are read once, and not again for what is not about packs', async () => {
  await journal.append([packDraft('own', '一')]);
  const packs = reader();
  const first = await packs.read();
  expect(first.authored.map(({ pack }) => pack.title)).toEqual(['一']);
  asked = [];
  expect(await packs.read()).toBe(first);
  expect(asked).toEqual([]);
  await journal.append([person()]);
  expect(await packs.read()).toBe(first);
  expect(asked).toEqual(['inspect', 'packStamp']);
});

test('a pack that is changed, added, deleted or tuned is read anew, also where another window did it', async () => {
  const [put] = await journal.append([packDraft('own', '一')]);
  const packs = reader();
  expect(await titlesOf(packs)).toEqual(['一']);
  const [changed] = await journal.append([packDraft('own', '二', put?.hash)]);
  expect(await titlesOf(packs)).toEqual(['二']);
  const tuning = { packId: 'own', parameters: {}, checks: { one: false } };
  await journal.append([{ entity: 'tuning:own', base: null, payload: { kind: 'pack.tuned', tuning } }]);
  expect((await packs.read()).tunings).toEqual([tuning]);
  await journal.append([
    { entity: 'pack:own', base: changed?.hash ?? null, payload: { kind: 'pack.removed', packId: 'own' } },
  ]);
  expect(await titlesOf(packs)).toEqual([]);
});

test('a store that has lost something has no packs, and those of a restored one are read', async () => {
  await journal.append([packDraft('own', '一')]);
  const events = await readEvents(database);
  const packs = reader();
  await packs.read();
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
  expect(await titlesOf(packs)).toEqual([]);
  await journal.replaceAll(events);
  expect(await titlesOf(packs)).toEqual(['一']);
});

test('what a change is told by holds nothing of the packs: their text is not read for it', async () => {
  const [put] = await journal.append([packDraft('own', '一')]);
  const read: unknown[] = [];
  for (const table of [database.events, database.states]) {
    table.hook('reading', (row) => {
      read.push(row);
      return row;
    });
  }
  const before = await journal.packStamp();
  await journal.append([person()]);
  read.length = 0;
  expect(await journal.packStamp()).toBe(before);
  expect(read).toEqual([]);
  await journal.append([packDraft('own', '二', put?.hash)]);
  expect(await journal.packStamp()).not.toBe(before);
});
