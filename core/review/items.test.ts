import { expect, test } from 'vitest';
import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import { ReviewFolder } from './folder.ts';
import { progressOf } from '../statistics/progress.ts';
import { unitsOf } from '../statistics/units.ts';
import { hasDispute, ItemMemory, itemWithId, type ReviewItem, reviewItems, toldItem } from './items.ts';
import { recordReviewId } from './record-review.ts';
import type { JournalEvent } from '../model/event.ts';

const uuid = (of: number): string => `00000000-0000-4000-8000-${String(of).padStart(12, '0')}`;
const PACK = 'sample';

function record(of: number, head = 'a'): Current<FormRecord> {
  const value = { id: uuid(of), formTypeId: 'member-pledge', subjectId: uuid(100 + of), values: {} };
  const claimedAt = '2026-01-01T00:00:00.000Z';
  return { entity: `record:${uuid(of)}`, head, versions: 1, claimedAt, value, conflicts: [] };
}

function person(of: number, name = `样例${of}`): [string, Subject] {
  return [uuid(100 + of), { id: uuid(100 + of), kind: 'person', values: { name } }];
}

function verdict(of: number, sequence: number): JournalEvent {
  const reviewId = recordReviewId(uuid(of), PACK);
  const target = { recordId: uuid(of), subjectName: `样例${of}`, formTypeId: 'member-pledge' };
  const said = { criterionId: 'sample/main/one', verdict: 'met', machine: 'review', comment: '' } as const;
  return {
    sequence,
    hash: sequence.toString(16).padStart(64, '0'),
    previous: '0'.repeat(64),
    entity: `review:${reviewId}`,
    base: null,
    device: uuid(9),
    counter: sequence,
    claimedAt: '2026-02-01T00:00:00.000Z',
    who: '审核员',
    payload: { kind: 'review.verdict', reviewId, packId: PACK, target, verdict: said },
  };
}

const kept = (before: ReviewItem[], after: ReviewItem[]) => before.map((item, at) => item === after[at]);

test('after a verdict, an edit or another name only the forms concerned are other ones', () => {
  const folder = new ReviewFolder();
  const memory = new ItemMemory();
  const records = [record(1), record(2), record(3)];
  const people = [person(1), person(2), person(3)];
  let events: JournalEvent[] = [];
  const items = (): ReviewItem[] => {
    const sources = {
      records,
      subjects: new Map(people),
      reviews: folder.fold(events).values(),
      packOf: () => PACK,
    };
    const made = reviewItems(sources, memory);
    const again = { ...sources, reviews: new ReviewFolder().fold(events).values() };
    expect(made).toEqual(reviewItems(again));
    return made;
  };

  const first = items();
  expect(kept(first, items())).toEqual([true, true, true]);
  events = [verdict(2, 1)];
  const judged = items();
  expect(kept(first, judged)).toEqual([true, false, true]);
  records[2] = record(3, 'b');
  const edited = items();
  expect(kept(judged, edited)).toEqual([true, true, false]);
  people[0] = person(1, '改名');
  expect(kept(edited, items())).toEqual([false, true, true]);
});

const OTHER = 'other';

function decided(
  of: number,
  sequence: number,
  packId: string,
  decision: 'passed' | 'returned',
): JournalEvent {
  const reviewId = recordReviewId(uuid(of), packId);
  const target = { recordId: uuid(of), subjectName: `样例${of}`, formTypeId: 'member-pledge' };
  const about = { reviewId, packId, target, decision, comment: '说明', criterionIds: [] };
  return { ...verdict(of, sequence), payload: { kind: 'review.decided', ...about } };
}

/** Forms as the list counts them, and as the statistics do. */
function counted(
  events: readonly JournalEvent[],
  records: readonly Current<FormRecord>[],
  more: { removed?: ReadonlySet<string>; only?: string } = {},
) {
  const people = records.map(({ value }) => person(Number(value.id.slice(-3))));
  const reviews = [...new ReviewFolder().fold(events).values()];
  const subjects = new Map(people);
  const packOf = (): string => more.only ?? PACK;
  const items = reviewItems({ records, subjects, reviews, packOf, ...more });
  const units = unitsOf({
    subjects: [...subjects.values()],
    records: records.map(({ value }) => value),
    reviews,
    forms: [{ id: 'member-pledge', subjectKind: 'person' }],
    formIds: new Set(['member-pledge']),
    packId: more.only,
    by: 'workUnit',
    ...(more.removed ? { removed: more.removed } : {}),
  });
  return { items, subjects, all: progressOf(units).all };
}

const filled = (of: number): Current<FormRecord> => {
  const made = record(of);
  return { ...made, value: { ...made.value, values: { vow: '有' } } };
};

test('a form reviewed under another pack than the one at work counts once, in the list as in the statistics', () => {
  const events = [decided(1, 1, OTHER, 'passed')];
  const { items, all } = counted(events, [filled(1), filled(2)]);
  expect(items.map(({ packId, stage }) => [packId, stage])).toEqual([
    [OTHER, 'passed'],
    [PACK, 'open'],
  ]);
  expect([all.total, all.counts.passed, all.counts.open]).toEqual([2, 1, 1]);
});

test('of several packs the latest decision counts; narrowed to one pack, that one’s', () => {
  const events = [decided(1, 1, OTHER, 'passed'), { ...decided(1, 2, PACK, 'returned') }];
  events[1] = { ...events[1]!, claimedAt: '2026-03-01T00:00:00.000Z' };
  const { items, subjects, all } = counted(events, [filled(1)]);
  expect(items.map(({ packId, stage, others }) => [packId, stage, others.length])).toEqual([
    [PACK, 'returned', 1],
  ]);
  // They differ: what leaves counts neither, as the statistics do.
  expect(all.counts.disputed).toBe(1);
  expect(items.map(toldItem)).toEqual(['disputed']);
  const former = itemWithId(items, subjects, recordReviewId(uuid(1), OTHER));
  expect([former?.stage, former?.packId]).toEqual(['passed', OTHER]);
  const narrow = counted(events, [filled(1)], { only: OTHER });
  expect(narrow.items.map(({ stage }) => stage)).toEqual(['passed']);
  expect(narrow.all.counts.passed).toBe(1);
});

test('what was said of a removed record is in no list and no number, and comes back with it', () => {
  const events = [decided(1, 1, PACK, 'passed'), decided(2, 2, PACK, 'passed')];
  const gone = counted(events, [filled(2)], { removed: new Set([uuid(1)]) });
  expect(gone.items.map(({ name }) => name)).toEqual(['样例2']);
  expect(gone.all.counts.passed).toBe(1);
  const back = counted(events, [filled(1), filled(2)]);
  expect(back.items.map(({ stage }) => stage)).toEqual(['passed', 'passed']);
  // A colleague's review of a record that never was here is of a form nevertheless.
  expect(counted(events, [filled(2)]).items.map(({ name }) => name)).toEqual(['样例2', '样例1']);
});

test('what was said on a page of a removed person is in no list and no number, and comes back', () => {
  const about = {
    reviewId: uuid(501),
    packId: PACK,
    decision: 'passed' as const,
    comment: '',
    criterionIds: [],
  };
  const target = { page: 'https://portal.test/1', subjectName: '样例9', formTypeId: 'member-pledge' };
  const payload = { kind: 'review.decided' as const, ...about, target };
  const events: JournalEvent[] = [{ ...verdict(9, 1), entity: `review:${about.reviewId}`, payload }];
  const gone = counted(events, [], { removed: new Set([about.reviewId]) });
  expect([gone.items, gone.all.counts.passed]).toEqual([[], 0]);
  const back = counted(events, []);
  expect([back.items.map(({ name }) => name), back.all.counts.passed]).toEqual([['样例9'], 1]);
});

test('a portal page of one person reviewed by two is one form', () => {
  const target = {
    page: 'https://portal.test/1',
    subjectName: '样例9',
    subjectKeys: { workUnit: '甲校' },
    formTypeId: 'member-pledge',
  };
  const events = [1, 2].map((by): JournalEvent => {
    const about = { reviewId: uuid(500 + by), packId: PACK, target, decision: 'passed' as const };
    const payload = { kind: 'review.decided' as const, ...about, comment: '', criterionIds: [] };
    return { ...verdict(9, by), entity: `review:${about.reviewId}`, payload };
  });
  const { items, all } = counted(events, []);
  expect(items.map(({ others }) => others.length)).toEqual([1]);
  expect(all.counts.passed).toBe(1);
});

test('a dispute under another pack than the one it stands by is one of the form, and leaves that one’s alone', () => {
  const events = [
    decided(1, 1, OTHER, 'passed'),
    decided(1, 2, OTHER, 'returned'),
    { ...decided(1, 3, PACK, 'passed'), claimedAt: '2026-03-01T00:00:00.000Z' },
    decided(2, 4, PACK, 'passed'),
  ];
  const { items } = counted(events, [filled(1), filled(2)]);
  expect(items.map(({ packId, disputed }) => [packId, disputed])).toEqual([
    [PACK, false],
    [PACK, false],
  ]);
  expect(items.map(hasDispute)).toEqual([true, false]);
});
