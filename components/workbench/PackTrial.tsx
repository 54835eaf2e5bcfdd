import { OutcomeBadge } from '../base/Badge.tsx';
import { Select } from '../base/Select.tsx';
import type { Outcome } from '#core/model/finding.ts';
import { t } from '#locales/index.ts';

export interface PackTrialProps {
  /** Records that the pack has checks for. */
  records: readonly { value: string; label: string }[];
  recordId: string;
  findings: readonly { key: string; outcome: Outcome; text: string }[];
  onRecord: (id: string) => void;
}

const ORDER: readonly Outcome[] = ['fail', 'error', 'review', 'pass', 'na'];

/** 试用: what a pack would say of a stored record, before it is imported. */
export function PackTrial({ records, recordId, findings, onRecord }: PackTrialProps) {
  if (records.length === 0) return <p class="jn-muted">{t('packs.trial.none')}</p>;
  return (
    <section aria-label={t('packs.trial')} class="wb-stack">
      <Select
        label={t('packs.trial')}
        value={recordId}
        placeholder={t('packs.trial.choose')}
        options={records}
        onChange={onRecord}
      />
      {recordId !== '' && (
        <ul class="wb-findings">
          {ORDER.flatMap((outcome) => findings.filter((finding) => finding.outcome === outcome)).map(
            ({ key, outcome, text }) => (
              <li key={key}>
                <OutcomeBadge outcome={outcome} />
                <span>{text}</span>
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  );
}
