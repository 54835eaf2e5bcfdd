import type { RefCallback } from 'preact';
import { OutcomeBadge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { TextField } from '../base/TextField.tsx';
import { maskNumbers } from '#core/model/mask.ts';
import type { Verdict } from '#core/model/review.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { currentLocale, t } from '#locales/index.ts';
import { FindingLine } from './FormFindings.tsx';
import { type CardActions, type GoneQuote, type OverlayView, verdictKeys } from './model.ts';

/** Points, where the criterion has a 满分. What does not apply gets none. */
export function ScoreField({
  criterion: { maxScore, verdict },
  score,
  wrong,
  scoreRef,
  ...actions
}: {
  criterion: ChecklistCriterion;
  /** As typed. */
  score: string;
  wrong: OverlayView['scoreWrong'];
  scoreRef: RefCallback<HTMLElement>;
  onInput: (score: string) => void;
  onCommit?: (() => void) | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  if (maxScore === undefined || verdict?.verdict === 'notApplicable') return null;
  return (
    <div class="overlay__score">
      <TextField
        label={t('overlay.score', { maxScore })}
        value={score}
        error={wrong && t(`overlay.score.${wrong}`, { maxScore })}
        inputRef={scoreRef}
        {...actions}
      />
    </div>
  );
}

/** Verdicts that were given without seeing each other: both are kept until somebody decides. */
export function Standing({ criterion: { standing } }: { criterion: ChecklistCriterion }) {
  if (standing.length < 2) return null;
  return (
    <Notice tone="warning" title={t('overlay.conflict', { count: standing.length })}>
      <ul>
        {standing.map(({ hash, who, claimedAt, verdict }) => (
          <li key={hash}>
            {verdict ? t(`verdict.${verdict.verdict}`) : t('overlay.withdrawn')}
            {verdict?.comment && `：${maskNumbers(verdict.comment)}`}{' '}
            <span class="jn-muted">
              {who || t('overlay.who.none')} {new Date(claimedAt).toLocaleString(currentLocale())}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the checks say of the criterion, with the way to what they quote. */
export function MachineAnswer({
  criterion: { machine, machineLost, findings },
  gone,
  label,
  actions,
}: {
  criterion: ChecklistCriterion;
  gone?: readonly GoneQuote[] | undefined;
  /** Of the button that leads to the evidence. */
  label: string;
  actions: Pick<CardActions, 'show' | 'showEvidence'>;
}) {
  return (
    <div class="overlay__machine">
      <span class="jn-muted jn-small">{t('overlay.machine')}</span>
      {machine ? (
        <OutcomeBadge outcome={machine} />
      ) : (
        t(machineLost ? 'overlay.machine.lost' : 'overlay.machine.none')
      )}
      <ul class="overlay__findings">
        {findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} gone={gone} actions={actions} bare />
        ))}
      </ul>
      {findings.some(({ ref }) => ref !== undefined) && (
        <Button variant="quiet" shortcut="e" onClick={actions.showEvidence}>
          {label}
        </Button>
      )}
    </div>
  );
}

export function VerdictKeys({
  chosen,
  by,
  saving,
  onJudge,
}: {
  chosen: Verdict | undefined;
  /** Who gave it, where that was somebody else. */
  by: string | undefined;
  saving: boolean;
  onJudge: (verdict: Verdict, event: Event) => void;
}) {
  return (
    <fieldset class="overlay__verdicts">
      <legend class="jn-muted jn-small">
        {by === undefined ? t('overlay.verdict') : t('overlay.verdict.of', { who: by })}
      </legend>
      {verdictKeys.map(([key, verdict]) => (
        <Button
          key={verdict}
          shortcut={key}
          variant={chosen === verdict ? 'primary' : 'plain'}
          pressed={chosen === verdict}
          disabled={saving}
          onClick={(event) => onJudge(verdict, event)}
        >
          <kbd>{key}</kbd> {t(`verdict.${verdict}`)}
        </Button>
      ))}
    </fieldset>
  );
}
