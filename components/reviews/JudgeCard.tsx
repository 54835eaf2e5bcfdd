import type { RefCallback } from 'preact';
import type { Verdict } from '#core/model/review.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { t } from '#locales/index.ts';
import { Button } from '../base/Button.tsx';
import { TextField } from '../base/TextField.tsx';
import { MachineAnswer, ScoreField, Standing, VerdictKeys } from '../overlay/card-parts.tsx';
import { citationText } from '../overlay/citation-text.ts';
import { CommentBank } from '../overlay/CommentBank.tsx';
import { HowToCheck } from '../overlay/HowToCheck.tsx';
import type { Bank, BankActions, OverlayView } from '../overlay/model.ts';

/** What is being said of the criterion at hand. */
export interface JudgeDraft {
  comment: string;
  commentMissing: boolean;
  /** Why the comment cannot be taken, in words. */
  commentWrong: string | undefined;
  /** A verdict that waits for its comment. */
  pending: Verdict | undefined;
  /** As typed. */
  score: string;
  scoreWrong: OverlayView['scoreWrong'];
  saving: boolean;
  status: { tone: 'success' | 'error' | 'info'; text: string } | undefined;
}

export interface JudgeActions extends BankActions {
  onJudge: (verdict: Verdict) => void;
  onWithdraw: () => void;
  onComment: (comment: string) => void;
  /** The focus leaves what is said: verdict, points, comment and phrases. */
  onLeave: () => void;
  /** Enter in the comment or the points. */
  onCommit: () => void;
  onScore: (score: string) => void;
  onShow: (path: string) => void;
  onEvidence: () => void;
  onHow: () => void;
  onNext: () => void;
  onPrevious: () => void;
}

/** Where the keys go. */
export interface JudgeRefs {
  comment: RefCallback<HTMLElement>;
  score: RefCallback<HTMLElement>;
  bank: RefCallback<HTMLElement>;
}

interface Props {
  criterion: ChecklistCriterion;
  draft: JudgeDraft;
  bank: Bank | undefined;
  /** 怎么查 is told in full. */
  how: boolean;
  actions: JudgeActions;
  refs: JudgeRefs;
}

/** The criterion at hand, as the checklist on a portal page has it: what is asked, what the machine says, what I say. */
export function JudgeCard({ criterion, draft, bank, how, actions, refs }: Props) {
  const { comment: commentRef, score: scoreRef, bank: bankRef } = refs;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    actions.onCommit();
  };
  const onLeave = ({ relatedTarget }: FocusEvent): void => {
    const within = relatedTarget instanceof Element && relatedTarget.closest('.overlay__say') !== null;
    if (!within) actions.onLeave();
  };
  return (
    <article class="rv-card" aria-label={criterion.name}>
      <p class="jn-muted jn-small">{criterion.set}</p>
      <h3>{criterion.name}</h3>
      {criterion.requirement !== '' && <p>{criterion.requirement}</p>}
      <p class="jn-muted jn-small">{citationText(criterion.citation)}</p>
      {criterion.how && <HowToCheck how={criterion.how} open={how} onToggle={actions.onHow} />}
      <MachineAnswer
        criterion={criterion}
        label={t('reviewing.evidence')}
        actions={{ show: actions.onShow, showEvidence: actions.onEvidence }}
      />
      <Standing criterion={criterion} />
      <div class="overlay__say" onFocusOut={onLeave}>
        <VerdictKeys
          chosen={draft.pending ?? criterion.verdict?.verdict}
          saving={draft.saving}
          onJudge={actions.onJudge}
        />
        <ScoreField
          criterion={criterion}
          score={draft.score}
          wrong={draft.scoreWrong}
          scoreRef={scoreRef}
          onInput={actions.onScore}
          onKeyDown={onKeyDown}
        />
        <TextField
          label={t('overlay.comment')}
          multiline
          rows={2}
          value={draft.comment}
          hint={t('overlay.comment.how')}
          error={draft.commentMissing ? t('overlay.comment.required') : draft.commentWrong}
          inputRef={commentRef}
          onInput={actions.onComment}
          onKeyDown={onKeyDown}
        />
        <CommentBank bank={bank} into="criterion" actions={actions} bankRef={bankRef} />
      </div>
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
