import { expect, test } from 'vitest';
import type { Draft, JournalEvent } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import type { FormRecord } from '../model/record.ts';
import type { Verdict } from '../model/review.ts';
import type { Subject } from '../model/subject.ts';
import { type MachineCounts, decisionDraft, planBulk, settleDecision, undoDrafts } from './decide.ts';
import { foldReviews } from './fold.ts';
import { type ReviewItem, reviewItems } from './items.ts';
import { recordReviewId } from './record-review.ts';
import { z } from '../model/zod.ts';

const packId = 'sample';
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const subject = (n: number, name: string, workUnit: string): Subject => ({
  id: uuid(100 + n),
  kind: 'person',
  values: { name, workUnit, idNumber: '11010519491231002X' },
});
const record = (n: number, claimedAt = '2026-11-20T08:00:00.000Z'): Current<FormRecord> => ({
  entity: `record:${uuid(n)}`,
  head: String(n).repeat(64).slice(0, 64),
  versions: 1,
  claimedAt,
  value: { id: uuid(n), formTypeId: 'member-pledge', subjectId: uuid(100 + n), values: {} },
  conflicts: [],
});
const people = [subject(1, '示例甲', '甲校'), subject(2, '示例乙', '甲校'), subject(3, '示例丙', '乙校')];

/** A store of reviews about three records. */
class Reviews {
  events: JournalEvent[] = [];
  records = [record(1), record(2), record(3)];

  append(drafts: readonly Draft[], claimedAt = '2026-11-21T08:00:00.000Z'): JournalEvent[] {
    const last = this.events.at(-1);
    const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
    const stamp = { device: uuid(999), counter: this.events.length, claimedAt, who: '审核员甲' };
    const added = chain(drafts, head, stamp);
    this.events.push(...added);
    return added;
  }

  get items(): ReviewItem[] {
    return reviewItems({
      records: this.records,
      subjects: new Map(people.map((person) => [person.id, person])),
      reviews: foldReviews(this.events).values(),
      packOf: () => packId,
    });
  }

  at(index: number): ReviewItem {
    return this.items[index]!;
  }

  judge(index: number, verdict: Verdict): void {
    const item = this.at(index);
    const { payload: about, ...draft } = decisionDraft(item, {
      decision: 'passed',
      comment: '',
      criterionIds: [],
    });
    if (about.kind !== 'review.decided') throw new Error('no decision');
    const { reviewId, target } = about;
    const given = { criterionId: 'sample/a/one', verdict, machine: 'pass' as const, comment: '说明' };
    this.append([
      { ...draft, payload: { kind: 'review.verdict', reviewId, packId, target, verdict: given } },
    ]);
  }
}

const clean: MachineCounts = { pass: 3, fail: 0, review: 0 };
const pass = { decision: 'passed', comment: '', criterionIds: [] } as const;
const back = { decision: 'returned', comment: '没有写期限', criterionIds: ['sample/a/one'] } as const;

test('a record is listed before anybody has reviewed it, and stays one line under its pack', () => {
  const reviews = new Reviews();
  expect(reviews.items.map(({ name, unit, stage, state }) => [name, unit, stage, state])).toEqual([
    ['示例甲', '甲校', 'open', undefined],
    ['示例乙', '甲校', 'open', undefined],
    ['示例丙', '乙校', 'open', undefined],
  ]);
  const { id } = reviews.at(0);
  reviews.append([decisionDraft(reviews.at(0), pass)]);
  expect(reviews.items).toHaveLength(3);
  expect(reviews.at(0)).toMatchObject({ id, stage: 'passed', disputed: false });
});

test('the review of a record has one id wherever it is begun, and keeps numbers masked', () => {
  expect(() => z.uuid().parse(recordReviewId(uuid(1), packId))).not.toThrow();
  expect(recordReviewId(uuid(1), packId)).not.toBe(recordReviewId(uuid(1), 'other'));
  const { payload } = decisionDraft(new Reviews().at(0), pass);
  expect(JSON.stringify(payload)).not.toContain('11010519491231002X');
  expect(payload).toMatchObject({ target: { recordId: uuid(1), subjectKeys: { workUnit: '甲校' } } });
});

test('two who decide without seeing each other are shown both, and one of them is confirmed', () => {
  const reviews = new Reviews();
  const first = decisionDraft(reviews.at(0), pass);
  const second = decisionDraft(reviews.at(0), back);
  const [passed] = reviews.append([first, second]);
  expect(reviews.at(0).disputed).toBe(true);
  const draft = settleDecision(reviews.at(0).state!, passed!.hash)!;
  reviews.append([draft]);
  expect(reviews.at(0)).toMatchObject({ stage: 'passed', disputed: false });
  expect(settleDecision(reviews.at(0).state!, passed!.hash)).toBeUndefined();
});

test('many are passed only where every check passed and nobody said otherwise', () => {
  const reviews = new Reviews();
  const outcome = (counts: MachineCounts | undefined) => planBulk([reviews.at(0)], 'passed', () => counts);
  expect(outcome(clean).chosen).toHaveLength(1);
  expect([...outcome(undefined).left.keys()]).toEqual(['unchecked']);
  expect([...outcome({ ...clean, fail: 1 }).left.keys()]).toEqual(['machineFail']);
  expect([...outcome({ ...clean, review: 1 }).left.keys()]).toEqual(['machineReview']);
  reviews.judge(0, 'notMet');
  expect([...outcome(clean).left.keys()]).toEqual(['notMet']);
  reviews.judge(0, 'pending');
  expect([...outcome(clean).left.keys()]).toEqual(['pending']);
  // Sending back asks no check.
  expect(planBulk([reviews.at(0)], 'returned', () => undefined).chosen).toHaveLength(1);
});

test('what does not follow, is disputed or has no pack is left out and told', () => {
  const reviews = new Reviews();
  reviews.append([decisionDraft(reviews.at(0), pass)]);
  reviews.append([decisionDraft(reviews.at(1), pass), decisionDraft(reviews.at(1), back)]);
  const items = [...reviews.items, { ...reviews.at(2), packId: '' }];
  const { chosen, left } = planBulk(items, 'returned', () => clean);
  expect(chosen.map(({ name }) => name)).toEqual(['示例丙']);
  expect([...left].map(([reason, { length }]) => [reason, length])).toEqual([
    ['noPack', 1],
    ['disputed', 1],
    ['notNow', 1],
  ]);
  expect(() => decisionDraft(reviews.at(0), back)).toThrow(
    expect.objectContaining({ code: 'review.notNow' }),
  );
});

test('one step takes a batch back, and what was said before it stays', () => {
  const reviews = new Reviews();
  reviews.judge(0, 'met');
  const done = reviews.append(reviews.items.map((item) => decisionDraft(item, back)));
  expect(reviews.items.map(({ stage }) => stage)).toEqual(['returned', 'returned', 'returned']);
  reviews.append(undoDrafts(done));
  expect(reviews.items.map(({ stage, disputed }) => [stage, disputed])).toEqual([
    ['open', false],
    ['open', false],
    ['open', false],
  ]);
  expect(reviews.at(0).state?.review.verdicts).toHaveLength(1);
});

test('a record edited after 退回 may have been handed in anew; nothing says so by itself', () => {
  const reviews = new Reviews();
  reviews.append([decisionDraft(reviews.at(0), back)]);
  expect(reviews.at(0)).toMatchObject({ stage: 'returned', editedSince: false });
  // Removed and taken back: a later event, and the very same content.
  const returned = record(1, '2026-11-22T08:00:00.000Z');
  reviews.records[0] = returned;
  expect(reviews.at(0)).toMatchObject({ stage: 'returned', editedSince: false });
  reviews.records[0] = { ...returned, value: { ...returned.value, values: { vow: '改过' } } };
  expect(reviews.at(0)).toMatchObject({ stage: 'returned', editedSince: true });
  reviews.append([decisionDraft(reviews.at(0), { decision: 'resubmitted', comment: '', criterionIds: [] })]);
  expect(reviews.at(0)).toMatchObject({ stage: 'resubmitted', editedSince: false });
});

test('reviews of portal pages come after the records, the latest first', () => {
  const reviews = new Reviews();
  for (const [n, subjectName] of ['示例丁', '示例戊'].entries()) {
    const reviewId = uuid(50 + n);
    const target = {
      page: 'http://x/1',
      subjectName,
      formTypeId: 'f',
      subjectKeys: { partyBranch: '一支部' },
    };
    const payload = { kind: 'review.decided' as const, reviewId, packId, target, ...pass, criterionIds: [] };
    reviews.append([{ entity: `review:${reviewId}`, base: null, payload }]);
  }
  expect(reviews.items.slice(3).map(({ name, unit, record: own }) => [name, unit, own])).toEqual([
    ['示例戊', '一支部', undefined],
    ['示例丁', '一支部', undefined],
  ]);
});
