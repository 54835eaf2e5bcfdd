import { useEffect, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';

interface Props {
  /** The file that waits: what is said of one is not said of the next. */
  of: object;
  /** Why it waits. */
  text: string;
  /** Words of the button. */
  action: string;
  busy: boolean;
  onSave: (purpose: string) => void;
}

/** A file with complete numbers leaves when the user has said what for (law 10). */
export function Purpose({ of, text, action, busy, onSave }: Props) {
  const [purpose, setPurpose] = useState('');
  useEffect(() => setPurpose(''), [of]);
  return (
    <div class="addon__stack">
      <p>{text}</p>
      <TextField
        label={t('addon.purpose')}
        hint={t('addon.purpose.hint')}
        required
        value={purpose}
        disabled={busy}
        onInput={setPurpose}
      />
      <div class="jn-actions">
        <Button
          variant="primary"
          disabled={purpose.trim() === ''}
          busy={busy}
          onClick={() => onSave(purpose.trim())}
        >
          {action}
        </Button>
      </div>
    </div>
  );
}
