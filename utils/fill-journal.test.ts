import { expect, test } from 'vitest';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { fillsOf, finishFill, noteUndone, startFill } from './fill-journal.ts';

const page = 'http://portal.test/form';
const report = { fields: [], clicks: [], ms: 0 };
const start = {
  recordId: undefined,
  subjectId: '4c1c9a0e-53f4-4b0c-9d0c-0a8f3f2b7a11',
  formTypeId: 'member-pledge',
  page,
};

/** A journal in memory: the same chain, without a disk. */
function memoryJournal() {
  const events: JournalEvent[] = [];
  return {
    events,
    append: async (drafts: readonly Draft[]) => {
      const last = events.at(-1);
      const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
      const stamp = {
        device: start.subjectId,
        counter: events.length,
        claimedAt: '2016-05-01T00:00:00.000Z',
        who: '测试',
      };
      const added = chain(drafts, head, stamp);
      events.push(...added);
      return added;
    },
    eventsOfKind: async (kind: string) => events.filter((event) => event.payload.kind === kind),
    history: async (entity: string) => events.filter((event) => event.entity === entity),
  };
}

test('a first fill begins the record in the same batch', async () => {
  const journal = memoryJournal();
  const fill = await startFill(journal, start);
  expect(journal.events.map((event) => event.payload.kind)).toEqual(['record.put', 'fill.started']);
  expect(journal.events[0]?.entity).toBe(`record:${fill.recordId}`);
});

test('a fill that never ended is known as unfinished, and can still be undone', async () => {
  const journal = memoryJournal();
  await startFill(journal, start);
  const { standing, unfinished } = await fillsOf(journal, page);
  expect(unfinished).toBe(true);
  expect(standing).toHaveLength(1);
  await noteUndone(journal, standing, page, report);
  expect(await fillsOf(journal, page)).toEqual({ standing: [], unfinished: false });
});

test('each event is based on the one before it', async () => {
  const journal = memoryJournal();
  const fill = await finishFill(journal, await startFill(journal, start), page, report);
  await noteUndone(journal, [fill], page, report);
  const own = journal.events.filter((event) => event.entity === `fill:${fill.fillId}`);
  expect(own.map((event) => event.base)).toEqual([null, own[0]?.hash, own[1]?.hash]);
});

test('other pages do not count', async () => {
  const journal = memoryJournal();
  await startFill(journal, start);
  expect(await fillsOf(journal, 'http://portal.test/other')).toEqual({ standing: [], unfinished: false });
});
