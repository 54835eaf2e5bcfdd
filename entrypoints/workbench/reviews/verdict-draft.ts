import type { Draft } from '#core/model/event.ts';
import type { CriterionVerdict } from '#core/model/review.ts';
import { type ReviewItem, targetOf } from '#core/review/items.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';

/** @param of whose word it is, where it is given back to somebody */
export function verdictDraft(
  item: ReviewItem,
  criterion: ChecklistCriterion,
  verdict: CriterionVerdict,
  of?: string,
): Draft {
  const { id: reviewId, packId } = item;
  const whose = of === undefined ? {} : { of };
  return {
    ...seenOf(item, criterion),
    payload: { kind: 'review.verdict', reviewId, packId, target: targetOf(item), verdict, ...whose },
  };
}

export function withdrawalDraft(item: ReviewItem, criterion: ChecklistCriterion): Draft {
  const payload = { kind: 'review.withdrawn', reviewId: item.id, criterionId: criterion.id } as const;
  return { ...seenOf(item, criterion), payload };
}

/** What the reviewer sees of the criterion: everything that stands there is settled by what is said next. */
function seenOf({ id, state }: ReviewItem, { standing }: ChecklistCriterion): Omit<Draft, 'payload'> {
  const head = state?.head ?? null;
  const settles = standing.map(({ hash }) => hash).filter((hash) => hash !== head);
  return { entity: `review:${id}`, base: head, ...(settles.length > 0 ? { settles } : {}) };
}
