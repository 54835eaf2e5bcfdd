import { beforeEach, expect, test } from 'vitest';
import type { Draft, Payload } from '#core/model/event.ts';
import { keysOf } from '#core/review/target.ts';
import { beginAnew, open } from '../vault/vault.fixture.ts';
import { JournalLists } from './lists.ts';

beforeEach(beginAnew);

const uuid = (of: number): string => `00000000-0000-4000-8000-${String(of).padStart(12, '0')}`;

const keys = { name: '样', employeeNumber: 'A1001' };
const put: Draft = {
  entity: `subject:${uuid(1)}`,
  base: null,
  payload: { kind: 'subject.put', subject: { id: uuid(1), kind: 'person', values: keys } },
};
const decided: Payload = {
  kind: 'review.decided',
  reviewId: uuid(5),
  packId: 'sample-scoring',
  target: {
    page: 'https://portal.test/1',
    subjectName: keys.name,
    formTypeId: 'member-pledge',
    ...keysOf([{ path: 'employeeNumber', value: keys.employeeNumber }]),
  },
  decision: 'passed',
  comment: '',
  criterionIds: [],
};

test('reviews of pages that show a removed person go with that person, and come back', async () => {
  const { journal } = open();
  const lists = new JournalLists(journal);
  const [added] = await journal.append([put, { entity: `review:${uuid(5)}`, base: null, payload: decided }]);
  expect((await lists.read()).removed).toEqual([]);
  const gone: Payload = { kind: 'subject.removed', subjectId: uuid(1) };
  const [removal] = await journal.append([{ entity: put.entity, base: added!.hash, payload: gone }]);
  const without = await lists.read();
  expect(without.removed).toEqual([uuid(5)]);
  // A review file that brings it once more changes nothing: it is known all the same.
  expect(without.verdicts).toHaveLength(1);
  expect((await new JournalLists(journal).read()).removed).toEqual([uuid(5)]);
  await journal.append([{ ...put, base: removal!.hash }]);
  expect((await lists.read()).removed).toEqual([]);
  expect((await new JournalLists(journal).read()).removed).toEqual([]);
});

test('however many are gone, their events are read at once', async () => {
  const { journal } = open();
  const ids = Array.from({ length: 20 }, (_, at) => uuid(at + 1));
  const added = await journal.append(
    ids.map((id): Draft => {
      const subject = { id, kind: 'person' as const, values: keys };
      return { entity: `subject:${id}`, base: null, payload: { kind: 'subject.put', subject } };
    }),
  );
  await journal.append(
    added.map(({ entity, hash }, at): Draft => {
      const payload: Payload = { kind: 'subject.removed', subjectId: ids[at] ?? '' };
      return { entity, base: hash, payload };
    }),
  );
  const asked = indexesAsked(journal.database.events);
  expect((await new JournalLists(journal).read()).subjects).toEqual([]);
  expect(asked.filter((index) => index === 'entity').length).toBeLessThan(4);
});

test('each kind of entity is read once when a window begins, however many lists are made from it', async () => {
  const { journal } = open();
  await journal.append([put]);
  const asked = indexesAsked(journal.database.states);
  expect((await new JournalLists(journal).read()).subjects).toHaveLength(1);
  expect(asked.filter((index) => index === '[kind+first]')).toHaveLength(9);
});

/** Index of each reading of a table from here on. */
function indexesAsked(table: { where: unknown }): unknown[] {
  const asked: unknown[] = [];
  const where = (table.where as (index: unknown) => unknown).bind(table);
  table.where = (index: unknown) => {
    asked.push(index);
    return where(index);
  };
  return asked;
}
