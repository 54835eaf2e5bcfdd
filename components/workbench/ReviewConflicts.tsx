import { maskNumbers } from '#core/model/mask.ts';
import type { CriterionVerdict } from '#core/model/review.ts';
import { t } from '#locales/index.ts';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

/** A criterion that was judged in two places without seeing each other. */
export interface ReviewConflict {
  criterionId: string;
  criterion: string;
  given: readonly {
    hash: string;
    who: string;
    at: string;
    /** `null`: the verdict was taken back. */
    verdict: Pick<CriterionVerdict, 'verdict' | 'comment'> | null;
  }[];
}

/** Verdicts side by side, all kept; the reviewer says which one counts. */
export function ReviewConflicts(props: {
  conflicts: readonly ReviewConflict[];
  busy: boolean;
  onSettle: (criterionId: string, hash: string) => void;
}) {
  return (
    <Notice tone="warning" title={t('reviews.conflict.text')}>
      {props.conflicts.map(({ criterionId, criterion, given }) => (
        <table key={criterionId} class="jn-table" aria-label={t('reviews.conflict.of', { criterion })}>
          <caption>{criterion}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reviews.reviewer')}</th>
              <th scope="col">{t('reviews.given')}</th>
              <th scope="col">{t('reviews.comment')}</th>
              <th scope="col">
                <span class="jn-hidden">{t('reviews.settle')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {given.map(({ hash, who, at, verdict }) => (
              <tr key={hash}>
                <th scope="row">
                  {who} <span class="jn-muted jn-small">{at}</span>
                </th>
                <td>{verdict ? <VerdictBadge verdict={verdict.verdict} /> : t('reviews.withdrawn')}</td>
                <td>{verdict && maskNumbers(verdict.comment)}</td>
                <td>
                  <Button disabled={props.busy} onClick={() => props.onSettle(criterionId, hash)}>
                    {t('reviews.settle')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Notice>
  );
}
