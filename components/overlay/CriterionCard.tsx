import { t } from '#locales/index.ts';
import { MachineAnswer, Standing } from './card-parts.tsx';
import { CardFoot } from './CardFoot.tsx';
import { citationText } from './citation-text.ts';
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
      <CardFoot
        criterion={criterion}
        said={view}
        who={view.checklist?.who ?? ''}
        bank={view.bank}
        canWithdraw={verdict !== undefined}
        actions={{
          openBank: actions.openBank,
          bankKey: actions.bankKey,
          pick: actions.pick,
          onJudge: actions.judge,
          onComment: actions.comment,
          onScore: actions.score,
          onCommitScore: actions.commitScore,
          onKeyDown: actions.commentKey,
          onFocusOut: actions.leaveSaying,
          onPrevious: actions.previous,
          onNext: actions.next,
          onWithdraw: actions.withdraw,
          onUndo: actions.undo,
        }}
        refs={refs}
      />
    </article>
  );
}
