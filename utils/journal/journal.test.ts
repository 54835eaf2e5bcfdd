import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft } from '#core/model/event.ts';
import { readBackup, writeBackup } from '#core/model/backup.ts';
import { JournalDatabase } from './database.ts';
import { Journal } from './journal.ts';
import type { Witness } from './witness.ts';
import { readEvents } from './event-queries.ts';

let name = '';
let serial = 0;
let remembered: unknown;
let databases: JournalDatabase[] = [];

/** A journal in this test's profile; `crashBeforeWitness` ends as a crash between the two writes would. */
function open(crashBeforeWitness = false): Journal {
  const database = new JournalDatabase(name);
  databases.push(database);
  return new Journal(database, {
    witness: {
      read: async () => remembered,
      write: async (witness: Witness) => {
        if (crashBeforeWitness) throw new Error('crash');
        remembered = structuredClone(witness);
      },
    },
    who: async () => '填报员',
    now: () => new Date('2026-03-01T08:00:00.000Z'),
    announce: () => undefined,
  });
}

function person(
  values: Record<string, string>,
  id: string = crypto.randomUUID(),
  base: string | null = null,
): Draft {
  return {
    entity: `subject:${id}`,
    base,
    payload: { kind: 'subject.put', subject: { id, kind: 'person', values } },
  };
}

/** Code with which a backup file is refused. */
function refusal(file: string): string | undefined {
  try {
    readBackup(file);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

const names = async (journal: Journal) => (await journal.subjects()).map(({ value }) => value.values['name']);

beforeEach(() => {
  serial += 1;
  name = `test-${serial}`;
  remembered = undefined;
});

afterEach(async () => {
  for (const database of databases) database.close();
  databases = [];
});

test('a new profile is fresh; what was appended is there after a restart', async () => {
  const journal = open();
  expect((await journal.inspect()).health).toBe('fresh');
  await journal.append([person({ name: '甲' }), person({ name: '乙' })]);
  const again = open();
  expect(await again.inspect()).toMatchObject({ health: 'ok', count: 2 });
  expect(await names(again)).toEqual(['甲', '乙']);
});

test('a batch with one malformed draft leaves nothing behind', async () => {
  const journal = open();
  const broken = { ...person({ name: '乙' }), base: 'not a hash' } as Draft;
  await expect(journal.append([person({ name: '甲' }), broken])).rejects.toThrow();
  expect(await journal.subjects()).toEqual([]);
  expect((await journal.inspect()).health).toBe('fresh');
});

test('two windows writing at once make one chain', async () => {
  const [left, right] = [open(), open()];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? left : right).append([person({ name: `人${index}` })]),
    ),
  );
  expect(await open().audit()).toMatchObject({ health: 'ok', count: 20 });
  expect(await left.subjects()).toHaveLength(20);
});

test('edits from one base in two windows are shown as a conflict', async () => {
  const journal = open();
  const id = crypto.randomUUID();
  const [first] = await journal.append([person({ name: '甲' }, id)]);
  await open().append([person({ name: '甲', post: '教师' }, id, first?.hash)]);
  await journal.append([person({ name: '甲', post: '主任' }, id, first?.hash)]);
  const [subject] = await journal.subjects();
  expect(subject?.value.values['post']).toBe('主任');
  expect(subject?.conflicts.map(({ value }) => value?.values['post'])).toEqual(['教师']);
});

test('a crash between commit and witness is adopted after verifying', async () => {
  await open().append([person({ name: '甲' })]);
  await expect(open(true).append([person({ name: '乙' })])).rejects.toThrow('crash');
  const again = open();
  expect(await again.inspect()).toMatchObject({ health: 'ahead', count: 2, witness: { count: 2 } });
  expect((await again.inspect()).health).toBe('ok');
  expect(await again.subjects()).toHaveLength(2);
});

test('an emptied store is a loss and takes no writes', async () => {
  const journal = open();
  await journal.append([person({ name: '甲' })]);
  await journal.database.delete();
  const again = open();
  expect((await again.inspect()).health).toBe('emptied');
  await expect(again.append([person({ name: '乙' })])).rejects.toMatchObject({ code: 'journal.refused' });
  expect(await again.subjects()).toEqual([]);
});

test('a store emptied while a window is open is noticed before the next write', async () => {
  const journal = open();
  await journal.append([person({ name: '甲' })]);
  await journal.database.events.clear();
  await journal.database.meta.clear();
  await expect(journal.append([person({ name: '乙' })])).rejects.toMatchObject({
    params: { health: 'emptied' },
  });
});

test('a store behind its witness, and one with a changed event, are losses', async () => {
  const journal = open();
  await journal.append([person({ name: '甲' })]);
  const early = await readEvents(journal.database);
  const meta = await journal.database.head();
  await journal.append([person({ name: '乙' })]);
  await journal.database.events.delete(2);
  expect((await open().inspect()).health).toBe('damaged');
  await journal.database.meta.put(meta);
  expect((await open().inspect()).health).toBe('behind');
  remembered = { ...(remembered as Witness), count: 1, headHash: early[0]?.hash };
  expect((await open().inspect()).health).toBe('ok');
  await journal.database.events.update(1, { who: '旁人' });
  expect((await open().inspect()).health).toBe('ok');
  expect(await open().audit()).toMatchObject({ health: 'damaged', cause: 'journal.altered' });
});

test('a witness of another shape, and a missing one, are not a fresh product', async () => {
  await open().append([person({ name: '甲' })]);
  remembered = { count: 'many' };
  expect((await open().inspect()).health).toBe('unreadable');
  remembered = undefined;
  expect(await open().inspect()).toMatchObject({ health: 'ahead', witness: { count: 1 } });
});

test('a witness that cannot be read does not stand in the way of a restore', async () => {
  const journal = open();
  await journal.append([person({ name: '甲' })]);
  const text = writeBackup(await readEvents(journal.database), '2026-03-01T08:00:00.000Z');
  remembered = { generation: 4, count: 'many' };
  await open().replaceAll(readBackup(text).events);
  expect(await open().inspect()).toMatchObject({ health: 'ok', count: 1, witness: { generation: 5 } });
});

test('projections that differ from the events are written anew by an audit', async () => {
  const journal = open();
  const [first] = await journal.append([person({ name: '甲' }), person({ name: '乙' })]);
  const entity = first?.entity ?? '';
  await journal.database.states.clear();
  expect(await open().audit()).toMatchObject({ health: 'ok', count: 2 });
  expect(await names(open())).toEqual(['甲', '乙']);
  const row = structuredClone(await journal.database.states.get(entity)) as {
    heads: { payload: { subject: { values: { name: string } } } }[];
  };
  for (const head of row.heads) head.payload.subject.values.name = '丁';
  await journal.database.states.put(row);
  expect(await names(open())).toContain('丁');
  await open().audit();
  expect(await names(open())).toEqual(['甲', '乙']);
});

test('a backup restores an emptied profile as its next generation', async () => {
  const journal = open();
  await journal.append([person({ name: '甲' }), person({ name: '乙' })]);
  const text = writeBackup(await readEvents(journal.database), '2026-03-01T08:00:00.000Z');
  await journal.database.delete();
  const again = open();
  expect((await again.inspect()).health).toBe('emptied');
  await again.replaceAll(readBackup(text).events);
  expect(await again.inspect()).toMatchObject({ health: 'ok', count: 2, witness: { generation: 2 } });
  expect(await names(again)).toEqual(expect.arrayContaining(['甲', '乙']));
  await again.append([person({ name: '丙' })]);
  expect(await open().audit()).toMatchObject({ health: 'ok', count: 3 });
});

test('what is noted about a restore is in its batch: both are there, or the store is as it was', async () => {
  const journal = open();
  const events = await journal.append([person({ name: '甲' })]);
  const note = person({ name: '乙' });
  await journal.replaceAll(events, [note]);
  expect(await open().inspect()).toMatchObject({ health: 'ok', count: 2, witness: { count: 2 } });
  expect(await open().audit()).toMatchObject({ health: 'ok' });
  expect(await names(open())).toEqual(expect.arrayContaining(['甲', '乙']));
  const malformed = { ...note, entity: 'nothing' } as unknown as Draft;
  await expect(journal.replaceAll([], [malformed])).rejects.toThrow();
  expect(await names(open())).toEqual(expect.arrayContaining(['甲', '乙']));
});

test('starting over is a new generation, also when nothing was written in it', async () => {
  const journal = open();
  await journal.append([person({ name: '甲' })]);
  await journal.replaceAll([]);
  await journal.database.delete();
  const again = open();
  expect((await again.inspect()).health).toBe('ok');
  await again.append([person({ name: '乙' })]);
  expect(await open().inspect()).toMatchObject({ health: 'ok', count: 1, witness: { generation: 2 } });
});

test('a backup that was altered, cut, of a newer version or another kind is refused by name', async () => {
  const journal = open();
  await journal.append([person({ name: '甲' })]);
  const text = writeBackup(await readEvents(journal.database), '2026-03-01T08:00:00.000Z');
  expect(refusal(text)).toBeUndefined();
  expect(refusal(text.replace('甲', '乙'))).toBe('backup.damaged');
  expect(refusal(text.slice(0, -20))).toBe('backup.notJson');
  expect(refusal('{"format":"other","version":1}')).toBe('backup.notBackup');
  expect(refusal(text.replace('"version":1', '"version":2'))).toBe('backup.newer');
  expect(refusal(writeBackup([], '2026-03-01T08:00:00.000Z'))).toBe('backup.empty');
});

test('the device counter runs without gaps over batches', async () => {
  const journal = open();
  await journal.append([person({ name: '甲' }), person({ name: '乙' })]);
  await journal.append([person({ name: '丙' })]);
  const counters = (await readEvents(journal.database)).map((event) => event.counter);
  expect(counters).toEqual([1, 2, 3]);
});

const fill = (fillId: string, where: string): Draft => ({
  entity: `fill:${fillId}`,
  base: null,
  payload: { kind: 'fill.started', fillId, recordId: crypto.randomUUID(), page: where },
});

test('fills are found by page, the latest first to be kept; verdicts by page and person', async () => {
  const journal = open();
  const page = 'http://portal.test/form';
  const verdict = (reviewId: string, subjectName: string): Draft => ({
    entity: `review:${reviewId}`,
    base: null,
    payload: {
      kind: 'review.verdict',
      reviewId,
      packId: 'pack',
      target: { page, subjectName, formTypeId: 'member-pledge' },
      verdict: { criterionId: 'pack/set/item', verdict: 'met', machine: 'review', comment: '' },
    },
  });
  const [first, second, other, mine, theirs] = Array.from({ length: 5 }, () => crypto.randomUUID());
  if (!first || !second || !other || !mine || !theirs) throw new Error('five ids');
  await journal.append([fill(first, page), fill(other, `${page}?id=2`), fill(second, page)]);
  await journal.append([verdict(mine, '王样一'), verdict(theirs, '李样同')]);
  const entities = async (events: ReturnType<typeof journal.history>) =>
    (await events).map(({ entity }) => entity);
  expect(await entities(journal.fillEvents(page, 9))).toEqual([`fill:${first}`, `fill:${second}`]);
  expect(await entities(journal.fillEvents(page, 1))).toEqual([`fill:${second}`]);
  expect(await entities(journal.verdictsAbout(page, '王样一'))).toEqual([`review:${mine}`]);
  expect(await entities(journal.verdictsOn('王样一'))).toEqual([`review:${mine}`]);
});
