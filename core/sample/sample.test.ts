import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import { Draft } from '../model/event.ts';
import { foldAll, recordOf, sampleOf, subjectOf } from '../model/fold.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import { foldReviews } from '../review/fold.ts';
import { reviewItems } from '../review/items.ts';
import { removalsOf } from '../roster/undo-removal.ts';
import { completeForm } from '../forms/complete.ts';
import { sampleDrafts } from './make.ts';
import { sampleContent, sampleRemoval } from './remove.ts';

const stamp = { device: randomUUID(), counter: 0, claimedAt: '2026-01-02T03:04:05.678Z', who: '' };
const make = (): Draft[] => sampleDrafts({ newId: randomUUID, today: '2026-05-06' });
const valuesIn = (drafts: readonly Draft[]) =>
  drafts.flatMap(({ payload }) => (payload.kind === 'record.put' ? [payload.values] : []));
const eventsOf = (drafts: readonly Draft[], before: ReturnType<typeof chain> = []) => {
  const last = before.at(-1);
  const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
  return [...before, ...chain(drafts, head, stamp)];
};
const there = (events: ReturnType<typeof chain>) => {
  const states = [...foldAll(events).values()];
  return {
    subjects: states.map(subjectOf).filter((each) => each !== undefined),
    records: states.map(recordOf).filter((each) => each !== undefined),
    sample: states.map(sampleOf).find((each) => each !== undefined),
  };
};

test('the sample is the same each time, and every draft of it is one that the journal takes', () => {
  const [one, other] = [make(), make()];
  for (const draft of one) Draft.parse(draft);
  expect(valuesIn(one)).toEqual(valuesIn(other));
});

test('nobody in it can be taken for a real person', () => {
  const { subjects } = there(eventsOf(make()));
  expect(subjects).toHaveLength(40);
  for (const { value } of subjects) {
    expect(value.values['name']).toMatch(/示例|样例|示范|样本/);
    expect(Object.keys(value.values)).not.toContain('idNumber');
    expect(Object.keys(value.values)).not.toContain('phone');
  }
});

test('what it fills is in the forms, what it judges is in the pack', () => {
  const events = eventsOf(make());
  for (const { value } of there(events).records) {
    const form = forms.find(({ id }) => id === value.formTypeId)!;
    const ids = new Set(completeForm(form).fields.map(({ id }) => id));
    expect(Object.keys(value.values).filter((field) => !ids.has(field))).toEqual([]);
  }
  const pack = packs.find(({ id }) => id === 'general')!;
  const known = new Set(pack.sets.flatMap((set) => set.criteria.map(({ id }) => id)));
  const reviews = [...foldReviews(events).values()];
  const judged = reviews.flatMap(({ review }) => review.verdicts.map(({ criterionId }) => criterionId));
  expect(judged.filter((id) => !known.has(id))).toEqual([]);
  expect(reviews.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  expect(new Set(reviews.map(({ stage }) => stage))).toEqual(
    new Set(['passed', 'returned', 'incomplete', 'open']),
  );
});

test('it goes in one step, with what was made for its people, and without anybody real', () => {
  const real = randomUUID();
  const subject = { id: real, kind: 'person' as const, values: { name: '甲样' } };
  const events = eventsOf([
    ...make(),
    { entity: `subject:${real}`, base: null, payload: { kind: 'subject.put', subject } },
  ]);
  const before = there(events);
  const [first] = before.subjects;
  const recordId = randomUUID();
  const edited = { ...first!.value, values: { ...first!.value.values, post: '校长' } };
  const worked = eventsOf(
    [
      { entity: first!.entity, base: first!.head, payload: { kind: 'subject.put', subject: edited } },
      {
        entity: `record:${recordId}`,
        base: null,
        payload: {
          kind: 'record.put',
          recordId,
          formTypeId: 'annual-assessment',
          subjectId: first!.value.id,
          values: {},
        },
      },
    ],
    events,
  );
  const now = there(worked);
  const content = sampleContent(now.sample!, now.subjects, now.records);
  expect(content.changed.map(({ value }) => value.id)).toEqual([first!.value.id]);
  expect(content.added.map(({ value }) => value.id)).toEqual([recordId]);
  const after = there(
    eventsOf([sampleRemoval(now.sample!), ...removalsOf(content.subjects, content.records)], worked),
  );
  expect(after.subjects.map(({ value }) => value.id)).toEqual([real]);
  expect(after.records).toEqual([]);
  expect(after.sample).toBeUndefined();
});

test('sample forms that were removed and taken back were not edited since they were sent back', () => {
  const events = eventsOf(make());
  const { subjects, records } = there(events);
  // Taking a removal back puts the same content again, later.
  const later = records.map((each) => ({ ...each, claimedAt: '2026-03-01T00:00:00.000Z' }));
  const items = reviewItems({
    records: later,
    subjects: new Map(subjects.map(({ value }) => [value.id, value])),
    reviews: foldReviews(events).values(),
    packOf: () => 'general',
  });
  const back = items.filter(({ stage }) => stage === 'returned' || stage === 'incomplete');
  expect(back.length).toBeGreaterThan(1);
  expect(back.filter(({ editedSince }) => editedSince)).toEqual([]);
});
