import type { PackDispute } from '#components/reviews/PackDisputes.tsx';
import type { Draft } from '#core/model/event.ts';
import { settleDecision } from '#core/review/decide.ts';
import { isDisputed, type ReviewItem } from '#core/review/items.ts';
import { settle } from '#core/review/settle.ts';
import { t } from '#locales/index.ts';
import type { Labels } from '../shelf-labels.ts';
import { shownConflicts, shownDecisions } from './shown-decisions.ts';

/**
 * Disputes in the form's other reviews: under other packs, or of other reviewers.
 * @param store takes the event that settles one; `undefined` where it was settled meanwhile
 */
export function packDisputes(
  { others }: Pick<ReviewItem, 'others'>,
  labels: Pick<Labels, 'criterionName' | 'packTitle'>,
  store: (draft: Draft | undefined) => void,
): PackDispute[] {
  return others.filter(isDisputed).map((state) => ({
    reviewId: state.review.id,
    pack: t('reviewing.dispute.of', {
      pack: labels.packTitle(state.review.packId),
      who: state.begunBy || t('settings.who.none'),
    }),
    standing: shownDecisions(state.standing, labels),
    conflicts: shownConflicts(state, labels),
    onSettle: (criterionId, hash) => store(settle(state, criterionId, hash)),
    onSettleDecision: (hash) => store(settleDecision(state, hash)),
  }));
}
