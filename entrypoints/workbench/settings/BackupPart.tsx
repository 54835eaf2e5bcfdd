import { useState } from 'preact/hooks';
import { AnswerNotice } from '#components/base/Answer.tsx';
import { BackupSection } from '#components/settings/BackupSection.tsx';
import type { RestoreCounts } from '#core/retention/restore.ts';
import { t } from '#locales/index.ts';
import { saveBackup } from '#utils/backup.ts';
import { previewRestore, type ReadyBackup, restore } from '../backup-file.ts';
import { timeText } from '../labels.ts';
import type { RouteProps } from '../route-props.ts';
import { SealedFileDialog, useBackupFile } from '../use-backup-file.tsx';
import { useWork } from '../use-work.ts';
import { useIsOn } from './VaultPart.tsx';

export function BackupPart({ store, undo, settings, changeSettings, fail }: RouteProps) {
  const { busy, answers, run } = useWork<'backup'>();
  const [pending, setPending] = useState<{ ready: ReadyBackup; counts: RestoreCounts }>();
  const file = useBackupFile(
    (ready) =>
      void run('backup', async () => {
        setPending({ ready, counts: await previewRestore(ready) });
        return undefined;
      }),
  );
  const isSealed = useIsOn(store.state.count, fail) ?? false;
  const last = store.state.witness?.lastBackup;
  const replace = async (): Promise<string | undefined> => {
    if (!pending) return undefined;
    setPending(undefined);
    await restore(pending.ready);
    // What could be taken back was done in the store that is gone.
    undo.clear();
    await store.reload();
    return t('settings.restored', { count: pending.ready.backup.events.length });
  };
  return (
    <>
      <BackupSection
        isSealed={isSealed}
        count={store.state.count}
        lastBackup={last && { at: timeText(last.at), count: last.count }}
        daily={settings.dailyBackup ?? false}
        busy={busy}
        pending={
          pending && {
            ...pending.counts,
            events: pending.ready.backup.events.length,
            encryption: isSealed ? 'own' : pending.ready.sealed ? 'sealed' : undefined,
          }
        }
        onBackup={(purpose) =>
          void run('backup', async () => {
            const saved = await saveBackup(purpose);
            await store.reload();
            return t('settings.backup.saved', { ...saved });
          })
        }
        onDaily={(dailyBackup) =>
          void run('backup', async () => {
            await changeSettings({ dailyBackup });
            return t(`settings.backup.daily.${dailyBackup ? 'on' : 'off'}`);
          })
        }
        onRestoreFile={(chosen) => void run('backup', () => file.open(chosen))}
        onRestore={() => void run('backup', replace)}
        onCancelRestore={() => setPending(undefined)}
      />
      <AnswerNotice answer={answers.backup} />
      <SealedFileDialog file={file} />
    </>
  );
}
