import { useMemo, useState } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { CheckPanelProps } from './CheckPanel.tsx';
import { Coverage } from './Coverage.tsx';
import { cellsOf, type Verdict, verdictOf } from './finding-groups.ts';
import { FindingList } from './FindingList.tsx';
import type { CheckView } from './model.ts';
import { Fold, Sentences, Sign } from './parts.tsx';

type ResultProps = CheckPanelProps & { result: CheckView };

/** What a check found: about all rows together, row by row, and by the criteria. */
export function CheckResult(props: ResultProps) {
  const { result, front, onGo } = props;
  const [coverageOpen, setCoverageOpen] = useState(false);
  const { together, findings, coverage, remarks } = result;
  return (
    <>
      <Summary result={result} />
      <Acts {...props} />
      {together.length > 0 && <Together together={together} />}
      {findings.length > 0 ? (
        <FindingList findings={findings} front={front} onGo={onGo} />
      ) : (
        <Clean result={result} />
      )}
      {remarks.length > 0 && (
        <Notice tone="info" title={t('addon.remarks')}>
          <Sentences texts={remarks} />
        </Notice>
      )}
      {coverage.length > 0 && (
        <Fold
          title={t('addon.coverage')}
          aside={t('addon.coverage.full', {
            count: coverage.filter(({ open }) => open.length === 0).length,
            all: coverage.length,
          })}
          open={coverageOpen}
          onToggle={setCoverageOpen}
        >
          <Coverage rows={coverage} front={front} onGo={onGo} />
        </Fold>
      )}
    </>
  );
}

const STATES = ['fail', 'review', 'pass', 'unchecked'] as const;
const TONES = { fail: 'fail', review: 'review', pass: 'pass', unchecked: 'na' } as const;

/** How many records there are of each kind; what was not looked at is a kind of its own. */
function Summary({ result: { packTitle, scope, records, lines, counts } }: { result: CheckView }) {
  return (
    <div class="addon__summary">
      <output>{t('addon.summary', { pack: packTitle, scope: t(`addon.scope.${scope}`), records })}</output>
      <ul class="addon__badges">
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <li key={state}>
            <Badge tone={TONES[state]}>{t(`addon.records.${state}`, { count: counts[state] })}</Badge>
          </li>
        ))}
      </ul>
      {lines > records && <p class="jn-muted jn-small">{t('addon.joined', { lines, records })}</p>}
      {counts.unchecked > 0 && <p class="jn-muted jn-small">{t('addon.records.uncheckedHint')}</p>}
    </div>
  );
}

function Clean({ result }: { result: CheckView }) {
  const verdict = verdictOf(result);
  const { pass, review, unchecked } = result.counts;
  // What is said of all rows together stands above: nothing of it is in a row.
  const isTold = result.together.length > 0;
  return (
    <Notice
      tone={verdict === 'clean' && !isTold ? 'success' : 'warning'}
      title={t(`addon.clean.${verdict}`, { pass, review, unchecked })}
    >
      {t(textOf(verdict, isTold, result.scope))}
    </Notice>
  );
}

function textOf(verdict: Verdict, isTold: boolean, scope: CheckView['scope']) {
  if (verdict === 'none' && scope === 'workbook') return 'addon.clean.none.workbook';
  return verdict === 'clean' && isTold
    ? 'addon.clean.clean.together'
    : (`addon.clean.${verdict}.text` as const);
}

/** So many are read at once; the others are asked for. */
const FEW = 5;

function Together({ together }: Pick<CheckView, 'together'>) {
  const [all, setAll] = useState(false);
  const shown = all ? together : together.slice(0, FEW);
  return (
    <section class="addon__together" aria-label={t('addon.together')}>
      <h2>{t('addon.together')}</h2>
      <ul>
        {shown.map(({ outcome, text }) => (
          <li key={`${outcome} ${text}`}>
            <Sign outcome={outcome} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {together.length > FEW && (
        <Button variant="quiet" expanded={all} onClick={() => setAll(!all)}>
          {all ? t('addon.together.fewer') : t('addon.together.all', { count: together.length })}
        </Button>
      )}
    </section>
  );
}

/** What may be done with what was found. */
function Acts({ result, busy, canNote, onMark, onClear, onExport }: ResultProps) {
  const cells = useMemo(() => cellsOf(result.findings), [result.findings]);
  const marked = result.marked ?? 0;
  const markable = cells > 0 || marked > 0;
  return (
    <div class="addon__acts">
      <div class="jn-actions">
        {markable && (
          <Button disabled={cells === 0} busy={busy} onClick={onMark}>
            {t('addon.mark', { count: cells })}
          </Button>
        )}
        {/* Marks of an earlier day nobody has counted. */}
        <Button busy={busy} onClick={onClear}>
          {marked === 0 ? t('addon.clear') : t('addon.clear.count', { count: marked })}
        </Button>
        <Button busy={busy} onClick={onExport}>
          {t('addon.export')}
        </Button>
      </div>
      {markable && <p class="jn-muted jn-small">{t(canNote ? 'addon.mark.hint.note' : 'addon.mark.hint')}</p>}
    </div>
  );
}
