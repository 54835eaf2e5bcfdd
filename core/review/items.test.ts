import { expect, test } from 'vitest';
import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import { ReviewFolder } from './folder.ts';
import { ItemMemory, type ReviewItem, reviewItems } from './items.ts';
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
