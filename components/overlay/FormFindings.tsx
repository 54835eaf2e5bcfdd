import { OutcomeBadge } from '../base/Badge.tsx';
import { t } from '#locales/index.ts';
import type { ChecklistFinding, OverlayActions } from './model.ts';

/** Findings about the form as a whole; what passed is not listed. */
export function FormFindings(props: {
  findings: readonly ChecklistFinding[];
  shown: boolean;
  actions: Pick<OverlayActions, 'show'>;
}) {
  if (!props.shown) return null;
  const open = props.findings.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'na');
  if (open.length === 0) {
    const passed = props.findings.some(({ outcome }) => outcome === 'pass');
    return <p class="jn-muted jn-small">{t(passed ? 'overlay.form.clean' : 'overlay.form.nothing')}</p>;
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

/** One finding with what it quotes; a click leads to its place in the page. `bare` leaves the outcome out. */
export function FindingLine({
  finding,
  actions,
  bare = false,
}: {
  finding: ChecklistFinding;
  actions: Pick<OverlayActions, 'show'>;
  bare?: boolean | undefined;
}) {
  const { ref } = finding;
  const quotes = new Set(finding.evidence.map(({ quote }) => quote).filter((quote) => quote !== ''));
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
        {[...quotes].map((quote) => (
          <q key={quote} class="overlay__quote">
            {quote}
          </q>
        ))}
      </span>
    </li>
  );
}
