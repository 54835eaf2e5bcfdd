import { expect, test } from 'vitest';
import type { Draft, JournalEvent } from './event.ts';
import { type EntityState, foldAll, recordOf, subjectOf } from './fold.ts';
import { chain, verifyChain } from './journal.ts';

const DEVICE = '6f1f0d3a-5c0e-4d5b-9a43-0d9f5f1f2a10';
const SUBJECT = '0b9a4a52-3f57-4a0e-8f0e-2d7c1c2b7a11';
const RECORD = '2c9a4a52-3f57-4a0e-8f0e-2d7c1c2b7a12';

/** A journal that grows one draft at a time, as two windows would grow it. */
function grow() {
  const events: JournalEvent[] = [];
  return {
    events,
    add(draft: Omit<Draft, 'entity'>, entity: Draft['entity'] = `record:${RECORD}`): string {
      const stamp = {
        device: DEVICE,
        counter: events.length,
        claimedAt: '2026-03-01T08:00:00.000Z',
        who: '甲',
      };
      const [event] = chain([{ entity, ...draft }], verifyChain(events), stamp);
      if (!event) throw new Error('no event');
      events.push(event);
      return event.hash;
    },
  };
}

const recordsAfter = (events: JournalEvent[]) => currentOf(events, recordOf);
const subjectsAfter = (events: JournalEvent[]) => currentOf(events, subjectOf);

function currentOf<T>(events: JournalEvent[], read: (state: EntityState) => T | undefined): T[] {
  return [...foldAll(events).values()].map(read).filter((value) => value !== undefined);
}

function put(remark: string) {
  return {
    kind: 'record.put' as const,
    recordId: RECORD,
    formTypeId: 'member-pledge',
    subjectId: SUBJECT,
    values: { remark },
  };
}

test('edits in turn leave one version', () => {
  const journal = grow();
  const first = journal.add({ base: null, payload: put('一') });
  const second = journal.add({ base: first, payload: put('二') });
  const [record] = recordsAfter(journal.events);
  expect(record).toMatchObject({
    head: second,
    versions: 2,
    value: { values: { remark: '二' } },
    conflicts: [],
  });
});

test('two edits from one base are both kept until an event settles them', () => {
  const journal = grow();
  const base = journal.add({ base: null, payload: put('原') });
  const left = journal.add({ base, payload: put('左') });
  const right = journal.add({ base, payload: put('右') });
  const [conflict] = recordsAfter(journal.events);
  expect(conflict?.value.values).toEqual({ remark: '右' });
  expect(conflict?.conflicts).toMatchObject([{ hash: left, value: { values: { remark: '左' } } }]);

  journal.add({ base: left, payload: put('左二') });
  expect(recordsAfter(journal.events)[0]?.conflicts).toMatchObject([{ hash: right }]);

  const heads = recordsAfter(journal.events)[0];
  journal.add({ base: heads?.head ?? null, settles: [right], payload: put('定') });
  expect(recordsAfter(journal.events)[0]).toMatchObject({
    value: { values: { remark: '定' } },
    conflicts: [],
  });
});

test('a removal beside an edit keeps the edit visible and the removal beside it', () => {
  const journal = grow();
  const base = journal.add({ base: null, payload: put('原') });
  journal.add({ base, payload: put('改') });
  journal.add({ base, payload: { kind: 'record.removed', recordId: RECORD } });
  const [record] = recordsAfter(journal.events);
  expect(record?.value.values).toEqual({ remark: '改' });
  expect(record?.conflicts).toMatchObject([{ value: null }]);
});

test('a removed subject is gone, its history is not', () => {
  const journal = grow();
  const entity = `subject:${SUBJECT}` as const;
  const subject = { id: SUBJECT, kind: 'person' as const, values: { name: '甲' } };
  const base = journal.add({ base: null, payload: { kind: 'subject.put', subject } }, entity);
  expect(subjectsAfter(journal.events)).toHaveLength(1);
  journal.add({ base, payload: { kind: 'subject.removed', subjectId: SUBJECT } }, entity);
  expect(subjectsAfter(journal.events)).toEqual([]);
  expect(journal.events).toHaveLength(2);
});
