import { beforeEach, expect, test } from 'vitest';
import type { Witness } from '../journal/witness.ts';
import { beginAnew, drafts, open, PASSPHRASE, rawText, SECRETS, subjectId, world } from './vault.fixture.ts';
import { eventRows, eventsOf, readEvents } from '../journal/event-queries.ts';
import { rescue, rescueHeader } from '../journal/rescue.ts';

beforeEach(beginAnew);

test('whoever recovers by the code has the new passphrase, also where its window begins anew at once', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  const code = vault.newCode();
  await vault.turnOn(PASSPHRASE, code);
  await vault.lock();
  // All that is still to be done when the key is there never happens.
  const end = new Promise<never>(() => undefined);
  const { database } = journal;
  const begun = new Promise<void>((resolve) => {
    world.onKeep = () => {
      resolve();
      for (const call of ['transaction', 'rawHead', 'putVault'] as const)
        database[call] = (() => end) as never;
    };
  });
  void vault.recover(code, '另外一个口令 9');
  await begun;
  [world.kept, world.onKeep] = [undefined, () => undefined];
  const again = open();
  await expect(again.vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'vault.wrongPassphrase' });
  await again.vault.unlock('另外一个口令 9');
  expect((await again.journal.eventsOfKind('vault.changed')).length).toBe(2);
  expect(await again.journal.audit()).toMatchObject({ health: 'ok', count: 6 });
}, 60_000);

test('a restored store is there in whole before any window is given its key', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  await vault.turnOn(PASSPHRASE, vault.newCode());
  const own = await journal.database.currentVault();
  const key = world.kept;
  const events = await readEvents(journal.database);
  await vault.lock();
  const counts: unknown[] = [];
  await journal.replaceAll(
    events.slice(0, 4),
    [],
    () => own,
    async () => {
      counts.push(await journal.database.events.count(), (world.remembered as Witness).count);
      world.kept = key;
    },
  );
  expect(counts).toEqual([4, 4]);
  expect(await journal.subjects()).toHaveLength(1);
  expect(await journal.database.vault()).toEqual(own?.header);
}, 60_000);

test('an erasure leaves the store encrypted as it is by then, whatever its window knew', async () => {
  const [one, two] = [open(), open()];
  await one.journal.append(drafts);
  const erase = () => two.journal.rewrite('asItIs', (events) => ({ events: events.slice(0, 0), drafts }));
  // Asked for while the other window encrypts everything.
  const begun = new Promise<void>((resolve, reject) => {
    world.onKeep = () => void erase().then(resolve, reject);
  });
  await one.vault.turnOn(PASSPHRASE, one.vault.newCode());
  await begun;
  world.onKeep = () => undefined;
  expect(await one.journal.database.vault()).toBeDefined();
  expect(await rawText(one.journal.database)).not.toMatch(SECRETS);
  // And after the passphrase was changed elsewhere.
  await one.vault.changePassphrase(PASSPHRASE, '另外一个口令 9');
  await erase();
  await one.vault.unlock('另外一个口令 9');
  await expect(one.vault.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'vault.wrongPassphrase' });
}, 120_000);

test('two changes of the header from two windows both hold', async () => {
  const [one, two] = [open(), open()];
  await one.journal.append(drafts);
  await one.vault.turnOn(PASSPHRASE, one.vault.newCode());
  const next = one.vault.newCode();
  await Promise.all([
    one.vault.changePassphrase(PASSPHRASE, '另外一个口令 9'),
    two.vault.changeCode(PASSPHRASE, next),
  ]);
  await one.vault.unlock('另外一个口令 9');
  await one.vault.recover(next, PASSPHRASE);
}, 120_000);

test('turned on in two windows at once, it is on once, and open', async () => {
  const [one, two] = [open(), open()];
  await one.journal.append(drafts);
  const results = await Promise.allSettled([
    one.vault.turnOn(PASSPHRASE, one.vault.newCode()),
    two.vault.turnOn('另外一个口令 9', two.vault.newCode()),
  ]);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.map(({ reason }) => reason as unknown)).toMatchObject([{ code: 'vault.isOn' }]);
  expect(await one.journal.subjects()).toHaveLength(1);
}, 120_000);

test('a row in clear in an encrypted store is refused, open or locked, and the audit puts states right', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  const { states, events } = journal.database;
  const entity = `subject:${subjectId}`;
  const [state, event] = [await states.get(entity), await events.get(1)];
  await vault.turnOn(PASSPHRASE, vault.newCode());
  await states.put(state);
  await expect(journal.subjects()).rejects.toMatchObject({ code: 'vault.altered' });
  await vault.lock();
  await expect(journal.subjects()).rejects.toMatchObject({ code: 'vault.locked' });
  await vault.unlock(PASSPHRASE);
  expect(await journal.audit()).toMatchObject({ health: 'ok' });
  // Mended from the events.
  expect(await journal.subjects()).toHaveLength(1);
  await events.put(event);
  await expect(readEvents(journal.database)).rejects.toMatchObject({ code: 'vault.altered' });
  await expect(eventRows(journal.database, 1, 1)).rejects.toMatchObject({ code: 'vault.altered' });
  await expect(eventsOf(journal.database, entity)).rejects.toMatchObject({ code: 'vault.altered' });
}, 60_000);

test('a header that cannot be read bars none of the ways out', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  await vault.turnOn(PASSPHRASE, vault.newCode());
  const { database } = journal;
  const broken = { iterations: 'many' };
  await database.meta.put({ id: 'vault', header: broken });
  expect(await journal.inspect()).toMatchObject({ health: 'unreadable' });
  expect(await rescue(database)).toHaveLength(5);
  expect(await rescueHeader(database)).toEqual(broken);
  await journal.replaceAll([], [], (own) => own);
  expect(await open().journal.inspect()).toMatchObject({ health: 'ok', count: 0, locked: false });
  await open().journal.append(drafts);
}, 60_000);
