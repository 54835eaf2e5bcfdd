import { useEffect, useState } from 'preact/hooks';
import { AnswerNotice } from '#components/base/Answer.tsx';
import { BackupDue } from '#components/settings/BackupDue.tsx';
import type { BackupAge } from '#core/model/backup-due.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { saveBackup } from '#utils/backup.ts';
import { dueBackup, saveDailyBackup } from '#utils/daily-backup.ts';
import { today } from '#utils/today.ts';
import type { RouteProps } from './route-props.ts';
import { useWork } from './use-work.ts';

const DAY = 86_400_000;

/** Saves the backup of the day, and reminds of one that is long due. */
export function BackupReminder({
  store,
  settings,
  changeSettings,
  fail,
}: Pick<RouteProps, 'store' | 'settings' | 'changeSettings' | 'fail'>) {
  const { busy, answers, run } = useWork<'due'>();
  const [age, setAge] = useState<BackupAge>();
  const { dailyBackup, remindFrom } = settings;
  const last = store.state.witness?.lastBackup?.at;
  useEffect(() => {
    saveDailyBackup()
      .catch((error: unknown) => fail(new Error(t('backup.daily.failed', { reason: errorText(error) }))))
      .then(dueBackup)
      .then(setAge, fail);
  }, [dailyBackup, remindFrom, last, fail]);
  const save = async (): Promise<string> => {
    const saved = await saveBackup();
    await store.reload();
    setAge(undefined);
    return t('settings.backup.saved', { ...saved });
  };
  return (
    <>
      {age && (
        <BackupDue
          age={age}
          busy={busy}
          onNow={() => void run('due', save)}
          onDaily={() =>
            void run('due', async () => {
              await changeSettings({ dailyBackup: true });
              return t('settings.backup.daily.on');
            })
          }
          onLater={() =>
            void run('due', async () => {
              await changeSettings({ remindFrom: today(new Date(Date.now() + DAY)) });
              return undefined;
            })
          }
        />
      )}
      <AnswerNotice answer={answers.due} />
    </>
  );
}
