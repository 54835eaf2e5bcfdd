import { LossPage } from '#components/workbench/LossPage.tsx';
import { t } from '#locales/index.ts';
import type { JournalState } from '#utils/journal/inspection.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { saveRescue } from '#utils/backup.ts';
import { type ReadyBackup, restore, startOver } from './backup-file.ts';
import { SealedFileDialog, useBackupFile } from './use-backup-file.tsx';
import { timeText } from './labels.ts';
import { useWork } from './use-work.ts';

export function LossRoute({ state, reload }: { state: JournalState; reload: () => Promise<void> }) {
  const { busy, answers, run } = useWork<'store'>();
  const replace = async (ready: ReadyBackup): Promise<undefined> => {
    await restore(ready);
    await reload();
    return undefined;
  };
  const file = useBackupFile((ready) => void run('store', () => replace(ready)));
  const { health, witness, count, cause } = state;
  const last = witness?.lastBackup;
  return (
    <>
      <LossPage
        loss={isLoss(health) ? health : 'unreadable'}
        expected={witness?.count ?? 0}
        count={count}
        cause={cause}
        lastBackup={last && { ...last, at: timeText(last.at) }}
        busy={busy}
        answer={answers.store}
        onRestore={(chosen) => void run('store', () => file.open(chosen))}
        onRescue={() => void run('store', async () => t('loss.rescued', await saveRescue()))}
        onStartOver={() =>
          void run('store', async () => {
            await startOver();
            await reload();
            return undefined;
          })
        }
      />
      <SealedFileDialog file={file} />
    </>
  );
}
