import { t } from '#locales/index.ts';
import { type ReviewConflict, ReviewConflicts } from '../workbench/ReviewConflicts.tsx';
import { DecisionConflict, type ShownDecision } from './DecisionHistory.tsx';

/** What was said without seeing each other in one of the form's other reviews. */
export interface PackDispute {
  reviewId: string;
  /** Title of the pack and whose review it is. */
  pack: string;
  standing: readonly ShownDecision[];
  conflicts: readonly ReviewConflict[];
  onSettle: (criterionId: string, hash: string) => void;
  onSettleDecision: (hash: string) => void;
}

/** Disputes of the same form under other packs, each of them settled by itself. */
export function PackDisputes({ disputes, busy }: { disputes: readonly PackDispute[]; busy: boolean }) {
  return (
    <>
      {disputes.map(({ reviewId, pack, standing, conflicts, ...dispute }) => (
        <section key={reviewId} aria-label={t('reviewing.dispute', { pack })}>
          <h2>{t('reviewing.dispute', { pack })}</h2>
          <DecisionConflict standing={standing} busy={busy} onSettle={dispute.onSettleDecision} />
          {conflicts.length > 0 && (
            <ReviewConflicts conflicts={conflicts} busy={busy} onSettle={dispute.onSettle} />
          )}
        </section>
      ))}
    </>
  );
}
