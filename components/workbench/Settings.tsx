import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { PageTitle, Panel } from './Shell.tsx';

export type SettingsAction = 'basic' | 'backup' | 'store';

interface SettingsProps {
  who: string;
  language: 'auto' | 'zh-CN' | 'en';
  count: number;
  generation: number;
  lastBackup?: { at: string; count: number } | undefined;
  busy: boolean;
  answers: Partial<Record<SettingsAction, Answer>>;
  /** A backup that was read and waits for the user's word. */
  pending?: { events: number } | undefined;
  onWho: (who: string) => void;
  onLanguage: (language: 'auto' | 'zh-CN' | 'en') => void;
  onBackup: () => void;
  onRestoreFile: (file: File) => void;
  onRestore: () => void;
  onCancelRestore: () => void;
  onAudit: () => void;
  /** What is said of the guide and the sample. */
  firstRun: ComponentChildren;
}

export function Settings(props: SettingsProps) {
  const { busy, answers, pending, count } = props;
  const input = useRef<HTMLInputElement>(null);
  const [who, setWho] = useState(props.who);
  useEffect(() => setWho(props.who), [props.who]);
  return (
    <>
      <PageTitle title={t('settings.title')} />
      <Panel title={t('settings.basic')}>
        <div class="wb-fields">
          <div class="wb-withbutton">
            <TextField
              label={t('settings.who')}
              hint={t('settings.who.hint')}
              placeholder={t('settings.who.none')}
              value={who}
              onInput={setWho}
            />
            <Button disabled={who.trim() === props.who} onClick={() => props.onWho(who.trim())}>
              {t('action.save')}
            </Button>
          </div>
          <Select
            label={t('settings.language')}
            value={props.language}
            options={[
              { value: 'auto', label: t('settings.language.auto') },
              { value: 'zh-CN', label: t('locale.zh-CN') },
              { value: 'en', label: t('locale.en') },
            ]}
            onChange={(language) => props.onLanguage(language as SettingsProps['language'])}
          />
        </div>
        <AnswerNotice answer={answers.basic} />
      </Panel>
      {props.firstRun}
      <Panel title={t('settings.backup')}>
        <p>{t('settings.backup.text')}</p>
        <p class="jn-muted">
          {props.lastBackup ? t('settings.backup.last', props.lastBackup) : t('settings.backup.never')}
        </p>
        <div class="jn-actions">
          <Button variant="primary" busy={busy} disabled={count === 0} onClick={props.onBackup}>
            {t('settings.backup.save')}
          </Button>
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
        <AnswerNotice answer={answers.backup} />
      </Panel>
      <Panel title={t('settings.store')}>
        <p>{t('settings.store.count', { count, generation: props.generation })}</p>
        <div class="jn-actions">
          <Button busy={busy} onClick={props.onAudit}>
            {t('settings.store.check')}
          </Button>
        </div>
        <AnswerNotice answer={answers.store} />
      </Panel>
      {pending && (
        <Dialog
          title={t('settings.restore.title')}
          onClose={props.onCancelRestore}
          actions={
            <>
              <Button onClick={props.onCancelRestore}>{t('action.cancel')}</Button>
              <Button variant="danger" onClick={props.onRestore}>
                {t('settings.restore.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('settings.restore.text', { backup: pending.events, count })}</p>
        </Dialog>
      )}
    </>
  );
}
