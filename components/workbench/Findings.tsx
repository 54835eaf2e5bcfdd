import { Badge, OutcomeBadge } from '../base/Badge.tsx';
import { Select } from '../base/Select.tsx';
import type { Finding, Outcome } from '#core/model/finding.ts';
import type { FieldPath } from '#core/model/values.ts';
import { t } from '#locales/index.ts';

/** A finding with its words already chosen, and masked where they give somebody away. */
interface FindingItem {
  finding: Finding;
  text: string;
  /** What each piece of evidence quotes, in its order. */
  quotes: readonly string[];
}

export interface FindingsProps {
  items: readonly FindingItem[];
  packs: readonly { id: string; title: string }[];
  packId: string;
  onPack: (id: string) => void;
  onGoTo: (path: FieldPath) => void;
}

/** What stands first: what is certainly wrong, then what a person must decide. */
const ORDER: readonly Outcome[] = ['fail', 'error', 'review'];

export function Findings({ items, packs, packId, onPack, onGoTo }: FindingsProps) {
  const open = ORDER.flatMap((outcome) => items.filter((item) => item.finding.outcome === outcome));
  const passed = items.filter((item) => item.finding.outcome === 'pass');
  return (
    <section class="wb-panel" aria-label={t('record.findings')}>
      <header class="wb-panel__head">
        <h2>{t('record.findings')}</h2>
        <Select
          label={t('record.pack')}
          hideLabel
          value={packId}
          placeholder={t('record.choosePack')}
          options={packs.map((pack) => ({ value: pack.id, label: pack.title }))}
          onChange={onPack}
        />
      </header>
      {packId === '' && (
        <p class="jn-muted">{t(packs.length > 0 ? 'record.noPack' : 'record.noPackForForm')}</p>
      )}
      {packId !== '' && items.length === 0 && <p class="jn-muted">{t('record.noFindings')}</p>}
      {items.length > 0 && open.length === 0 && (
        <p class="jn-muted">{t(passed.length > 0 ? 'record.clean' : 'record.nothing')}</p>
      )}
      <FindingList items={open} onGoTo={onGoTo} />
      {passed.length > 0 && (
        <details>
          <summary>{t('record.passed', { count: passed.length })}</summary>
          <FindingList items={passed} onGoTo={onGoTo} />
        </details>
      )}
    </section>
  );
}

function FindingList({ items, onGoTo }: Pick<FindingsProps, 'items' | 'onGoTo'>) {
  if (items.length === 0) return null;
  return (
    <ul class="wb-findings">
      {items.map(({ finding, text, quotes }) => {
        const { path } = finding;
        return (
          <li key={`${finding.useId} ${finding.code} ${path ?? ''} ${text}`}>
            <OutcomeBadge outcome={finding.outcome} />
            <span>
              {path === undefined ? (
                text
              ) : (
                <button type="button" class="wb-link" title={t('record.goTo')} onClick={() => onGoTo(path)}>
                  {text}
                </button>
              )}
              {finding.evidence.slice(0, 3).map((evidence, index) => (
                <q key={`${evidence.path} ${evidence.start}`} class="wb-quote">
                  {quotes[index]}
                </q>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Counts of a record's findings for lists; `undefined` where nothing was checked. */
export function FindingCounts({ counts }: { counts: { fail: number; review: number } | undefined }) {
  if (!counts) return <span class="jn-muted">{t('record.unchecked')}</span>;
  const { fail, review } = counts;
  return (
    <span class="wb-inline">
      {fail > 0 && <Badge tone="fail">{fail}</Badge>}
      {review > 0 && <Badge tone="review">{review}</Badge>}
      {fail + review === 0 && <Badge tone="pass">{t('outcome.pass')}</Badge>}
    </span>
  );
}
