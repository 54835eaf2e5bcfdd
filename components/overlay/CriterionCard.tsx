import { Button } from '../base/Button.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { MachineAnswer, ScoreField, Standing, VerdictKeys } from './card-parts.tsx';
import { citationText } from './citation-text.ts';
import { CommentBank } from './CommentBank.tsx';
import { HowToCheck } from './HowToCheck.tsx';
import { bringTopIntoSight } from './sight.ts';
import type { OverlayActions, OverlayRefs, OverlayView } from './model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';

interface CriterionCardProps {
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
      <MachineAnswer
        criterion={criterion}
        gone={view.gone}
        label={t('overlay.evidence.show')}
        actions={actions}
      />
      <Standing criterion={criterion} />
      {verdict?.quote !== undefined && criterion.quoteGone && (
        <p class="overlay__changed">
          <strong>{t('overlay.quote.changed')}</strong> {t('overlay.quote.was')}
          <q class="overlay__quote">{verdict.quote}</q>
        </p>
      )}
      <div class="overlay__say" onFocusOut={actions.leaveSaying}>
        <VerdictKeys
          chosen={view.pending ?? criterion.verdict?.verdict}
          saving={view.saving}
          onJudge={actions.judge}
        />
        <ScoreField
          criterion={criterion}
          score={view.score}
          wrong={view.scoreWrong}
          scoreRef={scoreRef}
          onInput={actions.score}
          onCommit={actions.commitScore}
          onKeyDown={actions.scoreKey}
        />
        <TextField
          label={t('overlay.comment')}
          multiline
          rows={2}
          value={view.comment}
          hint={t('overlay.comment.how')}
          error={view.commentMissing ? t('overlay.comment.required') : view.commentWrong}
          inputRef={commentRef}
          onInput={actions.comment}
          onKeyDown={actions.commentKey}
        />
        <CommentBank bank={view.bank} into="criterion" actions={actions} bankRef={bankRef} />
      </div>
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
