import { useState } from 'preact/hooks';
import { Button } from '#components/base/Button.tsx';
import { SampleRemoval } from '#components/workbench/Sample.tsx';
import { Panel } from '#components/workbench/Shell.tsx';
import { Settings, type SettingsAction } from '#components/workbench/Settings.tsx';
import { t } from '#locales/index.ts';
import type { Backup } from '#core/model/backup.ts';
import { openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { openBackup, restore, saveBackup } from './backup-file.ts';
import { timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import { goTo } from './route.ts';
import { useSample } from './use-sample.ts';
import { useWork } from './use-work.ts';

export function SettingsRoute(props: RouteProps) {
  const { store, settings, changeSettings } = props;
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
      firstRun={<FirstRunSettings {...props} />}
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

/** The guide opened anew, and the sample put in or taken out. */
function FirstRunSettings(props: RouteProps) {
  const { changeSettings, addSample, fail } = props;
  const sample = useSample(props);
  const open = async (): Promise<void> => {
    await changeSettings({ guide: 'open' });
    goTo('#/people');
  };
  return (
    <Panel title={t('guide.settings')}>
      <p class="jn-muted">{t('guide.settings.text')}</p>
      <p class="jn-muted">
        {sample
          ? t('sample.there', { people: sample.sample.people, records: sample.sample.records })
          : t('sample.none')}
      </p>
      <div class="jn-actions">
        <Button onClick={() => void open().catch(fail)}>{t('guide.open')}</Button>
        {addSample && <Button onClick={addSample}>{t('sample.add')}</Button>}
        {sample && <SampleRemoval {...sample} />}
      </div>
    </Panel>
  );
}
