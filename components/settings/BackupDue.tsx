import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import type { BackupAge } from '#core/model/backup-due.ts';
import { t } from '#locales/index.ts';

interface BackupDueProps {
  age: BackupAge;
  busy: boolean;
  onNow: () => void;
  onDaily: () => void;
  onLater: () => void;
}

/** A calm word that the last backup is old; it stands in nobody's way. */
export function BackupDue({ age, busy, onNow, onDaily, onLater }: BackupDueProps) {
  return (
    <Notice
      tone="info"
      title={age.isFirst ? t('backup.due.never') : t('backup.due', { days: age.days })}
      actions={
        <>
          <Button busy={busy} onClick={onNow}>
            {t('backup.due.now')}
          </Button>
          <Button busy={busy} onClick={onDaily}>
            {t('backup.due.daily')}
          </Button>
          <Button variant="quiet" busy={busy} onClick={onLater}>
            {t('backup.due.later')}
          </Button>
        </>
      }
    >
      {t('backup.due.text', { count: age.fresh })}
    </Notice>
  );
}
