import type { Decision } from '#core/model/review.ts';
import { t } from '#locales/index.ts';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';

/** One decision as it was given; texts as they may be shown. */
export interface ShownDecision {
  hash: string;
  decision: Decision;
  comment: string;
  /** Names of the criteria that were the reason. */
  criteria: readonly string[];
  who: string;
  at: string;
}

/** Everything that was decided about the form, the latest first. */
export function DecisionHistory({ decisions }: { decisions: readonly ShownDecision[] }) {
  if (decisions.length === 0) return <p class="jn-muted">{t('reviewing.history.none')}</p>;
  return (
    <ol class="rv-history" reversed>
      {[...decisions].reverse().map((given) => (
        <li key={given.hash}>
          <DecisionText {...given} />
        </li>
      ))}
    </ol>
  );
}

function DecisionText({ decision, comment, criteria, who, at }: ShownDecision) {
  return (
    <>
      <strong>{t(`decision.${decision}`)}</strong> {comment}{' '}
      {criteria.length > 0 && (
        <span>{t('reviewing.history.criteria', { criteria: criteria.join(t('common.listComma')) })} </span>
      )}
      <span class="jn-muted jn-small">{t('reviews.updated', { who, at })}</span>
    </>
  );
}

/** Decisions that were made without seeing each other; the reviewer says which one counts. */
export function DecisionConflict(props: {
  standing: readonly ShownDecision[];
  busy: boolean;
  onSettle: (hash: string) => void;
}) {
  if (props.standing.length < 2) return null;
  return (
    <Notice tone="warning" title={t('reviewing.conflict')}>
      <ul class="rv-history">
        {props.standing.map((given) => (
          <li key={given.hash}>
            <DecisionText {...given} />{' '}
            <Button
              disabled={props.busy}
              label={t('reviewing.settle', { decision: t(`decision.${given.decision}`), who: given.who })}
              onClick={() => props.onSettle(given.hash)}
            >
              {t('reviews.settle')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
