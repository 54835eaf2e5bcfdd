import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft } from '#core/model/event.ts';
import { JournalDatabase } from '../journal/database.ts';
import { Journal } from '../journal/journal.ts';
import type { Witness } from '../journal/witness.ts';
import { type Bytes, type Cipher, makeCipher } from './cipher.ts';
import { VaultService } from './vault.ts';

const PASSPHRASE = '山高水长 2026';
const PAGE = 'http://portal.test/form?name=样一';
let name = '';
let serial = 0;
let remembered: unknown;
let kept: { vaultId: string; dataKey: Bytes } | undefined;
let tries: unknown;
let clock = 0;
let databases: JournalDatabase[] = [];

async function cipher(): Promise<Cipher | undefined> {
  return kept && makeCipher(kept.vaultId, kept.dataKey);
}

function open(options: { crashBeforeWitness?: boolean } = {}): { journal: Journal; vault: VaultService } {
  const database = new JournalDatabase(name, cipher);
  databases.push(database);
  const journal = new Journal(database, {
    witness: {
      read: async () => remembered,
      write: async (witness: Witness) => {
        if (options.crashBeforeWitness) throw new Error('crash');
        remembered = structuredClone(witness);
      },
    },
    who: async () => '样填报员',
    now: () => new Date('2026-03-01T08:00:00.000Z'),
    announce: () => undefined,
  });
  const store = {
    read: async () => tries,
    write: async (next: unknown) => void (tries = next),
    now: () => clock,
  };
  const keeper = {
    keep: async (vaultId: string, dataKey: Bytes) => void (kept = { vaultId, dataKey }),
    forget: async () => void (kept = undefined),
  };
  return { journal, vault: new VaultService(journal, store, keeper) };
}

const ids = Array.from({ length: 4 }, () => crypto.randomUUID());
const [subjectId = '', fillId = '', recordId = '', reviewId = ''] = ids;
const target = { page: PAGE, subjectName: '王样一', formTypeId: 'member-pledge' };
const drafts: Draft[] = [
  {
    entity: `subject:${subjectId}`,
    base: null,
    payload: {
      kind: 'subject.put',
      subject: { id: subjectId, kind: 'person', values: { name: '王样一', idNumber: '999999200001010011' } },
    },
  },
  {
    entity: `record:${recordId}`,
    base: null,
    payload: {
      kind: 'record.put',
      recordId,
      formTypeId: 'member-pledge',
      subjectId,
      values: { post: '样职务' },
    },
  },
  {
    entity: `fill:${fillId}`,
    base: null,
    payload: { kind: 'fill.started', fillId, recordId, page: PAGE },
  },
  {
    entity: `review:${reviewId}`,
    base: null,
    payload: {
      kind: 'review.verdict',
      reviewId,
      packId: 'pack',
      target,
      verdict: { criterionId: 'pack/set/item', verdict: 'met', machine: 'review', comment: '样意见' },
    },
  },
];

/** Everything that stands in the database, as text; bytes as Latin letters, so that texts in them would be found. */
async function rawText(database: JournalDatabase): Promise<string> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  );
}

const SECRETS = /样|999999|portal\.test|member-pledge/;

beforeEach(() => {
  serial += 1;
  name = `vault-${serial}`;
  [remembered, kept, tries, clock] = [undefined, undefined, undefined, 0];
});
afterEach(() => {
  for (const database of databases) database.close();
  databases = [];
});

test('an encrypted store says the same as before, and nothing of it in clear', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  expect(await rawText(journal.database)).toMatch(SECRETS);
  const before = await journal.database.readEvents();
  const code = vault.newCode();
  await vault.turnOn(PASSPHRASE, code);
  expect(await rawText(journal.database)).not.toMatch(SECRETS);
  const after = await journal.database.readEvents();
  expect(after.slice(0, 4)).toEqual(before);
  expect(after[4]?.payload).toEqual({ kind: 'vault.changed', change: 'on' });
  // New writes, lookups and the audit work as before.
  await journal.append([{ ...drafts[0], base: before[0]?.hash ?? null } as Draft]);
  expect(await rawText(journal.database)).not.toMatch(SECRETS);
  expect((await journal.subjects())[0]?.value.values['name']).toBe('王样一');
  expect(await journal.records(subjectId)).toHaveLength(1);
  expect(await journal.fillEvents(PAGE, 9)).toHaveLength(1);
  expect(await journal.verdictsAbout(PAGE, '王样一')).toHaveLength(1);
  expect(await journal.verdictsOn('王样一')).toHaveLength(1);
  expect(await open().journal.audit()).toMatchObject({ health: 'ok', count: 6, locked: false });
  // Hashes would let guesses be tried out: only marks of them stand there.
  const raw = await rawText(journal.database);
  for (const { hash } of await journal.database.readEvents()) expect(raw).not.toContain(hash);
}, 60_000);

test('locked, nothing is read or written, and a loss is still seen', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  await vault.turnOn(PASSPHRASE, vault.newCode());
  await vault.lock();
  const again = open().journal;
  expect(await again.inspect()).toMatchObject({ health: 'ok', count: 5, locked: true });
  expect(await again.audit()).toMatchObject({ health: 'ok', locked: true });
  const refused = { code: 'vault.locked' };
  await expect(again.subjects()).rejects.toMatchObject(refused);
  await expect(again.append(drafts)).rejects.toMatchObject(refused);
  await expect(again.verdictsAbout(PAGE, '王样一')).rejects.toMatchObject(refused);
  await expect(again.fillEvents(PAGE, 9)).rejects.toMatchObject(refused);
  await again.database.events.delete(5);
  expect((await again.inspect()).health).toBe('damaged');
  await again.database.events.clear();
  expect((await again.inspect()).health).toBe('emptied');
}, 60_000);

test('the passphrase opens, the recovery code sets another, wrong ones are told and slow down', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  const code = vault.newCode();
  await vault.turnOn(PASSPHRASE, code);
  await vault.lock();
  const wrong = () => vault.unlock('不是这个口令的呀');
  for (let tried = 0; tried < 3; tried += 1)
    await expect(wrong()).rejects.toMatchObject({ code: 'vault.wrongPassphrase' });
  await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({
    code: 'vault.wait',
    params: { seconds: 5 },
  });
  clock = 5_000;
  await vault.unlock(PASSPHRASE);
  expect(await journal.subjects()).toHaveLength(1);
  await vault.lock();
  await expect(vault.recover(vault.newCode(), '另外一个口令 9')).rejects.toMatchObject({
    code: 'vault.wrongCode',
  });
  await vault.recover(code.toLowerCase(), '另外一个口令 9');
  expect(await journal.subjects()).toHaveLength(1);
  await vault.lock();
  await expect(vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'vault.wrongPassphrase' });
  await vault.unlock('另外一个口令 9');
  expect((await journal.eventsOfKind('vault.changed')).map(({ payload }) => payload)).toEqual([
    { kind: 'vault.changed', change: 'on' },
    { kind: 'vault.changed', change: 'recovered' },
  ]);
}, 120_000);

test('another passphrase or code wraps the same key anew: no row changes', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  await vault.turnOn(PASSPHRASE, vault.newCode());
  const rows = await journal.database.events.toArray();
  await vault.changePassphrase(PASSPHRASE, '另外一个口令 9');
  const next = vault.newCode();
  await vault.changeCode('另外一个口令 9', next);
  expect((await journal.database.events.toArray()).slice(0, rows.length)).toEqual(rows);
  await vault.lock();
  await vault.recover(next, PASSPHRASE);
  expect(await journal.subjects()).toHaveLength(1);
}, 120_000);

test('turned off, it is in clear again, after the passphrase only', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  await vault.turnOn(PASSPHRASE, vault.newCode());
  await expect(vault.turnOff('不是这个口令的呀')).rejects.toMatchObject({ code: 'vault.wrongPassphrase' });
  expect(await journal.database.vault()).toBeDefined();
  await vault.turnOff(PASSPHRASE);
  expect(await journal.database.vault()).toBeUndefined();
  kept = undefined;
  expect(await open().journal.audit()).toMatchObject({ health: 'ok', count: 6, locked: false });
  expect(await rawText(journal.database)).toMatch(SECRETS);
}, 60_000);

test('a crash before the exchange leaves the clear store, one after it the encrypted one', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  const { database } = journal;
  const exchange = database.stagedStates.bulkAdd.bind(database.stagedStates);
  database.stagedStates.bulkAdd = (() => {
    throw new Error('killed');
  }) as never;
  await expect(vault.turnOn(PASSPHRASE, vault.newCode())).rejects.toThrow('killed');
  expect(await open().journal.audit()).toMatchObject({ health: 'ok', count: 4, locked: false });
  expect(await database.stagedEvents.count()).toBe(5);
  database.stagedStates.bulkAdd = exchange as never;

  const crashing = open({ crashBeforeWitness: true });
  await expect(crashing.vault.turnOn(PASSPHRASE, vault.newCode())).rejects.toThrow('crash');
  expect(await database.stagedEvents.count()).toBe(0);
  kept = undefined;
  // The witness knows nothing of the new life yet, and without the key it cannot be verified.
  expect(await open().journal.inspect()).toMatchObject({ health: 'ahead', locked: true });
  await vault.unlock(PASSPHRASE);
  expect(await open().journal.inspect()).toMatchObject({ health: 'ahead', count: 5 });
  expect(await open().journal.audit()).toMatchObject({ health: 'ok', count: 5, locked: false });
}, 60_000);

test('rows that were changed, exchanged or taken from another vault are refused', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  await vault.turnOn(PASSPHRASE, vault.newCode());
  const { events } = journal.database;
  const first = (await events.get(1)) as { sealed: Uint8Array };
  const second = (await events.get(2)) as { sealed: Uint8Array };
  const refused = { code: 'vault.altered' };
  await events.put({ ...second, sealed: first.sealed });
  await expect(journal.database.readEvents()).rejects.toMatchObject(refused);
  await events.put({ ...second, entity: `record:${crypto.randomUUID()}` });
  await expect(journal.database.readEvents()).rejects.toMatchObject(refused);
  await events.put({ ...second, sealed: second.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) });
  expect(await journal.audit()).toMatchObject({ health: 'damaged', cause: 'vault.altered' });
  await events.put(second);
  expect(await journal.audit()).toMatchObject({ health: 'ok' });
  await journal.database.states.clear();
  expect(await journal.audit()).toMatchObject({ health: 'ok' });
  expect(await journal.subjects()).toHaveLength(1);
}, 60_000);

test('weak passphrases are refused before anything changes', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  await expect(vault.turnOn('12345678', vault.newCode())).rejects.toMatchObject({ code: 'vault.weak.short' });
  expect(await journal.database.vault()).toBeUndefined();
});
