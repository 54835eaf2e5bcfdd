import type { ShownDecision } from '#components/reviews/DecisionHistory.tsx';
import type { ReviewConflict } from '#components/workbench/ReviewConflicts.tsx';
import { maskNumbers } from '#core/model/mask.ts';
import type { GivenDecision, ReviewState } from '#core/review/fold.ts';
import { t } from '#locales/index.ts';
import { timeText } from '../labels.ts';
import type { Labels } from '../shelf-labels.ts';

/** Decisions as they may be shown: a comment may name somebody by number, and here nobody needs it in full. */
export function shownDecisions(
  decisions: readonly GivenDecision[],
  { criterionName }: Pick<Labels, 'criterionName'>,
): ShownDecision[] {
  return decisions.map(({ hash, decision, comment, criterionIds, who, claimedAt }) => ({
    hash,
    decision,
    comment: maskNumbers(comment),
    criteria: criterionIds.map(criterionName),
    who: who || t('settings.who.none'),
    at: timeText(claimedAt),
  }));
}

/** Criteria that were judged in two places without seeing each other. */
export function shownConflicts(
  state: ReviewState | undefined,
  { criterionName }: Pick<Labels, 'criterionName'>,
): ReviewConflict[] {
  return (state?.conflicts ?? []).map(({ criterionId, heads }) => ({
    criterionId,
    criterion: criterionName(criterionId),
    given: heads.map(({ hash, who, claimedAt, verdict }) => ({
      hash,
      who: who || t('settings.who.none'),
      at: timeText(claimedAt),
      verdict: verdict && { verdict: verdict.verdict, comment: maskNumbers(verdict.comment) },
    })),
  }));
}
