import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JournalEvent } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import { foldAll, recordOf, subjectOf } from '../model/fold.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import type { Draft } from '../model/event.ts';
import { removalsOf, removedBy, undoRemoval } from './undo-removal.ts';

/** A journal in memory, with what a batch of it removed. */
class Desk {
  events: JournalEvent[] = [];
  readonly #stamp = { device: randomUUID(), counter: 0, claimedAt: '2026-01-02T03:04:05.678Z', who: '' };

  append(drafts: readonly Draft[]): JournalEvent[] {
    const last = this.events.at(-1);
    const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
    const added = chain(drafts, head, { ...this.#stamp, counter: this.events.length });
    this.events.push(...added);
    return added;
  }
  get subjects(): Current<Subject>[] {
    return [...foldAll(this.events).values()].map(subjectOf).filter((each) => each !== undefined);
  }
  get records(): Current<FormRecord>[] {
    return [...foldAll(this.events).values()].map(recordOf).filter((each) => each !== undefined);
  }
  heads(): Map<string, string[]> {
    return new Map(
      [...foldAll(this.events)].map(([entity, { heads }]) => [entity, heads.map(({ hash }) => hash)]),
    );
  }
  remove(subjects: Current<Subject>[], records: Current<FormRecord>[]) {
    const gone = this.append(removalsOf(subjects, records));
    return removedBy(gone, subjects, records);
  }
  undo(removed: ReturnType<Desk['remove']>) {
    const undone = undoRemoval(
      removed,
      this.heads(),
      this.subjects.map(({ value }) => value),
    );
    this.append(undone.drafts);
    return undone;
  }
}

function person(name: string, employeeNumber: string, id: string = randomUUID()): Draft {
  const subject: Subject = { id, kind: 'person', values: { name, employeeNumber } };
  return { entity: `subject:${id}`, base: null, payload: { kind: 'subject.put', subject } };
}

function record(subjectId: string): Draft {
  const recordId = randomUUID();
  const payload = {
    kind: 'record.put',
    recordId,
    formTypeId: 'member-pledge',
    subjectId,
    values: {},
  } as const;
  return { entity: `record:${recordId}`, base: null, payload };
}

function filled(): Desk {
  const desk = new Desk();
  const ids = [randomUUID(), randomUUID(), randomUUID()];
  desk.append([
    person('甲样', 'S1', ids[0]),
    record(ids[0]!),
    record(ids[0]!),
    person('乙样', 'S2', ids[1]),
    record(ids[1]!),
    person('丙样', 'S3', ids[2]),
  ]);
  return desk;
}

test('people go with their records in one batch, and all of it comes back', () => {
  const desk = filled();
  const [before, recordsBefore] = [desk.subjects, desk.records];
  const [first, second] = before;
  const own = desk.records;
  const removed = desk.remove([first!, second!], own);
  expect(desk.subjects.map(({ value }) => value.values['name'])).toEqual(['丙样']);
  expect(desk.records).toEqual([]);
  const gone = desk.events.filter((event) => event.payload.kind === 'subject.removed');
  expect(
    gone.map((event) => event.payload.kind === 'subject.removed' && event.payload.recordIds?.length),
  ).toEqual([2, 1]);
  expect(desk.undo(removed)).toMatchObject({ left: [] });
  expect(desk.subjects.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
  expect(desk.records.map(({ value }) => value)).toEqual(recordsBefore.map(({ value }) => value));
});

test('whoever came in with the number meanwhile stays, the other one is told, and so are the records', () => {
  const desk = filled();
  const [first, second] = desk.subjects;
  const removed = desk.remove([first!, second!], desk.records);
  desk.append([person('丁样', 'S1')]);
  const { left } = desk.undo(removed);
  expect(left.map(({ reason }) => reason)).toEqual(['held', 'orphan', 'orphan']);
  expect(left[0]).toMatchObject({ holder: { by: 'employeeNumber', subject: { values: { name: '丁样' } } } });
  expect(desk.subjects.map(({ value }) => value.values['name'])).toEqual(['乙样', '丙样', '丁样']);
  expect(desk.records).toHaveLength(1);
});

test('what was brought back or changed meanwhile is left as it is', () => {
  const desk = filled();
  const [first] = desk.subjects;
  const own = desk.records.filter(({ value }) => value.subjectId === first!.value.id);
  const removed = desk.remove([first!], own);
  // Another window has taken the person back already.
  desk.append([{ entity: first!.entity, base: removed[0]!.removal, payload: removed[0]!.before }]);
  const { drafts, left } = desk.undo(removed);
  expect(left).toMatchObject([{ reason: 'changed', entity: first!.entity }]);
  expect(drafts).toHaveLength(2);
  expect(desk.records).toHaveLength(3);
});

test('an edit from before the removal, come in since, is not written over', () => {
  const desk = filled();
  const [first] = desk.subjects;
  const removed = desk.remove([first!], []);
  const subject: Subject = { ...first!.value, values: { name: '甲样改' } };
  desk.append([{ entity: first!.entity, base: first!.head, payload: { kind: 'subject.put', subject } }]);
  expect(desk.undo(removed)).toMatchObject({ drafts: [], left: [{ reason: 'changed' }] });
});
