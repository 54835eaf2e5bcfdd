import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { t } from '#locales/index.ts';

export interface BulkBarProps {
  /** What is removed, in words that say how much and what goes with it. */
  removal: { title: string; text: string; unsaved: number };
  busy: boolean;
  onRun: () => void;
  onCheck: () => void;
  onExport: () => void;
  onRemove: () => void;
}

/** What may be done with all that is picked in a list. */
export function BulkBar({ removal, busy, ...props }: BulkBarProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button busy={busy} onClick={props.onRun}>
        {t('lists.run')}
      </Button>
      <Button busy={busy} onClick={props.onCheck}>
        {t('lists.check')}
      </Button>
      <Button busy={busy} onClick={props.onExport}>
        {t('lists.export')}
      </Button>
      <Button variant="danger" busy={busy} onClick={() => setAsking(true)}>
        {t('lists.remove')}
      </Button>
      {asking && (
        <Dialog
          title={removal.title}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('action.cancel')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setAsking(false);
                  props.onRemove();
                }}
              >
                {t('lists.remove.confirm')}
              </Button>
            </>
          }
        >
          <p>{removal.text}</p>
          {removal.unsaved > 0 && (
            <p>
              <strong>{t('lists.remove.unsaved', { count: removal.unsaved })}</strong>
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
