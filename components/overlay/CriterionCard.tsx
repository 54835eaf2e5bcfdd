import type { RefCallback } from 'preact';
import { Button } from '../base/Button.tsx';
import { OutcomeBadge } from '../base/Badge.tsx';
import { Notice } from '../base/Notice.tsx';
import { TextField } from '../base/TextField.tsx';
import { currentLocale, t } from '#locales/index.ts';
import { citationText } from './citation-text.ts';
import { FindingLine } from './FormFindings.tsx';
import { type ChecklistCriterion, type OverlayActions, type OverlayView, verdictKeys } from './model.ts';

export interface CriterionCardProps {
  criterion: ChecklistCriterion;
  view: OverlayView;
  actions: OverlayActions;
}

/** The criterion at hand: what is asked, what the machine says, what I say. */
export function CriterionCard({
  criterion,
  view,
  actions,
  commentRef,
}: CriterionCardProps & { commentRef: RefCallback<HTMLElement> }) {
  return (
    <article class="overlay__card" aria-label={criterion.name}>
      <p class="jn-muted jn-small">{criterion.set}</p>
      <h3 class="overlay__name">{criterion.name}</h3>
      {criterion.requirement !== '' && <p>{criterion.requirement}</p>}
      <p class="jn-muted jn-small">{citationText(criterion.citation)}</p>
      <MachineAnswer criterion={criterion} actions={actions} />
      <Standing criterion={criterion} />
      <VerdictKeys criterion={criterion} view={view} actions={actions} />
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
      <CardStatus view={view} />
      <div class="jn-actions">
        <Button onClick={actions.previous}>{t('overlay.previous')}</Button>
        <Button onClick={actions.next}>{t('overlay.next')}</Button>
        <Button variant="quiet" disabled={!criterion.verdict} onClick={actions.withdraw}>
          {t('overlay.withdraw')}
        </Button>
      </div>
    </article>
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

function MachineAnswer({ criterion, actions }: { criterion: ChecklistCriterion; actions: OverlayActions }) {
  return (
    <div class="overlay__machine">
      <span class="jn-muted jn-small">{t('overlay.machine')}</span>
      {criterion.machine ? <OutcomeBadge outcome={criterion.machine} /> : t('overlay.machine.none')}
      <ul class="overlay__findings">
        {criterion.findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} actions={actions} bare />
        ))}
      </ul>
      {criterion.findings.some((finding) => finding.ref !== undefined) && (
        <Button variant="quiet" onClick={actions.showEvidence}>
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

function CardStatus({ view }: { view: OverlayView }) {
  const tone = view.saving ? 'info' : (view.status?.tone ?? 'info');
  return (
    <output class={`overlay__status overlay__status--${tone}`}>
      {view.saving ? t('overlay.saving') : view.status?.text}
    </output>
  );
}
