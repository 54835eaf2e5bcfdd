import { useState } from 'preact/hooks';
import { Settings } from '#components/workbench/Settings.tsx';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Backup } from '#utils/journal/backup.ts';
import { openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { openBackup, restore, saveBackup } from './backup-file.ts';
import { timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';

export function SettingsRoute({ store, settings, changeSettings, fail }: RouteProps) {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<{ tone: 'success' | 'error'; text: string }>();
  const [pending, setPending] = useState<Backup>();
  const { witness } = store.state;
  const run = async (work: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true);
    try {
      const text = await work();
      setMessage(text === undefined ? undefined : { tone: 'success', text });
    } catch (error) {
      setMessage({ tone: 'error', text: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
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
      message={message}
      pending={pending && { events: pending.events.length }}
      onWho={(who) => void changeSettings({ who }).catch(fail)}
      onLanguage={(language) => void changeSettings({ language }).then(() => location.reload(), fail)}
      onBackup={() =>
        void run(async () => {
          const saved = await saveBackup();
          await store.reload();
          return t('settings.backup.saved', saved);
        })
      }
      onRestoreFile={(file) =>
        void run(async () => {
          setPending(await openBackup(file));
          return undefined;
        })
      }
      onRestore={() => void run(replace)}
      onCancelRestore={() => setPending(undefined)}
      onAudit={() => void run(audit)}
    />
  );
}
