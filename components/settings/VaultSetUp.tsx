import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { TextField } from '../base/TextField.tsx';
import { NewPassphrase } from '../vault/NewPassphrase.tsx';
import { isGroupOf } from '#core/vault/recovery-code.ts';
import { t } from '#locales/index.ts';
import { RecoveryCode } from './RecoveryCode.tsx';

interface VaultSetUpProps {
  /** A new code, shown this once. */
  code: string;
  /** Two groups of it (from 1) that have to be typed back. */
  asked: readonly [number, number];
  ownNames: readonly string[];
  busy: boolean;
  onPrint: () => void;
  onTurnOn: (passphrase: string) => void;
  onCancel: () => void;
}

/** Passphrase, recovery code, and proof that it was written down; only then is anything encrypted. */
export function VaultSetUp(props: VaultSetUpProps) {
  const { code, asked, busy, onCancel } = props;
  const [step, setStep] = useState(1);
  const [passphrase, setPassphrase] = useState<string>();
  const [isTyped, setTyped] = useState(false);
  const turnOn = (): void => {
    if (isTyped && !busy && passphrase !== undefined) props.onTurnOn(passphrase);
  };
  return (
    <div class="vault__step">
      <p class="jn-muted jn-small">{t('settings.vault.step', { step })}</p>
      {/* Kept while the later steps are shown: going back loses nothing. */}
      <div class="vault__step" hidden={step !== 1}>
        <NewPassphrase ownNames={props.ownNames} onChange={setPassphrase} />
      </div>
      {step === 2 && <RecoveryCode code={code} onPrint={props.onPrint} />}
      {step === 3 && <TypedBack code={code} asked={asked} onTyped={setTyped} onEnter={turnOn} />}
      <div class="jn-actions">
        {step < 3 ? (
          <Button
            variant="primary"
            disabled={passphrase === undefined}
            onClick={() => {
              setTyped(false);
              setStep(step + 1);
            }}
          >
            {t('settings.vault.next')}
          </Button>
        ) : (
          <Button variant="primary" busy={busy} disabled={!isTyped} onClick={turnOn}>
            {t(busy ? 'settings.vault.encrypting' : 'settings.vault.encrypt')}
          </Button>
        )}
        {step > 1 && (
          <Button disabled={busy} onClick={() => setStep(step - 1)}>
            {t('settings.vault.back')}
          </Button>
        )}
        <Button variant="quiet" disabled={busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}

interface TypedBackProps {
  code: string;
  asked: readonly [number, number];
  onTyped: (isTyped: boolean) => void;
  /** Enter: the button that goes on is pressed. */
  onEnter: () => void;
}

export function TypedBack({ code, asked, onTyped, onEnter }: TypedBackProps) {
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const change = (at: number, text: string): void => {
    const next = typed.map((before, index) => (index === at ? text : before));
    setTyped(next);
    onTyped(asked.every((group, index) => isGroupOf(code, group, next[index] ?? '')));
  };
  return (
    <>
      <h3>{t('settings.vault.typed.title')}</h3>
      <p>{t('settings.vault.typed.text')}</p>
      <div class="vault__typed">
        {asked.map((group, at) => {
          const text = typed[at] ?? '';
          const isWrong = text.trim().length >= 4 && !isGroupOf(code, group, text);
          return (
            <TextField
              key={group}
              label={t('settings.vault.typed.group', { group })}
              value={text}
              error={isWrong ? t('settings.vault.typed.wrong') : undefined}
              onInput={(next) => change(at, next)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.isComposing && !event.repeat) onEnter();
              }}
            />
          );
        })}
      </div>
    </>
  );
}
