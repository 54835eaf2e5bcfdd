import { useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';

interface SealedFileProps {
  busy: boolean;
  answer: Answer | undefined;
  onOpen: (secret: string) => void;
  onClose: () => void;
}

/** Asks for what opens an encrypted backup. */
export function SealedFile({ busy, answer, onOpen, onClose }: SealedFileProps) {
  const [secret, setSecret] = useState('');
  return (
    <Dialog
      title={t('lock.file')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={secret === ''} onClick={() => onOpen(secret)}>
            {t('lock.file.open')}
          </Button>
        </>
      }
    >
      <p>{t('lock.file.text')}</p>
      <TextField
        label={t('lock.file.secret')}
        type="password"
        value={secret}
        onInput={setSecret}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing && secret !== '' && !busy) onOpen(secret);
        }}
      />
      <AnswerNotice answer={answer} />
    </Dialog>
  );
}
