import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { NewPassphrase } from '../vault/NewPassphrase.tsx';
import { t } from '#locales/index.ts';
import { RecoveryCode } from './RecoveryCode.tsx';
import { TypedBack, VaultSetUp } from './VaultSetUp.tsx';

const MINUTES = [5, 10, 15, 30, 60];

/** A code not yet in force, and the groups of it that are asked for. */
export interface FreshCode {
  code: string;
  asked: readonly [number, number];
}

export interface VaultSectionProps {
  isOn: boolean;
  /** Minutes; 0 for never. */
  lockAfter: number;
  /** Of the office and the user: no passphrase may hang on them. */
  ownNames: readonly string[];
  busy: boolean;
  makeCode: () => FreshCode;
  onPrint: (code: string) => void;
  onTurnOn: (passphrase: string, code: string) => void;
  onLock: () => void;
  onLockAfter: (minutes: number) => void;
  onChange: (passphrase: string, next: string) => void;
  onNewCode: (passphrase: string, code: string) => void;
  onTurnOff: (passphrase: string) => void;
}

type Asking = 'change' | 'newCode' | 'turnOff';

/** 数据口令: encryption of what is stored. */
export function VaultSection(props: VaultSectionProps) {
  return props.isOn ? <On {...props} /> : <Off {...props} />;
}

function Off(props: VaultSectionProps) {
  const [fresh, setFresh] = useState<FreshCode>();
  return (
    <>
      <p>{t('settings.vault.off')}</p>
      <p class="jn-muted">{t('settings.vault.what')}</p>
      {fresh ? (
        <VaultSetUp
          {...fresh}
          ownNames={props.ownNames}
          busy={props.busy}
          onPrint={() => props.onPrint(fresh.code)}
          onTurnOn={(passphrase) => props.onTurnOn(passphrase, fresh.code)}
          onCancel={() => setFresh(undefined)}
        />
      ) : (
        <div class="jn-actions">
          <Button variant="primary" onClick={() => setFresh(props.makeCode())}>
            {t('settings.vault.setUp')}
          </Button>
        </div>
      )}
    </>
  );
}

function On(props: VaultSectionProps) {
  const { busy, lockAfter } = props;
  const [asking, setAsking] = useState<Asking>();
  const minutes = [...new Set([...MINUTES, lockAfter])].filter((each) => each > 0);
  minutes.sort((a, b) => a - b);
  return (
    <>
      <p>{t('settings.vault.on')}</p>
      <p class="jn-muted">{t('settings.vault.leftover')}</p>
      <div class="wb-fields">
        <Select
          label={t('settings.vault.idle')}
          value={String(lockAfter)}
          options={[
            ...minutes.map((each) => ({
              value: String(each),
              label: t('settings.vault.idle.minutes', { minutes: each }),
            })),
            { value: '0', label: t('settings.vault.idle.never') },
          ]}
          onChange={(value) => props.onLockAfter(Number(value))}
        />
      </div>
      <div class="jn-actions">
        <Button variant="primary" busy={busy} onClick={props.onLock}>
          {t('settings.vault.lock')}
        </Button>
        <Button busy={busy} onClick={() => setAsking('change')}>
          {t('settings.vault.change')}
        </Button>
        <Button busy={busy} onClick={() => setAsking('newCode')}>
          {t('settings.vault.newCode')}
        </Button>
        <Button variant="danger" busy={busy} onClick={() => setAsking('turnOff')}>
          {t('settings.vault.turnOff')}
        </Button>
      </div>
      {asking && <Ask {...props} asking={asking} onClose={() => setAsking(undefined)} />}
    </>
  );
}

/** Each of these asks for the passphrase in force. */
function Ask(props: VaultSectionProps & { asking: Asking; onClose: () => void }) {
  const { asking, onClose } = props;
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState<string>();
  const [fresh] = useState(props.makeCode);
  const [isTyped, setTyped] = useState(false);
  const isReady = { change: next !== undefined, newCode: isTyped, turnOff: true }[asking];
  const canConfirm = passphrase !== '' && isReady;
  const confirm = (): void => {
    if (!canConfirm) return;
    onClose();
    if (asking === 'change' && next !== undefined) props.onChange(passphrase, next);
    if (asking === 'newCode') props.onNewCode(passphrase, fresh.code);
    if (asking === 'turnOff') props.onTurnOff(passphrase);
  };
  return (
    <Dialog
      title={t(`settings.vault.${asking}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant={asking === 'turnOff' ? 'danger' : 'primary'}
            disabled={!canConfirm}
            onClick={confirm}
          >
            {t(`settings.vault.${asking}`)}
          </Button>
        </>
      }
    >
      {asking === 'turnOff' && <p>{t('settings.vault.turnOff.text')}</p>}
      <TextField
        label={t('settings.vault.change.old')}
        type="password"
        value={passphrase}
        onInput={setPassphrase}
      />
      {asking === 'change' && <NewPassphrase ownNames={props.ownNames} onChange={setNext} />}
      {asking === 'newCode' && (
        <>
          <RecoveryCode code={fresh.code} onPrint={() => props.onPrint(fresh.code)} />
          <TypedBack {...fresh} onTyped={setTyped} onEnter={confirm} />
        </>
      )}
    </Dialog>
  );
}
