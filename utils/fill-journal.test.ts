import { expect, test } from 'vitest';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { FilledField } from '#core/model/page.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { fillsOf, finishFill, noteUndone, startFill, takenBack } from './fill-journal.ts';

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
    fillEvents: async (about: string, limit: number) =>
      events.filter(({ payload }) => 'page' in payload && payload.page === about).slice(-limit),
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

const field = (ref: string): FilledField => ({
  ref,
  path: 'name',
  label: '姓名',
  old: '',
  new: '王样一',
  outcome: { state: 'verified' },
  ms: 1,
});

test('undoing takes back the fills whose fields were put back, not those of other people before', async () => {
  const journal = memoryJournal();
  const fill = async (...refs: string[]) => {
    const begun = await startFill(journal, start);
    return finishFill(journal, begun, page, { ...report, fields: refs.map(field) });
  };
  await fill('f0:c0', 'f0:c1');
  const first = await fill('f0:c0');
  const second = await fill('f0:c1');
  const { standing, unfinished } = await fillsOf(journal, page);
  expect(unfinished).toBe(false);
  expect(standing).toHaveLength(3);
  const taken = takenBack(standing, { ...report, fields: [field('f0:c1'), field('f0:c0')] });
  expect(taken.map(({ fillId }) => fillId)).toEqual([first.fillId, second.fillId]);
});

test('a fill speaks only for the fields that it wrote', async () => {
  const journal = memoryJournal();
  const fill = async (...fields: FilledField[]) => {
    const begun = await startFill(journal, start);
    return finishFill(journal, begun, page, { ...report, fields });
  };
  const skipped = { state: 'skipped', reason: 'stopped', params: {} } as const;
  const first = await fill(field('f0:c0'));
  const second = await fill(field('f0:c1'), { ...field('f0:c0'), outcome: skipped });
  const { standing } = await fillsOf(journal, page);
  const taken = takenBack(standing, { ...report, fields: [field('f0:c1'), field('f0:c0')] });
  expect(taken.map(({ fillId }) => fillId)).toEqual([first.fillId, second.fillId]);
});

test('other pages do not count', async () => {
  const journal = memoryJournal();
  await startFill(journal, start);
  expect(await fillsOf(journal, 'http://portal.test/other')).toEqual({ standing: [], unfinished: false });
});
