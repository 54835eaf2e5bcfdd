import { useState } from 'preact/hooks';
import { Settings, type SettingsAction } from '#components/workbench/Settings.tsx';
import { t } from '#locales/index.ts';
import type { Backup } from '#core/model/backup.ts';
import { openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { openBackup, restore, saveBackup } from './backup-file.ts';
import { timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import { useWork } from './use-work.ts';

export function SettingsRoute({ store, settings, changeSettings }: RouteProps) {
  const { busy, answers, run } = useWork<SettingsAction>();
  const [pending, setPending] = useState<Backup>();
  const { witness } = store.state;
  const audit = async (): Promise<string | undefined> => {
    const state = await openJournal().audit();
    await store.reload();
    return isLoss(state.health) ? undefined : t('settings.store.ok', { count: state.count });
  };
  const replace = async (): Promise<string | undefined> => {
    if (!pending) return undefined;
    setPending(undefined);
    await restore(pending);
    await store.reload();
    return t('settings.restored', { count: pending.events.length });
  };
  return (
    <Settings
      who={settings.who}
      language={settings.language}
      count={store.state.count}
      generation={witness?.generation ?? 1}
      lastBackup={
        witness?.lastBackup && { at: timeText(witness.lastBackup.at), count: witness.lastBackup.count }
      }
      busy={busy}
      answers={answers}
      pending={pending && { events: pending.events.length }}
      onWho={(who) =>
        void run('basic', async () => {
          await changeSettings({ who });
          return t('settings.who.saved');
        })
      }
      onLanguage={(language) =>
        void run('basic', async () => {
          await changeSettings({ language });
          location.reload();
          return undefined;
        })
      }
      onBackup={() =>
        void run('backup', async () => {
          const saved = await saveBackup();
          await store.reload();
          return t('settings.backup.saved', saved);
        })
      }
      onRestoreFile={(file) =>
        void run('backup', async () => {
          setPending(await openBackup(file));
          return undefined;
        })
      }
      onRestore={() => void run('backup', replace)}
      onCancelRestore={() => setPending(undefined)}
      onAudit={() => void run('store', audit)}
    />
  );
}
