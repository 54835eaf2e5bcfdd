import { useRef, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Notice } from '../base/Notice.tsx';
import { TextField } from '../base/TextField.tsx';
import type { RestoreCounts } from '#core/retention/restore.ts';
import { t } from '#locales/index.ts';
import { Tick } from './Tick.tsx';

interface BackupSectionProps {
  /** The store is encrypted, and so are its backups. */
  isSealed: boolean;
  count: number;
  lastBackup: { at: string; count: number } | undefined;
  daily: boolean;
  busy: boolean;
  /** A backup that was read and waits for the user's word. */
  pending: (RestoreCounts & { events: number; encryption: 'own' | 'sealed' | undefined }) | undefined;
  /** @param purpose what it is wanted in clear for */
  onBackup: (purpose?: string) => void;
  onDaily: (daily: boolean) => void;
  onRestoreFile: (file: File) => void;
  onRestore: () => void;
  onCancelRestore: () => void;
}

/** 备份与恢复. */
export function BackupSection(props: BackupSectionProps) {
  const { isSealed, count, busy, lastBackup } = props;
  const input = useRef<HTMLInputElement>(null);
  const [inClear, setInClear] = useState(false);
  const [purpose, setPurpose] = useState('');
  return (
    <>
      <p>{t('settings.backup.text')}</p>
      {isSealed && <p>{t('settings.backup.sealed')}</p>}
      <p class="jn-muted">
        {lastBackup ? t('settings.backup.last', lastBackup) : t('settings.backup.never')}
      </p>
      <Tick
        label={t('settings.backup.daily')}
        hint={t('settings.backup.daily.hint')}
        checked={props.daily}
        onChange={props.onDaily}
      />
      <div class="jn-actions">
        <Button variant="primary" busy={busy} disabled={count === 0} onClick={() => props.onBackup()}>
          {t('settings.backup.save')}
        </Button>
        {isSealed && (
          <Button busy={busy} disabled={count === 0} onClick={() => (setPurpose(''), setInClear(true))}>
            {t('settings.backup.clear')}
          </Button>
        )}
        <Button busy={busy} onClick={() => input.current?.click()}>
          {t('settings.restore')}
        </Button>
        <input
          ref={input}
          class="jn-hidden"
          type="file"
          accept=".json"
          tabIndex={-1}
          aria-label={t('loss.choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) props.onRestoreFile(file);
          }}
        />
      </div>
      {inClear && (
        <Dialog
          title={t('settings.backup.clear.title')}
          onClose={() => setInClear(false)}
          actions={
            <>
              <Button onClick={() => setInClear(false)}>{t('action.cancel')}</Button>
              <Button
                variant="danger"
                disabled={purpose.trim() === ''}
                onClick={() => {
                  setInClear(false);
                  props.onBackup(purpose.trim());
                }}
              >
                {t('settings.backup.clear.confirm')}
              </Button>
            </>
          }
        >
          <div class="wb-stack">
            <p>{t('settings.backup.clear.text')}</p>
            <TextField
              label={t('export.purpose')}
              hint={t('settings.backup.clear.purpose')}
              required
              value={purpose}
              onInput={setPurpose}
            />
          </div>
        </Dialog>
      )}
      <Restore {...props} />
    </>
  );
}

function Restore({ pending, count, onRestore, onCancelRestore }: BackupSectionProps) {
  if (!pending) return null;
  const { events, encryption, kept, people, reviews, unmarked } = pending;
  return (
    <Dialog
      title={t('settings.restore.title')}
      onClose={onCancelRestore}
      actions={
        <>
          <Button onClick={onCancelRestore}>{t('action.cancel')}</Button>
          <Button variant="danger" onClick={onRestore}>
            {t('settings.restore.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('settings.restore.text', { backup: events, count })}</p>
      {kept > 0 && <p>{t('settings.restore.kept', { count: kept })}</p>}
      {people + reviews > 0 && (
        <Notice tone="warning" title={t('settings.restore.erased', { people, reviews })} />
      )}
      {unmarked > 0 && <Notice tone="warning" title={t('settings.restore.unmarked', { count: unmarked })} />}
      {encryption && <p>{t(`settings.restore.${encryption}`)}</p>}
    </Dialog>
  );
}
