import { expect, it } from 'vitest';
import type { Payload } from '../model/event.ts';
import { reviewsIn } from './reviews-in.ts';

function verdict(reviewId: string, who?: string, formTypeId = 'form'): { payload: Payload } {
  const origin = { hash: 'a'.repeat(64), device: '', claimedAt: '', who: who ?? '' };
  return {
    payload: {
      kind: 'review.verdict',
      reviewId,
      packId: 'pack',
      target: { subjectName: '示例甲', formTypeId },
      verdict: { criterionId: 'pack/set/item', verdict: 'met', machine: 'review', comment: '' },
      ...(who === undefined ? {} : { origin }),
    },
  };
}

it('leaves to colleagues the reviews that came with their files', () => {
  const verdicts = [
    verdict('mine'),
    verdict('theirs', '审核员乙'),
    verdict('theirs'),
    verdict('mine', '审核员乙'),
    verdict('elsewhere', '审核员甲'),
    verdict('other', undefined, 'another'),
  ];
  const about = (who: string) =>
    reviewsIn(verdicts, { formTypeId: 'form', packId: 'pack', who }).map(({ id }) => id);
  expect(about('审核员甲')).toEqual(['mine', 'elsewhere']);
  expect(about('')).toEqual(['mine']);
});
