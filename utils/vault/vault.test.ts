import { beforeEach, expect, test } from 'vitest';
import type { Draft } from '#core/model/event.ts';
import {
  beginAnew,
  breakExchange,
  drafts,
  open,
  PAGE,
  PASSPHRASE,
  rawText,
  SECRETS,
  subjectId,
  world,
} from './vault.fixture.ts';
import { readEvents } from '../journal/event-queries.ts';

beforeEach(beginAnew);

test('an encrypted store says the same as before, and nothing of it in clear', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  expect(await rawText(journal.database)).toMatch(SECRETS);
  const before = await readEvents(journal.database);
  const code = vault.newCode();
  await vault.turnOn(PASSPHRASE, code);
  expect(await rawText(journal.database)).not.toMatch(SECRETS);
  const after = await readEvents(journal.database);
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
  for (const { hash } of await readEvents(journal.database)) expect(raw).not.toContain(hash);
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
  world.clock = 5_000;
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
  world.kept = undefined;
  expect(await open().journal.audit()).toMatchObject({ health: 'ok', count: 6, locked: false });
  expect(await rawText(journal.database)).toMatch(SECRETS);
}, 60_000);

test('a crash before the exchange leaves the clear store, one after it the encrypted one', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  const { database } = journal;
  const mend = breakExchange(database, true);
  await expect(vault.turnOn(PASSPHRASE, vault.newCode())).rejects.toThrow('killed');
  mend();
  expect(await database.stagedEvents.count()).toBe(5);
  expect(await open().journal.audit()).toMatchObject({ health: 'ok', count: 4, locked: false });

  const crashing = open({ crashBeforeWitness: true });
  await expect(crashing.vault.turnOn(PASSPHRASE, vault.newCode())).rejects.toThrow('crash');
  expect(await database.stagedEvents.count()).toBe(0);
  world.kept = undefined;
  // The witness knows nothing of the new life yet, and without the key it cannot be verified.
  expect(await open().journal.inspect()).toMatchObject({ health: 'ahead', locked: true });
  await vault.unlock(PASSPHRASE);
  expect(await open().journal.inspect()).toMatchObject({ health: 'ahead', count: 5 });
  expect(await open().journal.audit()).toMatchObject({ health: 'ok', count: 5, locked: false });
}, 60_000);

test.each([false, true])(
  'turning off that ends half way (killed: %s) leaves nothing in clear',
  async (dead) => {
    const { journal, vault } = open();
    await journal.append(drafts);
    await vault.turnOn(PASSPHRASE, vault.newCode());
    const mend = breakExchange(journal.database, dead);
    await expect(vault.turnOff(PASSPHRASE)).rejects.toThrow('killed');
    mend();
    // A failure clears up after itself; after a kill, the next start does.
    if (dead) {
      expect(await rawText(journal.database)).toMatch(SECRETS);
      await vault.lock();
      await open().journal.inspect();
    }
    expect(await rawText(journal.database)).not.toMatch(SECRETS);
    await vault.unlock(PASSPHRASE);
    expect(await journal.audit()).toMatchObject({ health: 'ok', count: 5, locked: false });
  },
  60_000,
);

test('rows that were changed, exchanged or taken from another vault are refused', async () => {
  const { journal, vault } = open();
  await journal.append(drafts);
  await vault.turnOn(PASSPHRASE, vault.newCode());
  const { events } = journal.database;
  const first = (await events.get(1)) as { sealed: Uint8Array };
  const second = (await events.get(2)) as { sealed: Uint8Array };
  const refused = { code: 'vault.altered' };
  await events.put({ ...second, sealed: first.sealed });
  await expect(readEvents(journal.database)).rejects.toMatchObject(refused);
  await events.put({ ...second, entity: `record:${crypto.randomUUID()}` });
  await expect(readEvents(journal.database)).rejects.toMatchObject(refused);
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
