import { t } from '#locales/index.ts';
import { SharedFileDialog } from './SharedFile.tsx';

/** A file of 本单位设置 that was read. */
export interface TuningPending {
  file: string;
  /** By pack, what would be set otherwise: old → new. */
  packs: readonly { id: string; title: string; changes: readonly string[] }[];
  /** What else there is to say, in sentences. */
  remarks: readonly string[];
}

interface Props {
  pending: TuningPending;
  busy: boolean;
  onImport: () => void;
  onCancel: () => void;
}

/** What a file of 本单位设置 would change; nothing is set before that is confirmed. */
export function TuningFileDialog({ pending, busy, onImport, onCancel }: Props) {
  const { file, packs, remarks } = pending;
  const count = packs.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <SharedFileDialog
      title={t('packs.tuning.title', { file })}
      counts={t(count === 0 ? 'packs.tuning.nothing' : 'packs.tuning.counts', { count })}
      confirm={t('packs.tuning.do', { count })}
      coming={count}
      busy={busy}
      onImport={onImport}
      onCancel={onCancel}
    >
      {packs.map(({ id, title, changes }) => (
        <section key={id} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      ))}
      {remarks.map((remark) => (
        <p key={remark} class="jn-muted">
          {remark}
        </p>
      ))}
    </SharedFileDialog>
  );
}
