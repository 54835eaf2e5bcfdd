import { useState } from 'preact/hooks';
import { LossPage } from '#components/workbench/LossPage.tsx';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { JournalState } from '#utils/journal/journal.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { openBackup, restore, saveRescue, startOver } from './backup-file.ts';
import { timeText } from './labels.ts';

export function LossRoute({ state, reload }: { state: JournalState; reload: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [message, setMessage] = useState<string>();
  const { health, witness, count, cause } = state;
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(errorText(failure));
    } finally {
      setBusy(false);
    }
  };
  const last = witness?.lastBackup;
  return (
    <LossPage
      loss={isLoss(health) ? health : 'unreadable'}
      expected={witness?.count ?? 0}
      count={count}
      cause={cause}
      lastBackup={last && { ...last, at: timeText(last.at) }}
      busy={busy}
      error={error}
      message={message}
      onRestore={(file) =>
        void run(async () => {
          await restore(await openBackup(file));
          await reload();
        })
      }
      onRescue={() => void run(async () => setMessage(t('loss.rescued', await saveRescue())))}
      onStartOver={() =>
        void run(async () => {
          await startOver();
          await reload();
        })
      }
    />
  );
}
