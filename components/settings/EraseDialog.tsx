import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';

export interface EraseCounts {
  people: number;
  records: number;
  reviews: number;
  events: number;
}

interface EraseDialogProps {
  counts: EraseCounts;
  busy: boolean;
  onBackup: () => void;
  onErase: () => void;
  onCancel: () => void;
}

/** 清除内容 cannot be undone: it says what goes and what does not, and asks for a word. */
export function EraseDialog({ counts, busy, onBackup, onErase, onCancel }: EraseDialogProps) {
  const [typed, setTyped] = useState('');
  return (
    <Dialog
      title={t('settings.keep.erase.title')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
          <Button
            variant="danger"
            busy={busy}
            disabled={typed.trim().toLowerCase() !== t('settings.keep.erase.word')}
            onClick={onErase}
          >
            {t('settings.keep.erase.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('settings.keep.erase.text', { ...counts })}</p>
      <p class="jn-muted">{t('settings.keep.erase.kept')}</p>
      <div class="jn-actions">
        <Button busy={busy} onClick={onBackup}>
          {t('settings.keep.erase.backup')}
        </Button>
      </div>
      <TextField label={t('settings.keep.erase.type')} value={typed} onInput={setTyped} />
    </Dialog>
  );
}
