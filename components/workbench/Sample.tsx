import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { t } from '#locales/index.ts';

export interface SampleView {
  people: number;
  records: number;
  /** Names of what the user has changed. */
  changed: readonly string[];
  /** Records that the user made for people of the sample. */
  added: number;
}

/** Names that are told; of more, how many. */
const NAMED = 6;

interface SampleRemovalProps {
  sample: SampleView;
  busy: boolean;
  /** Without a frame of its own. */
  quiet?: boolean;
  onRemove: () => void;
}

/** The button that takes 示例数据 out, and what it asks before. */
export function SampleRemoval({ sample, busy, quiet, onRemove }: SampleRemovalProps) {
  const [asking, setAsking] = useState(false);
  const { people, records, changed, added } = sample;
  const names = changed.slice(0, NAMED).join(t('common.listComma'));
  return (
    <>
      <Button variant={quiet ? 'quiet' : 'plain'} busy={busy} onClick={() => setAsking(true)}>
        {t('sample.remove')}
      </Button>
      {asking && (
        <Dialog
          title={t('sample.remove.title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('action.cancel')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setAsking(false);
                  onRemove();
                }}
              >
                {t('sample.remove.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('sample.remove.text', { people, records })}</p>
          {changed.length > 0 && (
            <p>
              <strong>
                {t('sample.remove.changed', {
                  count: changed.length,
                  names: changed.length > NAMED ? `${names} …` : names,
                })}
              </strong>
            </p>
          )}
          {added > 0 && (
            <p>
              <strong>{t('sample.remove.new', { count: added })}</strong>
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}

/** Says above the lists that there are 示例数据, with the way to take them out. */
export function SampleNotice(props: SampleRemovalProps) {
  const { people, records } = props.sample;
  return (
    <div class="wb-inline jn-muted">
      {t('sample.there', { people, records })}
      <SampleRemoval {...props} quiet />
    </div>
  );
}
