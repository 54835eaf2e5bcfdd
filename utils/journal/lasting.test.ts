import { beforeEach, expect, test } from 'vitest';
import type { Draft } from '#core/model/event.ts';
import { erase } from '#core/retention/erase.ts';
import { erasureMarks, restoration } from '#core/retention/restore.ts';
import { beginAnew, open, PASSPHRASE } from '../vault/vault.fixture.ts';
import { readEvents } from './event-queries.ts';
import { readLasting } from './lasting.ts';

const subjectId = crypto.randomUUID();
const person: Draft = {
  entity: `subject:${subjectId}`,
  base: null,
  payload: { kind: 'subject.put', subject: { id: subjectId, kind: 'person', values: { name: '王样去' } } },
};
const exportId = crypto.randomUUID();
const exported: Draft = {
  entity: `export:${exportId}`,
  base: null,
  payload: { kind: 'export.done', exportId, file: '汇总.xlsx', rows: 1 },
};

beforeEach(beginAnew);

/** A journal that was backed up, then exported from, then rid of its only person. */
async function wentOn(isSealed: boolean) {
  const { journal, vault } = open();
  await journal.append([person]);
  const backup = await readEvents(journal.database);
  await journal.append([exported]);
  if (isSealed) await vault.turnOn(PASSPHRASE, vault.newCode());
  const chosen = { subjects: new Set([subjectId]), reviews: new Set<string>() };
  await journal.rewrite('asItIs', (events) => {
    const { events: left, counts } = erase(events, chosen);
    const payload = { kind: 'erasure.done' as const, ...counts, marks: erasureMarks(chosen) };
    return {
      events: left,
      drafts: [{ entity: `erasure:${crypto.randomUUID()}`, base: null, payload }],
    };
  });
  return { journal, vault, backup };
}

for (const isSealed of [false, true]) {
  test(`an older backup is restored with the log and without the erased, ${isSealed ? 'encrypted' : 'in clear'}`, async () => {
    const { journal, backup } = await wentOn(isSealed);
    await journal.replaceAll(
      async () => restoration(backup, await readLasting(journal.database)).events,
      [],
      (own) => own,
    );
    expect(await journal.inspect()).toMatchObject({ health: 'ok' });
    expect(await journal.subjects()).toEqual([]);
    const again = await readEvents(journal.database);
    expect(again.map(({ payload }) => payload.kind)).toEqual(['export.done', 'erasure.done']);
  });
}

test('what is locked is not read, and what was altered is left out', async () => {
  const locked = await wentOn(true);
  await locked.vault.lock();
  expect(await readLasting(locked.journal.database)).toEqual([]);
  beginAnew();
  const { database } = (await wentOn(false)).journal;
  expect(await readLasting(database)).toHaveLength(2);
  await database.events.update(1, { who: '旁人' });
  expect((await readLasting(database)).map(({ payload }) => payload.kind)).toEqual(['erasure.done']);
});
