import { beforeEach, expect, test } from 'vitest';
import { backupAge } from '#core/model/backup-due.ts';
import type { Draft } from '#core/model/event.ts';
import { erase } from '#core/retention/erase.ts';
import { beginAnew, open } from '../vault/vault.fixture.ts';
import { readEvents } from './event-queries.ts';
import type { Journal } from './journal.ts';

const NOW = '2026-03-20T08:00:00.000Z';
const ids = Array.from({ length: 6 }, () => crypto.randomUUID());
const people = ids.map((id): Draft => ({
  entity: `subject:${id}`,
  base: null,
  payload: { kind: 'subject.put', subject: { id, kind: 'person', values: { name: '样' } } },
}));

beforeEach(beginAnew);

async function eraseFrom(journal: Journal, subjects: readonly string[]): Promise<void> {
  await journal.rewrite('asItIs', (events) => {
    const { events: left, counts } = erase(events, { subjects: new Set(subjects), reviews: new Set() });
    const payload = { kind: 'erasure.done' as const, ...counts };
    return {
      events: left,
      drafts: [{ entity: `erasure:${crypto.randomUUID()}`, base: null, payload }],
    };
  });
}

/** Events that no backup holds, as the reminder counts them. */
async function fresh(journal: Journal): Promise<number | undefined> {
  const { count, witness } = await journal.inspect();
  return backupAge({ count, lastBackup: witness?.lastBackup, firstAt: undefined }, NOW)?.fresh;
}

async function backedUp(drafts: readonly Draft[]): Promise<Journal> {
  const { journal } = open();
  await journal.append(drafts);
  const { length } = await readEvents(journal.database);
  const file = '备份.json';
  await journal.append([
    {
      entity: `backup:${crypto.randomUUID()}`,
      base: null,
      payload: { kind: 'backup.saved', file, events: length },
    },
  ]);
  await journal.noteBackup(file, length);
  return journal;
}

test('what a backup holds is counted less what was erased of it: the rest is fresh, as before', async () => {
  const journal = await backedUp(people.slice(0, 4));
  await journal.append(people.slice(4));
  expect(await fresh(journal)).toBe(2);
  await eraseFrom(journal, ids.slice(0, 3));
  // The two, and the note of the erasure.
  expect(await fresh(journal)).toBe(3);
});

test('what was erased of the events since the backup is no longer fresh', async () => {
  const journal = await backedUp(people.slice(0, 4));
  await journal.append(people.slice(4));
  await eraseFrom(journal, ids.slice(4));
  expect(await fresh(journal)).toBe(1);
});
