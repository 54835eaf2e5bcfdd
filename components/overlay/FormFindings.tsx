import { OutcomeBadge } from '../base/Badge.tsx';
import { t } from '#locales/index.ts';
import type { GoneQuote, OverlayActions } from './model.ts';
import type { ChecklistCriterion, ChecklistEvidence, ChecklistFinding } from '#core/review/shown.ts';

const NOTHING: readonly GoneQuote[] = [];

/** Findings about the form as a whole; what passed is not listed. */
export function FormFindings(props: {
  findings: readonly ChecklistFinding[];
  shown: boolean;
  /** What the machine says of the criteria beside it. */
  criteria: readonly Pick<ChecklistCriterion, 'machine'>[];
  actions: Pick<OverlayActions, 'show'>;
}) {
  if (!props.shown) return null;
  const open = props.findings.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'na');
  if (open.length === 0) {
    return <p class="jn-muted jn-small">{t(`overlay.form.${quietOf(props.findings, props.criteria)}`)}</p>;
  }
  return (
    <details class="overlay__form">
      <summary>
        {t('overlay.form.checks')} ({open.length})
      </summary>
      <ul class="overlay__findings">
        {open.map((finding) => (
          <FindingLine key={finding.key} finding={finding} actions={props.actions} />
        ))}
      </ul>
    </details>
  );
}

/** What may be said of the form where nothing is open: its checks passed, or only those of the criteria had anything to look at. */
export function quietOf(
  findings: readonly Pick<ChecklistFinding, 'outcome'>[],
  criteria: readonly Pick<ChecklistCriterion, 'machine'>[],
): 'clean' | 'criteria' | 'nothing' {
  if (findings.some(({ outcome }) => outcome === 'pass')) return 'clean';
  const isChecked = criteria.some(({ machine }) => machine !== undefined && machine !== 'na');
  return isChecked ? 'criteria' : 'nothing';
}

/**
 * One finding with what it quotes; a click leads to its place in the page, one on a quote to that. `bare` leaves the outcome
 * out; `gone`: quotes that the page shows no longer.
 */
export function FindingLine({
  finding,
  actions,
  gone = NOTHING,
  bare = false,
}: {
  finding: ChecklistFinding;
  actions: Pick<OverlayActions, 'show'>;
  gone?: readonly GoneQuote[] | undefined;
  bare?: boolean | undefined;
}) {
  const { ref } = finding;
  const quotes = new Map(
    finding.evidence.flatMap((each) => (each.quote === '' ? [] : [[each.quote, each] as const])),
  );
  return (
    <li class="overlay__finding">
      {!bare && <OutcomeBadge outcome={finding.outcome} />}
      <span>
        {ref === undefined ? (
          finding.text
        ) : (
          <button type="button" class="overlay__link" onClick={() => actions.show(ref)}>
            {finding.text}
          </button>
        )}
        {[...quotes.values()].map((each) => (
          <Quote key={each.quote} evidence={each} gone={gone} actions={actions} />
        ))}
      </span>
    </li>
  );
}

function Quote({
  evidence: { quote, marked, ref },
  gone,
  actions,
}: {
  evidence: ChecklistEvidence;
  gone: readonly GoneQuote[];
  actions: Pick<OverlayActions, 'show'>;
}) {
  const isGone = gone.some((each) => each.ref === ref && each.quote === marked);
  return (
    <q class="overlay__quote">
      {isGone && <strong class="overlay__changed">{t('overlay.quote.changed')} </strong>}
      {ref === undefined || isGone ? (
        quote
      ) : (
        <button type="button" class="overlay__link" onClick={() => actions.show(ref, marked)}>
          {quote}
        </button>
      )}
    </q>
  );
}
