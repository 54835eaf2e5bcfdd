import { expect, it } from 'vitest';
import type { Draft, JournalEvent } from '../model/event.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import type { CriterionVerdict } from '../model/review.ts';
import { foldReview, type ReviewState } from './fold.ts';
import { settle } from './settle.ts';

const reviewId = '00000000-0000-4000-8000-000000000001';
const criterionId = 'three-compare-2016/compare/service';
const target = { subjectName: '示例甲', formTypeId: 'member-pledge' };
const verdict = (given: CriterionVerdict['verdict'], comment = ''): CriterionVerdict => ({
  criterionId,
  verdict: given,
  machine: 'review',
  comment,
});

const drafts: Draft[] = [
  {
    entity: `review:${reviewId}`,
    base: null,
    payload: { kind: 'review.verdict', reviewId, packId: 'p', target, verdict: verdict('met') },
  },
  {
    entity: `review:${reviewId}`,
    base: null,
    payload: { kind: 'review.verdict', reviewId, packId: 'p', target, verdict: verdict('notMet', '没有写') },
  },
];

function journal(more: readonly Draft[] = []): JournalEvent[] {
  const stamp = {
    device: '00000000-0000-4000-8000-0000000000dd',
    counter: 0,
    claimedAt: '2026-11-20T08:00:00.000Z',
    who: '审核员甲',
  };
  return chain([...drafts, ...more], EMPTY_HEAD, stamp);
}

function state(more?: readonly Draft[]): ReviewState {
  const found = foldReview(journal(more), reviewId);
  if (!found) throw new Error('no review');
  return found;
}

it.each([0, 1])('lets verdict %i count, comment and all, and ends the conflict', (index) => {
  const before = state();
  const chosen = before.conflicts[0]?.heads[index];
  const draft = settle(before, criterionId, chosen?.hash ?? '');
  if (!draft) throw new Error('nothing to settle');
  const after = state([draft]);
  expect(after.conflicts).toEqual([]);
  expect(after.review.verdicts).toEqual([chosen?.verdict]);
});

it('lets a withdrawal count', () => {
  const [first] = journal();
  const withdrawal: Draft = {
    entity: `review:${reviewId}`,
    base: first?.hash ?? null,
    payload: { kind: 'review.withdrawn', reviewId, criterionId },
  };
  const before = state([withdrawal]);
  const heads = before.conflicts[0]?.heads ?? [];
  expect(heads.map((head) => head.verdict?.verdict)).toEqual(['notMet', undefined]);
  const draft = settle(before, criterionId, heads[1]?.hash ?? '');
  if (!draft) throw new Error('nothing to settle');
  const after = state([withdrawal, draft]);
  expect([after.conflicts, after.review.verdicts]).toEqual([[], []]);
});

it('settles nothing that does not stand there', () => {
  expect(settle(state(), criterionId, '0'.repeat(64))).toBeUndefined();
  expect(settle(state(), 'p/s/other', state().head)).toBeUndefined();
});
