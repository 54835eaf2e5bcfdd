import { expect, test } from 'vitest';
import type { Draft, EntityId, JournalEvent } from '../model/event.ts';
import { foldAll, recordOf, subjectOf, taughtOf } from '../model/fold.ts';
import { chain, EMPTY_HEAD, verifyChain } from '../model/journal.ts';
import { page, control } from '../matching/described.fixture.ts';
import { taughtAt } from '../teaching/teaching.fixture.ts';
import { removalDrafts, takeBackDrafts, taughtRemovalDraft } from './removal.ts';

const PERSON = '3f1c2a54-8a55-4c0e-9d0b-0d6a1d3c7e11';
const RECORD = '7d4a3f0e-58c0-4f3e-9a51-3b0c7a2f4d22';
const OTHER = 'c0de2a54-8a55-4c0e-9d0b-0d6a1d3c7e33';
const stamp = { device: PERSON, counter: 0, claimedAt: '2026-03-01T08:00:00.000Z', who: '' };

function put(name: string, base: string | null = null): Draft {
  return {
    entity: `subject:${PERSON}`,
    base,
    payload: { kind: 'subject.put', subject: { id: PERSON, kind: 'person', values: { name } } },
  };
}

function record(recordId: string, subjectId: string): Draft {
  const values = { signedOn: '2016-05-03' };
  return {
    entity: `record:${recordId}`,
    base: null,
    payload: { kind: 'record.put', recordId, formTypeId: 'member-pledge', subjectId, values },
  };
}

function append(events: readonly JournalEvent[], drafts: readonly Draft[]): JournalEvent[] {
  const last = events.at(-1);
  const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
  return [...events, ...chain(drafts, head, { ...stamp, counter: events.length })];
}

function shown(events: readonly JournalEvent[]) {
  const states = [...foldAll(events).values()];
  return {
    subjects: states.map(subjectOf).filter((subject) => subject !== undefined),
    records: states.map(recordOf).filter((each) => each !== undefined),
  };
}

const history = (events: readonly JournalEvent[], entity: EntityId) =>
  events.filter((event) => event.entity === entity);

const before = append([], [put('甲一'), record(RECORD, PERSON), record(OTHER, OTHER)]);

function removed(events: readonly JournalEvent[]): JournalEvent[] {
  const { subjects, records } = shown(events);
  const [subject] = subjects;
  if (!subject) throw new Error('nobody to remove');
  return append(events, removalDrafts(subject, records));
}

test('a person goes with all records of their own, and both come back as they were', () => {
  const gone = removed(before);
  expect(shown(gone)).toMatchObject({ subjects: [], records: [{ value: { id: OTHER } }] });
  const back = append(
    gone,
    takeBackDrafts([history(gone, `subject:${PERSON}`), history(gone, `record:${RECORD}`)]),
  );
  expect(shown(back).subjects.map(({ value }) => value)).toEqual(
    shown(before).subjects.map(({ value }) => value),
  );
  expect(shown(back).records.map(({ value }) => value)).toEqual(
    shown(before).records.map(({ value }) => value),
  );
  expect(shown(back).subjects[0]?.conflicts).toEqual([]);
  verifyChain(back);
  expect(back.slice(0, gone.length)).toEqual(gone);
});

test('both versions of a conflict go', () => {
  const base = before[0]?.hash ?? null;
  const forked = append(before, [put('甲二', base), put('甲三', base)]);
  expect(shown(forked).subjects[0]?.conflicts).toHaveLength(1);
  expect(shown(removed(forked)).subjects).toEqual([]);
});

test('what is not removed is not put again', () => {
  expect(takeBackDrafts([history(before, `subject:${PERSON}`), []])).toEqual([]);
});

test('what was taught is removed and taken back, and two versions of it are a conflict', () => {
  const taught = taughtAt([page([control('值班热线')])], 0, 'phone');
  const entity = `taught:${taught.id}` as const;
  const lesson = (path: string, base: string | null): Draft => ({
    entity,
    base,
    payload: { kind: 'taught.put', taught: { ...taught, target: { is: 'field', path } } },
  });
  const now = (events: readonly JournalEvent[]) => {
    const state = foldAll(events).get(entity);
    return state && taughtOf(state);
  };
  let events = append([], [lesson('phone', null)]);
  const base = events[0]?.hash ?? '';
  events = append(events, [lesson('workUnit', base), lesson('name', base)]);
  expect(now(events)?.conflicts.map(({ value }) => value?.target)).toEqual([
    { is: 'field', path: 'workUnit' },
  ]);
  const both = now(events);
  events = append(events, both ? [taughtRemovalDraft(both)] : []);
  expect(now(events)).toBeUndefined();
  events = append(events, takeBackDrafts([history(events, entity)]));
  expect(now(events)?.value.target).toEqual({ is: 'field', path: 'name' });
});
