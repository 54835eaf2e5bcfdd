import { Button } from '../base/Button.tsx';
import { isAsked } from '#core/review/asked.ts';
import { decisionsAt } from '#core/review/stage.ts';
import type { Decision } from '#core/model/review.ts';
import { currentLocale, t } from '#locales/index.ts';
import { CommentField } from './CommentField.tsx';
import { isOpen } from './filtered.ts';
import type { ChecklistView, Deciding, OverlayActions, OverlayRefs, OverlayView } from './model.ts';

interface Props {
  view: OverlayView;
  actions: OverlayActions;
  refs: OverlayRefs;
}

/** The whole form: where it stands, and what is decided about it. Always in sight, at the foot of the panel. */
export function FormDecision({ view, actions, refs }: Props) {
  const { checklist, deciding } = view;
  const { decision: footRef } = refs;
  if (!checklist || checklist.packId === '' || checklist.criteria.length === 0) return null;
  return (
    <footer class="overlay__foot" aria-label={t('overlay.decide')} ref={footRef} tabIndex={-1}>
      <div class="overlay__stage">
        <span>
          {t('overlay.stage')}{' '}
          <strong class={`overlay__stage--${checklist.stage}`}>{t(`stage.${checklist.stage}`)}</strong>
        </span>
        <Button
          variant={deciding ? 'quiet' : 'plain'}
          shortcut="d"
          expanded={deciding !== undefined}
          onClick={actions.toggleDeciding}
        >
          {t(deciding ? 'action.cancel' : 'overlay.decide.open')}
        </Button>
      </div>
      <Former checklist={checklist} />
      {deciding && (
        <Choices view={view} deciding={deciding} actions={actions} refs={refs} checklist={checklist} />
      )}
    </footer>
  );
}

/** Who decided it and why; several where they did not see each other. */
function Former({ checklist: { decided } }: { checklist: ChecklistView }) {
  const told = decided.filter(({ decision }) => decision !== 'reopened');
  if (told.length === 0) return null;
  return (
    <ul class="overlay__former jn-small">
      {told.map(({ hash, decision, comment, who, claimedAt }) => (
        <li key={hash}>
          {t(`decision.${decision}`)}
          {comment !== '' && t('overlay.decided.why', { comment })}{' '}
          <span class="jn-muted">
            {who} {new Date(claimedAt).toLocaleString(currentLocale())}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Choices({
  view,
  deciding,
  actions,
  refs,
  checklist,
}: Props & { deciding: Deciding; checklist: ChecklistView }) {
  const { decision } = deciding;
  return (
    <div class="overlay__deciding">
      <Unsaved view={view} checklist={checklist} />
      <fieldset class="overlay__verdicts">
        <legend class="jn-muted jn-small">{t('overlay.decide.choose')}</legend>
        {decisionsAt(checklist.stage).map((each, index) => (
          <Button
            key={each}
            shortcut={String(index + 1)}
            variant={decision === each ? 'primary' : 'plain'}
            pressed={decision === each}
            disabled={view.saving}
            onClick={(event) => actions.chooseDecision(each, event)}
          >
            <kbd>{index + 1}</kbd> {t(`decision.${each}`)}
          </Button>
        ))}
      </fieldset>
      {decision && (
        <Details
          view={view}
          deciding={deciding}
          actions={actions}
          refs={refs}
          checklist={checklist}
          decision={decision}
        />
      )}
    </div>
  );
}

/** A decision is not made over the head of what was pressed or typed and is not saved. */
function Unsaved({
  view: { unsaved },
  checklist: { criteria },
}: Pick<Props, 'view'> & { checklist: ChecklistView }) {
  const named = criteria.filter(({ id }) => unsaved.has(id));
  if (named.length === 0) return null;
  const names = named.map(({ name }) => name).join(t('overlay.comma'));
  return (
    <p class="overlay__warn" role="alert">
      {t('overlay.decide.unsaved', { count: named.length, names })}
    </p>
  );
}

function Details({
  view,
  deciding,
  actions,
  refs,
  checklist,
  decision,
}: Props & { deciding: Deciding; checklist: ChecklistView; decision: Decision }) {
  const asked = checklist.criteria.filter(isAsked);
  const open = asked.filter(({ verdict }) => isOpen(verdict)).length;
  const changed = checklist.criteria.filter(({ quoteGone }) => quoteGone).length;
  const notMet = checklist.criteria.filter(({ verdict }) => verdict?.verdict === 'notMet').length;
  const { decisionComment: commentRef, bank: bankRef } = refs;
  const asksWhy = decision === 'returned' || decision === 'incomplete';
  return (
    <>
      {open > 0 && decision !== 'resubmitted' && (
        <p class="overlay__warn">{t('overlay.decide.stillOpen', { count: open, total: asked.length })}</p>
      )}
      {decision === 'passed' && changed > 0 && (
        <p class="overlay__warn">{t('overlay.decide.changed', { count: changed })}</p>
      )}
      {decision === 'passed' && notMet > 0 && (
        <p class="overlay__warn">{t('overlay.decide.notMet', { count: notMet })}</p>
      )}
      {asksWhy && <Reasons checklist={checklist} deciding={deciding} actions={actions} />}
      {asksWhy && (
        <CommentField
          label={t(decision === 'returned' ? 'overlay.decide.comment' : 'overlay.decide.note')}
          rows={3}
          value={deciding.comment}
          hint={t('overlay.comment.how')}
          error={deciding.commentMissing ? t('overlay.decide.comment.required') : deciding.commentWrong}
          inputRef={commentRef}
          onInput={actions.decisionComment}
          onKeyDown={actions.decisionKey}
          into="form"
          bank={view.bank}
          bankRef={bankRef}
          actions={actions}
        />
      )}
      <div class="jn-actions">
        <Button variant="primary" shortcut="Enter" busy={view.saving} onClick={actions.confirmDecision}>
          {t('overlay.decide.confirm', { decision: t(`decision.${decision}`) })}
        </Button>
      </div>
    </>
  );
}

/** Criteria that may be the reason; those that are not met come ticked. */
function Reasons({
  checklist,
  deciding,
  actions,
}: {
  checklist: ChecklistView;
  deciding: Deciding;
  actions: Pick<OverlayActions, 'toggleReason'>;
}) {
  const wanting = checklist.criteria.filter(
    ({ id, verdict }) =>
      verdict?.verdict === 'notMet' || verdict?.verdict === 'pending' || deciding.reasons.includes(id),
  );
  if (wanting.length === 0) return null;
  return (
    <fieldset class="overlay__reasons">
      <legend class="jn-muted jn-small">{t('overlay.decide.reasons')}</legend>
      {wanting.map(({ id, name, verdict }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={deciding.reasons.includes(id)}
            onChange={() => actions.toggleReason(id)}
          />{' '}
          {name}
          {verdict && <span class="jn-muted"> {t(`verdict.${verdict.verdict}`)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
