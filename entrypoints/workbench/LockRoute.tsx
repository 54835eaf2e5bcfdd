import { useEffect, useState } from 'preact/hooks';
import { AnswerNotice } from '#components/base/Answer.tsx';
import { Button } from '#components/base/Button.tsx';
import { Dialog } from '#components/base/Dialog.tsx';
import { FileDrop } from '#components/workbench/FileDrop.tsx';
import { t } from '#locales/index.ts';
import { LockPage } from '../lock/LockPage.tsx';
import { type ReadyBackup, restore, startOver } from './backup-file.ts';
import { giveUpPage, warnBeforeLeaving } from './leaving.ts';
import { hasDrafts } from './lock-away.ts';
import { SealedFileDialog, useBackupFile } from './use-backup-file.tsx';
import { useWork } from './use-work.ts';

/** The workbench while its data is locked, with the ways that are left to whoever has neither passphrase nor code. */
export function LockRoute() {
  const { busy, answers, run } = useWork<'lost'>();
  const [givingUp, setGivingUp] = useState<ReadyBackup | 'empty'>();
  const file = useBackupFile(setGivingUp);
  useEffect(() => warnBeforeLeaving(busy), [busy]);
  const giveUp = async (): Promise<undefined> => {
    const instead = givingUp;
    setGivingUp(undefined);
    if (instead === 'empty') await startOver();
    else if (instead) await restore(instead);
    giveUpPage();
    location.reload();
    return undefined;
  };
  return (
    <LockPage drafts={hasDrafts()} stays={busy}>
      <section class="lock__lost" aria-label={t('lock.lost')}>
        <h2>{t('lock.lost')}</h2>
        <p class="jn-muted">{t('lock.lost.text')}</p>
        <FileDrop
          title={t('loss.choose')}
          button={t('lock.lost.restore')}
          accept=".json"
          busy={busy}
          onFile={(chosen) => void run('lost', () => file.open(chosen))}
        />
        <div class="jn-actions">
          <Button variant="quiet" onClick={() => setGivingUp('empty')}>
            {t('lock.lost.startOver')}
          </Button>
        </div>
        <AnswerNotice answer={answers.lost} />
      </section>
      <SealedFileDialog file={file} />
      {givingUp && (
        <Dialog
          title={t('lock.lost.confirm')}
          onClose={() => setGivingUp(undefined)}
          actions={
            <>
              <Button onClick={() => setGivingUp(undefined)}>{t('action.cancel')}</Button>
              <Button variant="danger" onClick={() => void run('lost', giveUp)}>
                {t('lock.lost.confirm.do')}
              </Button>
            </>
          }
        >
          <p>{t('lock.lost.confirm.text')}</p>
        </Dialog>
      )}
    </LockPage>
  );
}
