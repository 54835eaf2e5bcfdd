import type { RefCallback } from 'preact';
import type { Verdict } from '#core/model/review.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { currentLocale, t } from '#locales/index.ts';
import { OutcomeBadge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { citationText } from '../overlay/citation-text.ts';
import { FindingLine } from '../overlay/FormFindings.tsx';
import { verdictKeys } from '../overlay/model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';

/** What is being said of the criterion at hand. */
export interface JudgeDraft {
  comment: string;
  commentMissing: boolean;
  /** A verdict that waits for its comment. */
  pending: Verdict | undefined;
  /** As typed. */
  score: string;
  scoreWrong: boolean;
  phrases: readonly string[];
  saving: boolean;
  status: { tone: 'success' | 'error'; text: string } | undefined;
}

export interface JudgeActions {
  onJudge: (verdict: Verdict) => void;
  onWithdraw: () => void;
  onComment: (comment: string) => void;
  /** Enter in the comment. */
  onCommitComment: () => void;
  onScore: (score: string) => void;
  onPhrase: (phrase: string) => void;
  onShow: (path: string) => void;
  onEvidence: () => void;
  onNext: () => void;
  onPrevious: () => void;
}

interface Props {
  criterion: ChecklistCriterion;
  draft: JudgeDraft;
  actions: JudgeActions;
  takeComment: RefCallback<HTMLElement>;
}

/** The criterion at hand, as the checklist on a portal page has it: what is asked, what the machine says, what I say. */
export function JudgeCard({ criterion, draft, actions, takeComment }: Props) {
  const chosen = draft.pending ?? criterion.verdict?.verdict;
  return (
    <article class="rv-card" aria-label={criterion.name}>
      <p class="jn-muted jn-small">{criterion.set}</p>
      <h3>{criterion.name}</h3>
      {criterion.requirement !== '' && <p>{criterion.requirement}</p>}
      <p class="jn-muted jn-small">{citationText(criterion.citation)}</p>
      <MachineAnswer criterion={criterion} actions={actions} />
      <Standing criterion={criterion} />
      <fieldset class="overlay__verdicts">
        <legend class="jn-muted jn-small">{t('overlay.verdict')}</legend>
        {verdictKeys.map(([key, verdict]) => (
          <Button
            key={verdict}
            shortcut={key}
            variant={chosen === verdict ? 'primary' : 'plain'}
            pressed={chosen === verdict}
            disabled={draft.saving}
            onClick={() => actions.onJudge(verdict)}
          >
            <kbd>{key}</kbd> {t(`verdict.${verdict}`)}
          </Button>
        ))}
      </fieldset>
      {criterion.maxScore !== undefined && (
        <div class="rv-score">
          <TextField
            label={t('reviewing.score', { max: criterion.maxScore })}
            value={draft.score}
            error={draft.scoreWrong ? t('reviewing.score.wrong', { max: criterion.maxScore }) : undefined}
            onInput={actions.onScore}
          />
        </div>
      )}
      {draft.phrases.length > 0 && (
        <Select
          label={t('reviewing.phrases')}
          value=""
          placeholder={t('reviewing.phrases.choose')}
          options={draft.phrases.map((phrase) => ({ value: phrase, label: phrase }))}
          onChange={actions.onPhrase}
        />
      )}
      <TextField
        label={t('overlay.comment')}
        multiline
        rows={2}
        value={draft.comment}
        error={draft.commentMissing ? t('overlay.comment.required') : undefined}
        inputRef={takeComment}
        onInput={actions.onComment}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          actions.onCommitComment();
        }}
      />
      <output class={`rv-status rv-status--${draft.status?.tone ?? 'success'}`}>
        {draft.saving ? t('state.saving') : draft.status?.text}
      </output>
      <div class="jn-actions">
        <Button shortcut="k" onClick={actions.onPrevious}>
          {t('overlay.previous')}
        </Button>
        <Button shortcut="j" onClick={actions.onNext}>
          {t('overlay.next')}
        </Button>
        <Button
          variant="quiet"
          shortcut="u"
          disabled={!criterion.verdict || draft.saving}
          onClick={actions.onWithdraw}
        >
          {t('overlay.withdraw')}
        </Button>
      </div>
    </article>
  );
}

function MachineAnswer({ criterion, actions }: Pick<Props, 'criterion' | 'actions'>) {
  return (
    <div class="overlay__machine">
      <span class="jn-muted jn-small">{t('overlay.machine')}</span>
      {criterion.machine ? (
        <OutcomeBadge outcome={criterion.machine} />
      ) : (
        t(criterion.machineLost ? 'reviewing.machineLost' : 'overlay.machine.none')
      )}
      <ul class="overlay__findings">
        {criterion.findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} actions={{ show: actions.onShow }} bare />
        ))}
      </ul>
      {criterion.findings.some(({ ref }) => ref !== undefined) && (
        <Button variant="quiet" shortcut="e" onClick={actions.onEvidence}>
          {t('reviewing.evidence')}
        </Button>
      )}
    </div>
  );
}

/** Verdicts that were given without seeing each other: both are kept until somebody decides. */
function Standing({ criterion: { standing } }: Pick<Props, 'criterion'>) {
  if (standing.length < 2) return null;
  return (
    <Notice tone="warning" title={t('overlay.conflict', { count: standing.length })}>
      <ul>
        {standing.map(({ hash, who, claimedAt, verdict }) => (
          <li key={hash}>
            {verdict ? t(`verdict.${verdict.verdict}`) : t('overlay.withdrawn')}
            {verdict?.comment && `：${maskNumbers(verdict.comment)}`}{' '}
            <span class="jn-muted">
              {who} {new Date(claimedAt).toLocaleString(currentLocale())}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
