import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { officeDrafts } from '#tests/fixtures/office.ts';
import { makeCipher } from '../vault/cipher.ts';
import { newVault } from '../vault/header-keys.ts';
import { recoveryCode } from '#core/vault/recovery-code.ts';
import { JournalDatabase } from './database.ts';
import { Journal } from './journal.ts';
import { isWell } from './verify.ts';

let cipher: Awaited<ReturnType<typeof makeCipher>> | undefined;
let database: JournalDatabase;
let journal: Journal;
let witness: unknown;

beforeEach(async () => {
  [cipher, witness] = [undefined, undefined];
  database = new JournalDatabase(`verify-${crypto.randomUUID()}`, async () => cipher);
  journal = new Journal(database, {
    witness: { read: async () => witness, write: async (next) => void (witness = next) },
    who: async () => '填报员',
    now: () => new Date('2026-03-01T08:00:00.000Z'),
    announce: () => undefined,
  });
});
afterEach(() => database.close());

const entity = 'subject:00000000-0000-4000-8000-000000000003';

/** What may have happened to a store of 20 people, their records and 12 verdicts. */
const DAMAGES: Readonly<Record<string, () => Promise<unknown>>> = {
  'an event altered': () => database.events.update(5, { who: '别人' }),
  'an event gone': () => database.events.delete(7),
  'the last event gone': () => database.events.delete(52),
  'a projection altered': () =>
    database.states.update(entity, { 'heads.0.payload.subject.values.name': '改' }),
  'a projection with something more': () => database.states.update(entity, { more: 1 }),
  'a projection gone': () => database.states.delete(entity),
  'a projection of nothing': async () =>
    database.states.put({ ...((await database.states.get(entity)) as object), entity: 'subject:x' }),
  'another head': () => database.meta.update('head', { headHash: 'a'.repeat(64) }),
  'no head': () => database.meta.delete('head'),
};

test('a store is well when it is empty, full, and encrypted', async () => {
  expect(await isWell(database)).toBe(true);
  await journal.append(officeDrafts(20, 12));
  expect(await isWell(database)).toBe(true);
  const { header, dataKey } = await newVault('山高水长 2026', recoveryCode(new Uint8Array(20)));
  cipher = await makeCipher(header.vaultId, dataKey);
  await journal.rewrite({ header, cipher }, (events) => ({ events, drafts: [] }));
  expect(await isWell(database)).toBe(true);
  await database.states.update(entity, { first: 99 });
  expect(await isWell(database)).toBe(false);
  cipher = undefined;
  expect(await isWell(database)).toBe(false);
});

test.each(Object.keys(DAMAGES))('%s is seen, as the audit sees it', async (damage) => {
  await journal.append(officeDrafts(20, 12));
  await DAMAGES[damage]?.();
  expect(await isWell(database)).toBe(false);
});

test('the audit looks a second time only where the first look did not find all well', async () => {
  await journal.append(officeDrafts(20, 12));
  await DAMAGES['a projection altered']?.();
  await journal.audit(async () => true);
  expect(await isWell(database)).toBe(false);
  expect(await journal.audit(() => isWell(database))).toMatchObject({ health: 'ok' });
  expect(await isWell(database)).toBe(true);
  await DAMAGES['an event altered']?.();
  expect(await journal.audit(() => isWell(database))).toMatchObject({ cause: 'journal.altered' });
});
