import type { RefCallback } from 'preact';
import { Button } from '../base/Button.tsx';
import { OutcomeBadge } from '../base/Badge.tsx';
import { Notice } from '../base/Notice.tsx';
import { TextField } from '../base/TextField.tsx';
import { currentLocale, t } from '#locales/index.ts';
import { citationText } from './citation-text.ts';
import { CommentBank } from './CommentBank.tsx';
import { FindingLine } from './FormFindings.tsx';
import { HowToCheck } from './HowToCheck.tsx';
import { bringTopIntoSight } from './sight.ts';
import { type OverlayActions, type OverlayRefs, type OverlayView, verdictKeys } from './model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';

export interface CriterionCardProps {
  criterion: ChecklistCriterion;
  view: OverlayView;
  actions: OverlayActions;
}

/** The criterion at hand: what is asked and how it is checked, what the machine says, what I say. */
export function CriterionCard({
  criterion,
  view,
  actions,
  refs,
}: CriterionCardProps & { refs: OverlayRefs }) {
  const { how, verdict } = criterion;
  const { comment: commentRef, score: scoreRef, bank: bankRef } = refs;
  return (
    <article class="overlay__card" aria-label={criterion.name} ref={bringTopIntoSight}>
      <p class="jn-muted jn-small">{criterion.set}</p>
      <h3 class="overlay__name">{criterion.name}</h3>
      {criterion.requirement !== '' && <p>{criterion.requirement}</p>}
      <p class="jn-muted jn-small">{citationText(criterion.citation)}</p>
      {how && <HowToCheck how={how} open={view.how} onToggle={actions.toggleHow} />}
      <MachineAnswer criterion={criterion} view={view} actions={actions} />
      <Standing criterion={criterion} />
      {verdict?.quote !== undefined && criterion.quoteGone && (
        <p class="overlay__changed">
          <strong>{t('overlay.quote.changed')}</strong> {t('overlay.quote.was')}
          <q class="overlay__quote">{verdict.quote}</q>
        </p>
      )}
      <VerdictKeys criterion={criterion} view={view} actions={actions} />
      <Score criterion={criterion} view={view} actions={actions} scoreRef={scoreRef} />
      <TextField
        label={t('overlay.comment')}
        multiline
        rows={2}
        value={view.comment}
        error={view.commentMissing ? t('overlay.comment.required') : undefined}
        inputRef={commentRef}
        onInput={actions.comment}
        onKeyDown={actions.commentKey}
      />
      <CommentBank bank={view.bank} into="criterion" actions={actions} bankRef={bankRef} />
      <div class="jn-actions">
        <Button onClick={actions.previous}>{t('overlay.previous')}</Button>
        <Button onClick={actions.next}>{t('overlay.next')}</Button>
        <Button variant="quiet" disabled={!verdict} onClick={actions.withdraw}>
          {t('overlay.withdraw')}
        </Button>
        <Button variant="quiet" shortcut="u" onClick={actions.undo}>
          {t('overlay.undo')}
        </Button>
      </div>
    </article>
  );
}

/** Points, where the criterion has a 满分. What does not apply gets none. */
function Score({
  criterion: { maxScore, verdict },
  view,
  actions,
  scoreRef,
}: CriterionCardProps & { scoreRef: RefCallback<HTMLElement> }) {
  if (maxScore === undefined || verdict?.verdict === 'notApplicable') return null;
  return (
    <div class="overlay__score">
      <TextField
        label={t('overlay.score', { maxScore })}
        value={view.score}
        error={view.scoreWrong && t(`overlay.score.${view.scoreWrong}`, { maxScore })}
        inputRef={scoreRef}
        onInput={actions.score}
        onCommit={actions.commitScore}
        onKeyDown={actions.scoreKey}
      />
    </div>
  );
}

/** Verdicts that were given without seeing each other: both are kept until somebody decides. */
function Standing({ criterion: { standing } }: { criterion: ChecklistCriterion }) {
  if (standing.length < 2) return null;
  return (
    <Notice tone="warning" title={t('overlay.conflict', { count: standing.length })}>
      <ul>
        {standing.map(({ hash, who, claimedAt, verdict }) => (
          <li key={hash}>
            {verdict ? t(`verdict.${verdict.verdict}`) : t('overlay.withdrawn')}
            {verdict?.comment && `：${verdict.comment}`}{' '}
            <span class="jn-muted">
              {who} {new Date(claimedAt).toLocaleString(currentLocale())}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function MachineAnswer({ criterion, view, actions }: CriterionCardProps) {
  return (
    <div class="overlay__machine">
      <span class="jn-muted jn-small">{t('overlay.machine')}</span>
      {criterion.machine ? <OutcomeBadge outcome={criterion.machine} /> : t('overlay.machine.none')}
      <ul class="overlay__findings">
        {criterion.findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} gone={view.gone} actions={actions} bare />
        ))}
      </ul>
      {criterion.findings.some((finding) => finding.ref !== undefined) && (
        <Button variant="quiet" shortcut="e" onClick={actions.showEvidence}>
          {t('overlay.evidence.show')}
        </Button>
      )}
    </div>
  );
}

function VerdictKeys({ criterion, view, actions }: CriterionCardProps) {
  const chosen = view.pending ?? criterion.verdict?.verdict;
  return (
    <fieldset class="overlay__verdicts">
      <legend class="jn-muted jn-small">{t('overlay.verdict')}</legend>
      {verdictKeys.map(([key, verdict]) => (
        <Button
          key={verdict}
          shortcut={key}
          variant={chosen === verdict ? 'primary' : 'plain'}
          pressed={chosen === verdict}
          disabled={view.saving}
          onClick={(event) => actions.judge(verdict, event)}
        >
          <kbd>{key}</kbd> {t(`verdict.${verdict}`)}
        </Button>
      ))}
    </fieldset>
  );
}
