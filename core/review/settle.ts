import type { Draft } from '../model/event.ts';
import type { ReviewState } from './fold.ts';

/**
 * The event that ends a conflict: of the verdicts that stand side by side at a criterion, the one of `hash` counts, and
 * every other has been seen. It stays the word of whoever gave it. `undefined` where it does not stand there (any more).
 */
export function settle(
  { review, head, judged }: ReviewState,
  criterionId: string,
  hash: string,
): Draft | undefined {
  const heads = judged.find((each) => each.criterionId === criterionId)?.heads ?? [];
  const chosen = heads.find((given) => given.hash === hash);
  if (!chosen) return undefined;
  const { id: reviewId, packId, target } = review;
  return {
    entity: `review:${reviewId}`,
    base: head,
    settles: heads.map((given) => given.hash).filter((each) => each !== head),
    payload: chosen.verdict
      ? { kind: 'review.verdict', reviewId, packId, target, verdict: chosen.verdict, of: chosen.who }
      : { kind: 'review.withdrawn', reviewId, criterionId },
  };
}
