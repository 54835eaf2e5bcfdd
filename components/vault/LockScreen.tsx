import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { NewPassphrase } from './NewPassphrase.tsx';

export interface LockScreenProps {
  busy: boolean;
  answer: Answer | undefined;
  /** Unsaved changes wait, encrypted, for the key. */
  drafts?: boolean | undefined;
  onUnlock: (passphrase: string) => void;
  onRecover: (code: string, passphrase: string) => void;
  /** What is left to whoever has neither. */
  children?: ComponentChildren;
}

/** Instead of the product while its data is locked: nothing of it is in the page. */
export function LockScreen(props: LockScreenProps) {
  const [forgot, setForgot] = useState(false);
  return (
    <main class="jn-root lock">
      <div class="lock__box">
        <p class="lock__brand">{t('app.name')}</p>
        <h1>{t('lock.title')}</h1>
        <p>{t('lock.text')}</p>
        {props.drafts && <p class="jn-muted">{t('lock.drafts')}</p>}
        {forgot ? <Recover {...props} /> : <Unlock {...props} />}
        <AnswerNotice answer={props.answer} />
        <div class="jn-actions">
          <Button variant="quiet" expanded={forgot} onClick={() => setForgot(!forgot)}>
            {t('lock.forgot')}
          </Button>
        </div>
        {forgot && props.children}
      </div>
    </main>
  );
}

function Unlock({ busy, answer, onUnlock }: LockScreenProps) {
  const [passphrase, setPassphrase] = useState('');
  const box = useRef<HTMLDivElement>(null);
  // At the start, and again after a wrong one.
  useEffect(() => {
    if (!busy) box.current?.querySelector('input')?.focus();
  }, [busy, answer]);
  return (
    <div ref={box} class="lock__form">
      <TextField
        label={t('lock.passphrase')}
        type="password"
        value={passphrase}
        onInput={setPassphrase}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing && passphrase !== '' && !busy) onUnlock(passphrase);
        }}
      />
      <Button variant="primary" busy={busy} disabled={passphrase === ''} onClick={() => onUnlock(passphrase)}>
        {t(busy ? 'lock.unlocking' : 'lock.unlock')}
      </Button>
    </div>
  );
}

function Recover({ busy, onRecover }: LockScreenProps) {
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState<string>();
  return (
    <div class="lock__form">
      <TextField label={t('lock.code')} hint={t('lock.code.hint')} value={code} onInput={setCode} />
      <NewPassphrase onChange={setPassphrase} />
      <Button
        variant="primary"
        busy={busy}
        disabled={code.trim() === '' || passphrase === undefined}
        onClick={() => passphrase !== undefined && onRecover(code, passphrase)}
      >
        {t('lock.recover')}
      </Button>
    </div>
  );
}
