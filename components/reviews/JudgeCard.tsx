import type { RefCallback } from 'preact';
import type { Verdict } from '#core/model/review.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { t } from '#locales/index.ts';
import { MachineAnswer, Standing } from '../overlay/card-parts.tsx';
import { CardFoot, type Said } from '../overlay/CardFoot.tsx';
import { citationText } from '../overlay/citation-text.ts';
import { HowToCheck } from '../overlay/HowToCheck.tsx';
import type { Bank, BankActions } from '../overlay/model.ts';

/** What is being said of the criterion at hand, and what became of it. */
export interface JudgeDraft extends Said {
  status: { tone: 'success' | 'error' | 'info'; text: string } | undefined;
}

export interface JudgeActions extends BankActions {
  onJudge: (verdict: Verdict) => void;
  onWithdraw: () => void;
  /** Takes back the latest thing done. */
  onUndo: () => void;
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
  /** The reviewer, `""` without a name. */
  who: string;
  bank: Bank | undefined;
  /** 怎么查 is told in full. */
  how: boolean;
  actions: JudgeActions;
  refs: JudgeRefs;
}

/** The criterion at hand, as the checklist on a portal page has it: what is asked, what the machine says, what I say. */
export function JudgeCard({ criterion, draft, who, bank, how, actions, refs }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    actions.onCommit();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
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
      <CardFoot
        criterion={criterion}
        said={draft}
        who={who}
        bank={bank}
        canWithdraw={criterion.verdict !== undefined && !draft.saving}
        actions={{
          openBank: actions.openBank,
          bankKey: actions.bankKey,
          pick: actions.pick,
          onJudge: actions.onJudge,
          onComment: actions.onComment,
          onScore: actions.onScore,
          onKeyDown,
          onFocusOut,
          onPrevious: actions.onPrevious,
          onNext: actions.onNext,
          onWithdraw: actions.onWithdraw,
          onUndo: actions.onUndo,
        }}
        refs={refs}
      >
        <output class={`rv-status rv-status--${draft.status?.tone ?? 'success'}`}>
          {draft.saving ? t('state.saving') : draft.status?.text}
        </output>
      </CardFoot>
    </article>
  );
}
