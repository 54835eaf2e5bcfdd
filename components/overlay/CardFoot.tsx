import type { ComponentChildren } from 'preact';
import type { Verdict } from '#core/model/review.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { t } from '#locales/index.ts';
import { Button } from '../base/Button.tsx';
import { ScoreField, VerdictKeys } from './card-parts.tsx';
import { CommentField } from './CommentField.tsx';
import type { Bank, BankActions, OverlayRefs, OverlayView } from './model.ts';

/** What is being said of the criterion at hand. */
export type Said = Pick<
  OverlayView,
  'comment' | 'commentMissing' | 'commentWrong' | 'pending' | 'score' | 'scoreWrong' | 'saving'
>;

/** The verdict that stands, where somebody else gave it. */
function byAnother({ standing }: ChecklistCriterion, who: string): string | undefined {
  const [only, ...others] = standing;
  return only?.verdict && others.length === 0 && only.who !== who
    ? only.who || t('overlay.who.none')
    : undefined;
}

export interface CardFootActions extends BankActions {
  onJudge: (verdict: Verdict, event: Event) => void;
  onComment: (comment: string) => void;
  onScore: (score: string) => void;
  onCommitScore?: (() => void) | undefined;
  /** A key in the comment or the points. */
  onKeyDown: (event: KeyboardEvent) => void;
  /** The focus goes from what is said: verdict, points, comment and phrases; within it too. */
  onFocusOut: (event: FocusEvent) => void;
  onPrevious: () => void;
  onNext: () => void;
  onWithdraw: (event: Event) => void;
  /** Takes back the latest thing done; where there is none, its key withdraws the verdict. */
  onUndo?: ((event: Event) => void) | undefined;
}

interface Props {
  criterion: ChecklistCriterion;
  said: Said;
  /** The reviewer, `""` without a name. */
  who: string;
  bank: Bank | undefined;
  canWithdraw: boolean;
  actions: CardFootActions;
  refs: Pick<OverlayRefs, 'comment' | 'score' | 'bank'>;
  /** Between what is said and where to go. */
  children?: ComponentChildren;
}

/** What I say of the criterion, and the way to the one before and after: on a portal page and in the workbench. */
export function CardFoot({ criterion, said, who, bank, canWithdraw, actions, refs, children }: Props) {
  const { comment: commentRef, score: scoreRef, bank: bankRef } = refs;
  return (
    <>
      <div class="overlay__say" onFocusOut={actions.onFocusOut}>
        <VerdictKeys
          chosen={said.pending ?? criterion.verdict?.verdict}
          by={said.pending ? undefined : byAnother(criterion, who)}
          saving={said.saving}
          onJudge={actions.onJudge}
        />
        <ScoreField
          criterion={criterion}
          score={said.score}
          wrong={said.scoreWrong}
          scoreRef={scoreRef}
          onInput={actions.onScore}
          onCommit={actions.onCommitScore}
          onKeyDown={actions.onKeyDown}
        />
        <CommentField
          label={t('overlay.comment')}
          rows={2}
          value={said.comment}
          hint={t('overlay.comment.how')}
          error={said.commentMissing ? t('overlay.comment.required') : said.commentWrong}
          inputRef={commentRef}
          onInput={actions.onComment}
          onKeyDown={actions.onKeyDown}
          into="criterion"
          bank={bank}
          bankRef={bankRef}
          actions={actions}
        />
      </div>
      {children}
      <div class="jn-actions">
        <Button shortcut="k" onClick={actions.onPrevious}>
          {t('overlay.previous')}
        </Button>
        <Button shortcut="j" onClick={actions.onNext}>
          {t('overlay.next')}
        </Button>
        <Button
          variant="quiet"
          shortcut={actions.onUndo ? undefined : 'u'}
          disabled={!canWithdraw}
          onClick={actions.onWithdraw}
        >
          {t('overlay.withdraw')}
        </Button>
        {actions.onUndo && (
          <Button variant="quiet" shortcut="u" onClick={actions.onUndo}>
            {t('overlay.undo')}
          </Button>
        )}
      </div>
    </>
  );
}
